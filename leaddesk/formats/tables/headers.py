"""Headers: what the columns of a table mean, guessed from the words in its header row."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from leaddesk.domain.text import digits, fold
from leaddesk.formats.tables.layouts import LAYOUTS, Column, Layout

_WORDS: Final = """
name.formatted
    name, full name, display name, contact, contact name, contact person, person, file as, attendee,
    nome completo, nome e cognome, cognome e nome, nominativo, referente, contatto, фио, полное имя,
    имя и фамилия, фамилия и имя, контакт, контактное лицо, पूरा नाम, नाम, संपर्क, 성명, 성함, 이름, 담당자,
    담당자명, 고객명, vollständiger name, ansprechpartner, kontakt, kontaktperson, vor- und nachname,
    nom complet, nom et prénom, prénom et nom, interlocuteur, nombre completo, nombre y apellidos,
    contacto
name.given
    first name, given name, forename, first, fname, nome, nome di battesimo, имя, पहला नाम, प्रथम नाम,
    명, vorname, rufname, prénom, nombre, nombre de pila, primer nombre
name.additional
    middle name, middle initial, additional name, secondo nome, отчество, मध्य नाम, 중간 이름,
    zweiter vorname, weitere vornamen, deuxième prénom, second prénom, segundo nombre
name.family
    last name, surname, family name, last, lname, cognome, фамилия, अंतिम नाम, उपनाम, कुलनाम, 성,
    nachname, familienname, zuname, nom, nom de famille, apellido, apellidos, primer apellido
name.prefix
    prefix, name prefix, salutation, honorific, appellativo, titolo di cortesia, обращение, संबोधन, 호칭,
    anrede, titel, akademischer titel, civilité, tratamiento
name.suffix
    suffix, name suffix, suffisso, namenszusatz, suffixe, sufijo
organization
    organization, organisation, organization name, company, company name, account, account name,
    business, business name, firm, employer, exhibitor, azienda, ditta, società, impresa,
    ragione sociale, organizzazione, ente, компания, организация, фирма, предприятие, название компании,
    название организации, कंपनी, कम्पनी, कंपनी का नाम, संगठन, संस्था, फर्म, 회사, 회사명, 기업, 기업명, 업체, 업체명,
    상호, 기관, 소속, firma, firmenname, unternehmen, betrieb, société, entreprise, raison sociale,
    nom de la société, empresa, compañía, organización, razón social, nombre de la empresa
department
    department, division, team, organization department, reparto, ufficio, dipartimento, отдел,
    подразделение, विभाग, 부서, 부서명, abteilung, bereich, service, département, departamento
title
    title, job title, job, position, role, function, occupation, designation, organization title,
    posizione, ruolo, qualifica, mansione, carica, должность, позиция, пост, पद, पदनाम, 직책, 직위, 직급, 직함,
    position, funktion, stelle, berufsbezeichnung, poste, fonction, titre, cargo, puesto, título
emails
    email, email address, mail, mail address, primary email, emails, e-mail addresses,
    posta elettronica, indirizzo email, indirizzo di posta elettronica, почта, эл почта,
    электронная почта, адрес электронной почты, емейл, имейл, емэйл, ईमेल, ई-मेल, ईमेल पता, ईमेल आईडी,
    이메일, 이메일 주소, 메일, 메일 주소, 전자우편, 전자메일, e-mail-adresse, mailadresse, courriel, adresse email,
    adresse mail, mél, correo, correo electrónico, dirección de correo electrónico
emails.work
    work email, business email, company email, email work, email business, email aziendale,
    email lavoro, рабочая почта, рабочий email, कार्यालय ईमेल, 회사 이메일, 업무 이메일, e-mail geschäftlich,
    e-mail dienstlich, email professionnel, correo profesional, correo del trabajo
emails.home
    home email, personal email, private email, email home, email personal, email personale,
    email privata, личная почта, личный email, व्यक्तिगत ईमेल, 개인 이메일, e-mail privat, email personnel,
    correo personal
