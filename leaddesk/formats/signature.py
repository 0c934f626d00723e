"""Signatures: free text, such as the end of an e-mail or a line typed at a stand, made a contact.

The rules are few and plain: what has the form of an e-mail address, web address, phone number or postal code is one; a
line is an organization, a job title or a name by the words in it. What no rule understands is kept as a note.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from leaddesk.domain.contact import Address, Contact, ContactKind, ContactPoint, Name
from leaddesk.domain.matching import email_key
from leaddesk.domain.text import digits, fold
from leaddesk.formats.fields import SLOT_TYPES
from leaddesk.formats.headers import guess_columns

_LONGEST: Final = 20_000
"""No signature is longer; what is behind goes into the notes as it is."""

_LONGEST_LINE: Final = 300
"""What is longer is prose, and a note as it stands."""

_WIDE_TO_ASCII: Final = MappingProxyType(
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}
)
_WIDE_GAP: Final = re.compile(r"\s{3,}")
_BREAKS: Final = re.compile(r" ?[|•·‖\t] ?")
_COMMAS: Final = re.compile(r"\s*[,;]\s*")
_EDGES: Final = " \t,;:-–—*_<>|/\"'"

_EMAIL: Final = re.compile(
    r"(?:mailto:)?([^\s<>()\[\],;:\"@|]{1,64}@[^\s<>()\[\],;:\"@|]{1,250}\.[^\s<>()\[\],;:\"@|.]{1,60})"
)
_NAMED_EMAIL: Final = re.compile(
    r"\W{0,2}([^\"<>@,]{1,60})(?:,\s*([^\"<>@,]{1,60}))?\"?\s*<\s*[^<>\s]+@[^<>\s]+\s*>\W*"
)
_URL: Final = re.compile(r"(?:https?://|www\.)[^\s<>,;\"|]+", re.IGNORECASE)
_DOMAIN: Final = re.compile(r"(?:[\w-]+\.)+[a-z]{2,24}(?:/\S*)?", re.IGNORECASE)
_POINT_LABEL: Final = re.compile(
    r"(?:e-?mail|mail|e|web|website|www|w|url|sito(?: web)?|internet|homepage|почта|сайт|эл\. почта|ईमेल|वेबसाइट|"
    r"이메일|메일|홈페이지|웹사이트)\s*[:.]?\s*",
    re.IGNORECASE,
)

_NUMBER: Final = re.compile(
    r"(?<![\w.])(?:\(?0\d{1,5}\)? ?/ ?)?(?:\+|00)? ?[(\d](?:[\d().–-]|\s(?=[\d(–-])|/(?=\d)){4,24}\d(?!\w)"
    r"(?:[\s,]*(?:ext\.?|extn\.?|x|int\.|доб\.?|내선)\s*\d{1,6})?",
    re.IGNORECASE,
)
_DATE: Final = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}")
_LABEL_BEHIND: Final = re.compile(r"\s*\(([^()\d]{1,20})\)")
_WORD_GAPS: Final = re.compile(r"[\s./&+,:()-]+")
_FEWEST_DIGITS: Final = 7
_FEWEST_LABELLED_DIGITS: Final = 4
_MOST_DIGITS: Final = 15
_SHORT_LABELS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        word: types
        for words, types in (
            (
                "t tel ph p phone telephone telefon telefono téléphone teléfono fon т тел телефон 대표전화 대표 दूरभाष फ़ोन फोन",
                ("voice",),
            ),
            ("o d dir direct direkt office büro ufficio work раб business 직통 사무실", ("work", "voice")),
            (
                "m mob mobil mobile c cel cell cellulare handy gsm whatsapp м моб сот 휴대폰 휴대전화",
                ("cell",),
            ),
            ("핸드폰 모바일 मोबाइल मो", ("cell",)),
            ("f fax telefax ф факс 팩스 फ़ैक्स फैक्स", ("fax",)),
            ("h home privat private casa дом домашний 집 घर", ("home", "voice")),
            ("no nr number numero номер and und e и", ()),
        )
        for word in map(fold, words.split())
    }
)
"""What stands before a number, by word; longer labels are looked up as a table's headers are."""