phones
    phone, phone number, phones, telephone, telephone number, tel, tel no, phone no, main phone,
    primary phone, contact number, telefono, numero di telefono, recapito telefonico, телефон, телефоны,
    номер телефона, тел, контактный телефон, फ़ोन, फोन, फ़ोन नंबर, फोन नंबर, दूरभाष, 전화, 전화번호, 연락처,
    telefon, telefonnummer, rufnummer, tel nr, téléphone, numéro de téléphone, tél, teléfono,
    número de teléfono
phones.cell
    mobile, mobile phone, mobile number, mobile no, mobile phone number, cell, cell phone, cellphone,
    phone mobile, cellulare, telefono cellulare, numero di cellulare, мобильный, мобильный телефон, моб,
    моб телефон, сотовый, сотовый телефон, मोबाइल, मोबाइल नंबर, मोबाईल, 휴대폰, 휴대폰번호, 휴대전화, 핸드폰, 핸드폰번호,
    모바일, handy, handynummer, mobil, mobiltelefon, mobilnummer, telefon mobil, portable,
    téléphone portable, téléphone mobile, móvil, teléfono móvil, celular, teléfono celular
phones.work
    work phone, business phone, office phone, phone work, phone business, phone office, office,
    direct line, telefono ufficio, telefono lavoro, рабочий телефон, телефон рабочий, कार्यालय फ़ोन,
    कार्यालय फोन, 회사 전화, 회사전화번호, 사무실 전화, telefon geschäftlich, geschäftlich, durchwahl, büro,
    téléphone professionnel, téléphone bureau, teléfono del trabajo, teléfono de oficina
phones.home
    home phone, phone home, private phone, telefono casa, telefono abitazione, домашний телефон,
    телефон домашний, घर का फ़ोन, घर का फोन, 집 전화, 자택 전화, telefon privat, téléphone domicile,
    teléfono de casa, teléfono particular
phones.fax
    fax, fax number, business fax, telefax, numero di fax, факс, फ़ैक्स, फैक्स, 팩스, 팩스번호, faxnummer,
    télécopie
phones.pager
    pager, cercapersone, пейджер, 호출기
urls
    web, website, web site, web page, url, homepage, web address, website url, company website, sito,
    sito web, sito internet, сайт, веб-сайт, вебсайт, वेबसाइट, वेब साइट, 웹사이트, 홈페이지, 누리집, webseite,
    internet, site web, site internet, sitio web, página web
addresses.1.street
    street, street address, address, address line 1, address 1, business address, mailing address,
    mailing street, billing street, postal address, indirizzo, via, адрес, улица, почтовый адрес, पता,
    गली, सड़क, 주소, 도로명주소, 회사 주소, straße, strasse, straße und hausnummer, anschrift, adresse, rue,
    adresse postale, dirección, calle, domicilio
addresses.1.extended
    address line 2, address 2, street 2, suite, apartment, indirizzo 2, 상세주소, adresszusatz,
    complément d'adresse, dirección 2
addresses.1.po_box
    po box, postbox, casella postale, абонентский ящик, 사서함, postfach, boîte postale
addresses.1.postal_code
    postal code, postcode, post code, zip, zip code, zip postal code, pin code, pincode, cap,
    codice postale, индекс, почтовый индекс, पिन कोड, डाक कोड, 우편번호, plz, postleitzahl, code postal,
    código postal, mailing zip postal code
addresses.1.city
    city, town, locality, city town, mailing city, città, comune, località, город, शहर, नगर, 도시, 시, ort,
    stadt, wohnort, ville, ciudad, población, localidad
addresses.1.region
    state, region, province, county, state province, state region, mailing state, provincia, regione,
    область, регион, край, राज्य, प्रदेश, 도, 지역, bundesland, kanton, région, estado, provincia
addresses.1.country
    country, nation, country region, mailing country, paese, nazione, stato, страна, देश, 국가, 나라, land,
    staat, pays, país
birthday
    birthday, date of birth, birth date, dob, data di nascita, compleanno, дата рождения, день рождения,
    जन्मदिन, जन्म तिथि, 생일, 생년월일, geburtstag, geburtsdatum, date de naissance, anniversaire,
    fecha de nacimiento, cumpleaños
notes
    note, notes, comment, comments, remark, remarks, description, memo, annotazioni, osservazioni,
    commenti, descrizione, примечание, примечания, заметка, заметки, комментарий, комментарии, описание,
    टिप्पणी, टिप्पणियाँ, नोट, नोट्स, विवरण, 메모, 비고, 노트, 참고, 설명, notiz, notizen, bemerkung, bemerkungen,
    kommentar, anmerkung, anmerkungen, beschreibung, remarque, remarques, commentaire, commentaires,
    nota, notas, comentario, comentarios, observaciones
tags
    tag, tags, label, labels, category, categories, group, groups, group membership, keywords,
    etichette, categoria, categorie, gruppo, метки, метка, теги, тег, категория, категории, группа, टैग,
    श्रेणी, समूह, 태그, 분류, 그룹, 카테고리, schlagwort, schlagwörter, kategorie, kategorien, gruppe, étiquettes,
    catégorie, catégories, groupe, etiquetas, categoría, categorías, grupo
rating
    rating, lead rating
source
    source, lead source
owner
    owner, lead owner, contact owner, account owner, record owner
"""
"""The words for each field in English, Italian, Russian, Hindi, Korean, German, French and Spanish."""

_GOOGLE: Final = re.compile(r"(e-?mail|phone|website|address|organization) (\d+) - (.+)")
_GOOGLE_KINDS: Final = MappingProxyType(
    {"email": "emails", "e-mail": "emails", "phone": "phones", "website": "urls", "address": "addresses"}
)
_GOOGLE_PARTS: Final = MappingProxyType(
    {
        "value": "",
        "type": ".type",
        "label": ".type",
        "street": ".street",
        "extended address": ".extended",
        "city": ".city",
        "po box": ".po_box",
        "region": ".region",
        "postal code": ".postal_code",
        "country": ".country",
    }
)
_GOOGLE_ORGANIZATION: Final = MappingProxyType(
    {"name": "organization", "title": "title", "department": "department"}
)

_GIVEN_OR_WHOLE: Final = ("nome", "имя", "이름", "nombre", "नाम")
_FAMILY_OR_WHOLE: Final = ("name", "nom")
_REPEATED: Final = frozenset({"emails", "phones", "urls", "notes", "tags", "title"})
_IDENTIFYING: Final = ("name.", "organization", "emails", "phones")
_TRAILING_NUMBER: Final = re.compile(r"\s*[-_#(]?\s*(\d{1,2})\)?\s*\Z")
_EMAIL: Final = re.compile(r"\S@\S+\.\S")
_FEWEST_PHONE_DIGITS: Final = 6
_LONGEST: Final = 100
"""No word for a column is longer; a question may be, and is then kept under its own words."""

_SHARE_OF_LAYOUT: Final = 0.8
_FEWEST_OF_LAYOUT: Final = 3


def _key(header: str) -> str:
    """A header's letters and digits, folded: "E-Mail Address" and "email_address" are the same."""
    return "".join(letter for letter in fold(header[:_LONGEST]) if unicodedata.category(letter)[0] in "LNM")


def _read_words(text: str) -> Iterator[tuple[str, str]]:
    """The pairs of key and field in a block of fields with their words in indented lines below."""
    field = ""
    for line in text.splitlines():
        if line.startswith(" "):
            yield from ((_key(word), field) for word in line.split(",") if word.strip())
        else:
            field = line