_SIGN_OFF: Final = re.compile(
    r"(?:(?:with )?(?:best|kind|warm)?\s*regards|best wishes|sincerely(?: yours)?|yours (?:sincerely|faithfully)|thanks"
    r"|thank you|cheers|mit freundlichen grüßen|viele grüße|beste grüße|mfg|cordiali saluti|distinti saluti|saluti"
    r"|un saluto|grazie|с уважением|с наилучшими пожеланиями|спасибо|सादर|धन्यवाद|भवदीय|감사합니다|드림|올림"
    r"|cordialement|bien à vous|saludos|atentamente|sent from my .*|inviato da .*|von meinem .*)[\s,.!]*",
    re.IGNORECASE,
)

_COMPANY: Final = re.compile(
    r"(?<!\w)(?:GmbH(?: ?& ?Co\.? ?KG)?|AG|KG|OHG|UG|e\.\s?K\.|e\.\s?V\.|S\.?\s?p\.?\s?A\.?|S\.?\s?r\.?\s?l\.?s?\.?|"
    r"S\.?\s?n\.?\s?c\.?|S\.\s?a\.\s?s\.|S\.\s?A\.|SA|SARL|SAS|S\.\s?L\.|SL|B\.?V\.?|N\.?V\.?|AB|A/S|Oy|Ltd\.?|"
    r"Limited|LLC|LLP|PLC|Inc\.?|Corp\.?|Corporation|Company|Co\.|Pvt\.?|Pty\.?|ООО|ЗАО|ОАО|ПАО|АО|НКО|ИП)(?!\w)"
    r"|주식회사|유한회사|\(주\)|\(유\)|㈜|प्रा\.|प्राइवेट|लिमिटेड",
)
_INSTITUTION: Final = re.compile(
    r"\b(?:university|università|universität|université|universidad|chamber of|camera di commercio|industrie- und"
    r"|handelskammer|stiftung|foundation|fondazione|verein|association|associazione|институт|университет|палата)\b"
    r"|대학교|협회|재단|연구소|विश्वविद्यालय",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(
    r"\b(?:ceo|cto|cfo|coo|cmo|vp|director|manager|head|president|founder|co-founder|owner|partner|chief|officer"
    r"|executive|engineer|consultant|assistant|representative|specialist|analyst|developer|designer|buyer|advisor"
    r"|sales|marketing|purchasing|procurement|account|secretary|chairman|chairwoman"
    r"|direttore|direttrice|responsabile|amministratore|amministratrice|titolare|presidente|socio|socia|consulente"
    r"|addetto|addetta|commerciale|impiegato|impiegata|tecnico"
    r"|директор|менеджер|руководитель|начальник|заместитель|специалист|инженер|президент|основатель|бухгалтер"
    r"|секретарь|консультант|управляющий|отдела"
    r"|geschäftsführer(?:in)?|leiter(?:in)?|\w*leiter(?:in)?|inhaber(?:in)?|prokurist(?:in)?|vorstand|vertrieb"
    r"|einkauf|berater(?:in)?|ingenieur(?:in)?|referent(?:in)?|assistent(?:in)?"
    r"|directeur|directrice|gérant|gérante|responsable|gerente|directora?|ingeniero|jefe)\b"
    r"|निदेशक|प्रबंधक|अध्यक्ष|अधिकारी|संस्थापक|सलाहकार|अभियंता|सचिव",
    re.IGNORECASE,
)
_KOREAN_TITLE: Final = re.compile(
    "대표이사|대표|부사장|사장|회장|전무이사|전무|상무이사|상무|이사|본부장|부장|차장|과장|대리|주임|사원|팀장|실장|소장"
    "|매니저|연구원|책임|선임|교수|원장|센터장|지점장"
)
_HANGUL_NAME: Final = re.compile(r"[가-힣]{2,4}")
_LONG_SURNAMES: Final = ("남궁", "황보", "제갈", "선우", "독고", "사공", "서문")

_HONORIFIC: Final = re.compile(
    r"(?:(?:Dr|Prof|Dott|Ing|Avv|Arch|Rag|Geom|Mr|Mrs|Ms|Sig|Dipl|Mag|Hr|Fr)\.(?:ssa|ra|-Ing\.|-Kfm\.)?|Dott\.ssa|"
    r"Sig\.ra|Herr|Frau|Mr|Mrs|Ms|г-н|г-жа|श्री|श्रीमती|डॉ\.|कु\.)\s+",
)
_PATRONYMIC: Final = re.compile(r".*(?:ович|евич|ич|овна|евна|ична)", re.IGNORECASE)
_NAME: Final = re.compile(r"[^\W\d_][^\d@:;/\\|<>(){}\[\]+=*#]*")

_STREET: Final = re.compile(
    r"\b(?:via|viale|piazza|corso|largo|vicolo|street|st\.|road|rd\.?|avenue|ave\.?|boulevard|blvd\.?|lane|drive|square"
    r"|rue|place|calle|plaza|avenida|marg|nagar|ул\.?|улица|пр\.?|проспект|пр-т|пер\.?|переулок|наб\.?|шоссе|бульвар)"
    r"(?=[\s.\d]|$)|(?:straße|strasse|str\.|platz|allee|gasse|weg|ring|ufer|damm)(?=[\s\d]|$)|[가-힣\d](?:로|길)\s?\d"
    r"|रोड|मार्ग|नगर|गली",
    re.IGNORECASE,
)
_POSTAL: Final = (
    ("US", re.compile(r"(?P<city>[^,\d]+?),\s*(?P<region>[A-Z]{2})\s+(?P<code>\d{5}(?:-\d{4})?)(?!\d)")),
    ("GB", re.compile(r"(?P<city>[^,\d]*?)[\s,]*\b(?P<code>[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})\b")),
    ("KR", re.compile(r"(?:우\)?\s?|\()?(?<!\d)(?P<code>\d{5})\)?\s+(?P<city>[가-힣]+(?:시|도))(?=\s)")),
    ("KR", re.compile(r"(?P<city>[가-힣]+(?:시|도))\s(?P<street>.*?)\s*\(?(?<!\d)(?P<code>\d{5})(?!\d)\)?")),
    (
        "RU",
        re.compile(
            r"(?<!\d)(?P<code>\d{6})(?!\d)[,\s]+(?:г\.\s?)?(?P<city>[А-ЯЁ][а-яё-]+(?:[ -][А-ЯЁ][а-яё]+)*)"
        ),
    ),
    (
        "IN",
        re.compile(
            r"(?P<city>[^\W\d_][^,\d]*?)[\s,–-]+(?:PIN:?\s*)?(?<!\d)(?P<code>[1-9]\d{2}\s?\d{3})(?!\d)"
        ),
    ),
    (
        "EU",
        re.compile(
            r"(?<![\w-])(?:[A-Z]{1,2}-)?(?P<code>\d{5})\s+(?P<city>[^\W\d_][^\d,()–]*?)"
            r"\s*(?:\((?P<region>[^()]+)\))?(?=\s*(?:[,;–-]\s|$))"
        ),
    ),
    ("AT", re.compile(r"(?<![\w-])(?:A-|CH-)(?P<code>\d{4})\s+(?P<city>[^\W\d_][^\d,()]*)")),
)
_FOUR_DIGITS: Final = re.compile(r"(?<![\w-])(?P<code>\d{4})\s+(?P<city>[^\W\d_][^\d,()]*)")
_FOUR_DIGIT_COUNTRIES: Final = frozenset({"AT", "CH", "LI", "DK", "NO", "BE", "LU", "HU", "AU"})
_COUNTRIES: Final = frozenset(
    map(
        fold,
        (
            *("Italia", "Italy", "Germany", "Deutschland", "Österreich", "Austria", "Schweiz", "Switzerland"),
            *(
                "Svizzera",
                "Suisse",
                "France",
                "Frankreich",
                "España",
                "Spain",
                "UK",
                "United Kingdom",
                "England",
            ),
            *(
                "Great Britain",
                "USA",
                "United States",
                "Россия",
                "Russia",
                "РФ",
                "Беларусь",
                "Казахстан",
                "India",
            ),
            *("भारत", "Korea", "South Korea", "Republic of Korea", "대한민국", "한국", "Nederland", "Polska"),
        ),
    )
)


def read_signature(text: str, country: str | None = None) -> Contact:
    """The contact that a free text speaks of. Never raises; what is not understood is kept in the notes.

    `country` (ISO 3166, two letters) says whose postal codes apply where a number alone would not tell. Greetings and
    sign-offs at the ends of letters are left out.
    """
    head, rest = text[:_LONGEST], text[_LONGEST:]
    lines = [line for line in head.translate(_WIDE_TO_ASCII).splitlines() if line.strip(_EDGES)]
    draft = _Draft((country or "").upper())
    is_single = len(lines) == 1
    for line in lines:
        for piece in _BREAKS.split(_WIDE_GAP.sub("\t", line.strip())):
            if len(piece) > _LONGEST_LINE:
                draft.notes.append(piece)
            elif not _SIGN_OFF.fullmatch(piece.strip(_EDGES)):
                draft.read(piece, splits_at_commas=is_single)
    draft.name_what_is_left()
    return draft.contact(rest)


@dataclass(slots=True)
class _Draft:
    """A contact while its text is being read; `left` are the pieces that are still to be understood."""

    country: str
    emails: list[str] = field(default_factory=list)
    phones: list[ContactPoint] = field(default_factory=list)
    urls: list[str] = field(default_factory=list)
    address: Address | None = None
    name: Name = field(default_factory=Name)
    organization: str = ""
    department: str = ""
    titles: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def read(self, piece: str, *, splits_at_commas: bool) -> None:
        """Take out of a piece what its form gives away; keep what is left for `name_what_is_left`."""
        self._take_display_name(piece)
        rest = self._take_points(piece)
        found_points = rest != piece
        if self._take_labelled(rest):
            return
        rest, found_address = self._take_address(rest)
        parts = _COMMAS.split(rest) if found_points or found_address or splits_at_commas else [rest]
        parts = [part for piece in parts for part in _name_and_rest(piece.strip(_EDGES))]
        parts = [part for part in parts if any(map(str.isalnum, part))]
        if not (found_points and " ".join(reversed(parts)) == self.name.formatted):
            self.left += parts

    def _take_display_name(self, piece: str) -> None:
        """The name that a mail program puts in front of an address, "Bianchi, Anna" <anna@…>."""
        match = _NAMED_EMAIL.fullmatch(piece)
        if match and match[2] and self.name == Name():
            family, given = match[1].strip(), match[2].strip()
            self.name = Name(formatted=f"{given} {family}", given=given, family=family)

    def _take_points(self, piece: str) -> str:
        piece = self._take(_EMAIL, piece, self.emails, group=1)
        piece = self._take(_URL, piece, self.urls, group=0)
        bare = (
            _POINT_LABEL.sub("", piece.strip(), count=1)
            if _POINT_LABEL.match(piece.strip())
            else piece.strip()
        )
        if _DOMAIN.fullmatch(bare) and not _COMPANY.search(bare):
            self.urls.append(bare)
            return ""
        return self._take_phones(piece)

    @staticmethod
    def _take(pattern: re.Pattern[str], piece: str, found: list[str], *, group: int) -> str:
        """Move what matches out of the piece, with the label in front ("E-mail:")."""
        rest, start = "", 0
        for match in pattern.finditer(piece):
            value = match[group].rstrip(".,;:)'\"")
            before = piece[start : match.start()]
            cut = _last_label(before)
            rest += before[:cut].rstrip("<(") + ", "
            start = match.start(group) + len(value)
            if value not in found:
                found.append(value)
        return rest + piece[start:].lstrip(">)") if start else piece

    def _take_phones(self, piece: str) -> str:
        rest, start = "", 0
        for match in _NUMBER.finditer(piece):
            before = piece[start : match.start()]
            behind = _LABEL_BEHIND.match(piece, match.end())
            label, types = _label_in_front(before)
            if types is None and behind is not None:
                types = _types_of(behind[1])
            end = behind.end() if behind is not None and _types_of(behind[1]) is not None else match.end()
            if not _is_phone(match[0].strip(), before, piece[end:], is_labelled=types is not None):
                continue
            rest += before[: len(before) - len(label)] + ", "
            start = end
            self.phones.append(ContactPoint(match[0].strip(), types or ()))
        return rest + piece[start:] if start else piece

    def _take_labelled(self, piece: str) -> bool:
        """A line such as "Azienda: Rossi SpA" says itself what it is, in the words that table headers use."""
        label, colon, value = piece.partition(":")
        value = value.strip(_EDGES)
        if not colon or not value or len(label) > 40:
            return False
        path = guess_columns([label.strip()])[0].field
        match path.partition("."):
            case ("name", _, part):
                self.name = _split_name(value) if part == "formatted" else replace(self.name, **{part: value})
            case ("organization", _, _) if not self.organization:
                self.organization = value
            case ("department", _, _) if not self.department:
                self.department = value
            case ("title", _, _):
                self.titles.append(value)
            case ("addresses", _, _):
                rest, found = self._take_address(value)
                self.address = self.address if found else replace(self.address or Address(), street=value)
                self.left += [part for part in _COMMAS.split(rest) if found and part.strip(_EDGES)]
            case ("notes", _, _):
                self.notes.append(value)
            case _:
                return False
        return True

    def _take_address(self, piece: str) -> tuple[str, bool]:
        """Take a postal code with its city out of a piece, and the street beside it or in the piece before."""
        match = (
            _find_postal(piece, self.country)
            if self.address is None or not self.address.postal_code
            else None
        )
        if match is not None:
            return self._take_postal(piece, match), True
        if self._is_street(piece) and len(piece) < 100:
            return self._take_street(piece), True
        if self.address is not None and not self.address.country and fold(piece.strip(_EDGES)) in _COUNTRIES:
            self.address = replace(self.address, country=piece.strip(_EDGES))
            return "", True
        return piece, False

    def _is_street(self, piece: str) -> bool:
        has_street = self.address is not None and bool(self.address.street)
        return not has_street and bool(_STREET.search(piece)) and any(map(str.isdigit, piece))

    def _take_street(self, piece: str) -> str:
        parts = _COMMAS.split(piece)
        index = next(i for i, part in enumerate(parts) if _STREET.search(part))
        street = [
            part for part in parts[index : index + 2] if index == parts.index(part) or part[:1].isdigit()
        ]
        self.address = replace(self.address or Address(), street=", ".join(street).strip(_EDGES))
        return ", ".join(parts[:index] + parts[index + len(street) :])

    def _take_postal(self, piece: str, match: re.Match[str]) -> str:
        found = {name: (text or "").strip(_EDGES) for name, text in match.groupdict().items()}
        before = [part for part in _COMMAS.split(piece[: match.start()]) if part.strip(_EDGES)]
        behind = [part for part in _COMMAS.split(piece[match.end() :]) if part.strip(_EDGES)]
        countries = [part for part in behind if fold(part.strip(_EDGES)) in _COUNTRIES]
        behind = [part for part in behind if part not in countries]
        streets = [found["street"]] if found.get("street") else _streets(before) or _streets(behind)
        others = [part for part in (*before, *behind) if part not in streets]
        known = self.address or Address()
        if not streets and not known.street and self.left and _may_be_street(self.left[-1]):
            streets = [self.left.pop()]
        self.address = replace(
            known,
            street=", ".join(part.strip(_EDGES) for part in streets) or known.street,
            city=found["city"],
            region=found.get("region", ""),
            postal_code=found["code"],
            country=countries[0].strip(_EDGES) if countries else known.country,
        )
        return ", ".join(others)

    def name_what_is_left(self) -> None:
        """Say which of the pieces left are organization, title and name; the others are notes."""
        self._claim(self._take_organization)
        self._claim(self._take_title)
        self._claim(self._take_name)
        self._claim(self._take_organization_by_domain)
        self.notes += self.left

    def _claim(self, take: Callable[[str], bool]) -> None:
        self.left = [piece for piece in self.left if not take(piece)]

    def _take_organization(self, piece: str) -> bool:
        if self.organization or not (_COMPANY.search(piece) or _INSTITUTION.search(piece)):
            return False
        self.organization = piece
        return True

    def _take_organization_by_domain(self, piece: str) -> bool:
        """An organization is often named as its mail domain is: "Acme Tools" and @acme-tools.example."""
        letters = "".join(filter(str.isalnum, fold(piece)))
        domains = ("".join(filter(str.isalnum, email_key(email).partition("@")[2])) for email in self.emails)
        if self.organization or len(letters) < 3 or not any(letters in domain for domain in domains):
            return False
        self.organization = piece
        return True

    def _take_title(self, piece: str) -> bool:
        words = piece.split()
        if _HANGUL_NAME.fullmatch(words[-1]) and len(words) == 2 and _KOREAN_TITLE.fullmatch(words[0]):
            words.reverse()
        if len(words) == 2 and _HANGUL_NAME.fullmatch(words[0]) and _KOREAN_TITLE.fullmatch(words[1]):
            self.titles.append(words[1])
            return self._take_name(words[0])
        is_title = bool(_TITLE.search(piece) or _KOREAN_TITLE.fullmatch(words[-1]))
        if is_title and len(words) <= 8:
            self.titles.append(piece)
            return True
        return False

    def _take_name(self, piece: str) -> bool:
        if self.name != Name() or not _looks_like_name(piece, self.emails):
            return False
        self.name = _split_name(piece)
        return True

    def contact(self, rest: str) -> Contact:
        """What was understood, and as one note what was not."""
        units = (self.organization, self.department) if self.department else (self.organization,)
        is_person = self.name != Name() or not self.organization
        note = "\n".join((*self.notes, *filter(None, (rest.strip(),))))
        return Contact(
            kind=ContactKind.PERSON if is_person else ContactKind.ORGANIZATION,
            name=self.name,
            organizations=(units,) if any(units) else (),
            titles=tuple(self.titles),
            emails=tuple(map(ContactPoint, self.emails)),
            phones=tuple(self.phones),
            urls=tuple(map(ContactPoint, self.urls)),
            addresses=(self.address,) if self.address else (),
            notes=(note,) if note else (),
        )


def _last_label(before: str) -> int:
    """Where in the text before an address its label ("E-mail:", "web") begins; its end if there is none."""
    start = max(before.rfind(","), before.rfind(";")) + 1
    label = before[start:].strip(" <(")
    is_label = bool(_POINT_LABEL.fullmatch(label)) and len(label) < len(before[start:]) + 1
    return start if is_label and label else len(before)


def _label_in_front(before: str) -> tuple[str, tuple[str, ...] | None]:
    """The label in front of a number as it stands there, and its types; None for one that is no phone's."""
    start = max(before.rfind(","), before.rfind(";")) + 1
    words = list(re.finditer(r"\S+", before[start:]))
    for word in words[-3:]:
        label = before[start + word.start() :]
        types = _types_of(label)
        if types is not None:
            return label, types
    return "", None


def _types_of(label: str) -> tuple[str, ...] | None:
    """The types that a label gives a number, or None if a word of it is not known as a phone's label."""
    words = [word for word in _WORD_GAPS.split(fold(label)) if word]
    if not words:
        return None
    known = [_SHORT_LABELS.get(word) for word in words]
    if None not in known:
        found = dict.fromkeys(kind for types in known for kind in types or ())
        return tuple(kind for kind in found if kind != "voice" or "cell" not in found) or ("voice",)
    kind, _, slot = guess_columns([label.strip(_EDGES)])[0].field.partition(".")
    return SLOT_TYPES.get(slot, ("voice",)) if kind == "phones" else None


def _is_phone(number: str, before: str, after: str, *, is_labelled: bool) -> bool:
    """Whether a number is a phone number: its label says so, it begins with + or it stands by itself.

    So tax numbers, registers, bank accounts and dates are not taken for one.
    """
    count = len(digits(_extension_cut(number)))
    if _DATE.fullmatch(number) or count > _MOST_DIGITS:
        return False
    if is_labelled:
        return count >= _FEWEST_LABELLED_DIGITS
    if number.startswith("+"):
        return count >= _FEWEST_DIGITS
    stands_alone = not _COMMAS.split(before)[-1].strip(_EDGES) and not _COMMAS.split(after)[0].strip(_EDGES)
    return stands_alone and count >= _FEWEST_DIGITS and " " in number + before


def _extension_cut(number: str) -> str:
    return re.split(r"[^\W\d_]", number)[0]


def _find_postal(piece: str, country: str) -> re.Match[str] | None:
    patterns = [pattern for key, pattern in _POSTAL if key == country]
    patterns += [_FOUR_DIGITS] if country in _FOUR_DIGIT_COUNTRIES else []
    patterns += [pattern for key, pattern in _POSTAL if key != country]
    return next(filter(None, (pattern.search(piece) for pattern in patterns)), None)


def _streets(parts: Sequence[str]) -> list[str]:
    """The parts that make a street: those with a street's word or a number, the last ones of what could be."""
    return [part for part in parts if _may_be_street(part)][-2:]


def _may_be_street(piece: str) -> bool:
    has_letters_and_digits = any(map(str.isalpha, piece)) and any(map(str.isdigit, piece))
    return len(piece) < 80 and ":" not in piece and (has_letters_and_digits or bool(_STREET.search(piece)))


def _name_and_rest(piece: str) -> tuple[str, ...]:
    """Name and what stands behind it on the same line: "Anna Bianchi – CEO", "John Smith, Acme Inc."."""
    match = re.search(r"\s+[–—-]\s+|,\s+", piece)
    if not match:
        return (piece,)
    head, tail = piece[: match.start()], piece[match.end() :]
    says_more = any(pattern.search(tail) for pattern in (_TITLE, _COMPANY, _INSTITUTION))
    return (head, tail) if says_more and _looks_like_name(head, ()) else (piece,)


def _looks_like_name(piece: str, emails: Sequence[str]) -> bool:
    """One to five words of letters, in capitals where the script has them; a single Latin word only if an e-mail has it."""
    if any(pattern.search(piece) for pattern in (_COMPANY, _INSTITUTION, _TITLE)):
        return False
    bare = _HONORIFIC.sub("", piece)
    words = bare.split()
    if not (_NAME.fullmatch(bare) and len(words) <= 5 and len(piece) <= 60):
        return False
    if not all(word[0].isupper() or not word[0].islower() or len(word) <= 3 for word in words):
        return False
    if _HANGUL_NAME.fullmatch(bare.replace(" ", "")) or len(words) > 1:
        return True
    return any(fold(bare) in fold(email).partition("@")[0] for email in emails)


def _split_name(text: str) -> Name:
    """A name taken apart as far as it is sure: Korean names, Russian ones with a patronymic, two Latin words."""
    bare = _HONORIFIC.sub("", text)
    prefix = text[: len(text) - len(bare)].strip()
    name = Name(formatted=text, prefix=prefix)
    words = bare.split()
    joined = bare.replace(" ", "")
    if _HANGUL_NAME.fullmatch(joined):
        length = 2 if joined[:2] in _LONG_SURNAMES and len(joined) > 2 else 1
        return replace(name, family=joined[:length], given=joined[length:])
    if len(words) == 3 and _PATRONYMIC.fullmatch(words[2]):
        return replace(name, family=words[0], given=words[1], additional=words[2])
    if len(words) == 3 and _PATRONYMIC.fullmatch(words[1]):
        return replace(name, given=words[0], additional=words[1], family=words[2])
    if len(words) != 2 or ord(words[0][0]) > 0x24F:
        return name
    if len(words[0]) > 2 and words[0].isupper() and not words[1].isupper():  # "BIANCHI Anna"
        words.reverse()
    return replace(name, given=words[0], family=words[1])