_FIELD_OF_KEY: Final[Mapping[str, str]] = MappingProxyType(dict(_read_words(_WORDS)))
_GIVEN_OR_WHOLE_KEYS: Final = frozenset(map(_key, _GIVEN_OR_WHOLE))
_FAMILY_OR_WHOLE_KEYS: Final = frozenset(map(_key, _FAMILY_OR_WHOLE))


def guess_columns(header: Sequence[str]) -> tuple[Column, ...]:
    """What each column means; the field is empty for one that nobody knows.

    The headers of all layouts are recognised exactly; other headers by the words for them in English,
    Italian, Russian, Hindi, Korean, German, French and Spanish, whatever the case, accents and punctuation.
    """
    layout = matching_layout(header)
    known = {column.header: column.field for column in layout.columns} if layout else {}
    columns = tuple(Column(text, known.get(text.strip()) or _guess(text)) for text in header)
    return columns if layout else _sort_out_names(columns)


def matching_layout(header: Sequence[str]) -> Layout | None:
    """The layout that a header row comes from: it has nearly only that layout's columns, or all of them."""
    texts = {text.strip() for text in header if text.strip()}

    def common(layout: Layout) -> int:
        return len(texts & {column.header for column in layout.columns})

    def fits(layout: Layout) -> bool:
        found = common(layout)
        return found >= _FEWEST_OF_LAYOUT and (
            found == len(layout.columns) or found >= _SHARE_OF_LAYOUT * len(texts)
        )

    return max(filter(fits, LAYOUTS.values()), key=common, default=None)


def recognised(columns: Sequence[Column]) -> int:
    """How many columns of a header row are known; 0 for a row that cannot be a header.

    A header names something that tells people apart, and holds no e-mail address or phone number.
    """
    if not any(column.field.startswith(_IDENTIFYING) for column in columns):
        return 0
    if any(_is_data(column.header) for column in columns):
        return 0
    return sum(bool(column.field) for column in columns)


def _is_data(text: str) -> bool:
    text = text[:_LONGEST]
    return bool(_EMAIL.search(text)) or len(digits(text)) >= _FEWEST_PHONE_DIGITS


def _guess(header: str) -> str:
    text = " ".join(header.split())
    if ":" in text or len(text) > _LONGEST:  # "Phone: 123" is a line of a signature
        return ""
    return _guess_google(text.lower()) or _FIELD_OF_KEY.get(_key(text)) or _guess_numbered(text)


def _guess_google(text: str) -> str:
    """The numbered columns of Google's exports, of which there may be any number."""
    match = _GOOGLE.fullmatch(text)
    if not match:
        return ""
    kind, number, part = match.groups()
    if kind == "organization":
        return _GOOGLE_ORGANIZATION.get(part, "") if number == "1" else ""
    return f"{_GOOGLE_KINDS[kind]}.{number}{_GOOGLE_PARTS[part]}" if part in _GOOGLE_PARTS else ""


def _guess_numbered(text: str) -> str:
    match = _TRAILING_NUMBER.search(text)
    if not match:
        return ""
    field = _FIELD_OF_KEY.get(_key(text[: match.start()]), "")
    can_repeat = field.partition(".")[0] in _REPEATED
    return field if can_repeat or int(match[1]) == 1 else ""


def _sort_out_names(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Settle words that mean a part beside the other part, and the whole name alone ("nome", "이름")."""
    clear = {
        column.field
        for column in columns
        if _key(column.header) not in _GIVEN_OR_WHOLE_KEYS | _FAMILY_OR_WHOLE_KEYS
    }

    def settle(column: Column) -> Column:
        key = _key(column.header)
        if key in _GIVEN_OR_WHOLE_KEYS:
            return column._replace(field="name.given" if "name.family" in clear else "name.formatted")
        if key in _FAMILY_OR_WHOLE_KEYS:
            is_family = "name.given" in clear and "name.family" not in clear
            return column._replace(field="name.family" if is_family else "name.formatted")
        return column

    return tuple(map(settle, columns))
