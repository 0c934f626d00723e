"""Signatures: free text, such as the end of an e-mail or a line typed at a stand, made a contact.

The rules are few and plain: what has the form of an e-mail address, web address, phone number or postal code
is one; a line is an organization, a job title or a name by the words in it. What no rule understands is kept
as a note.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from leaddesk.domain.contact import Address, Contact, ContactKind, ContactPoint, Name
from leaddesk.domain.matching import email_key
from leaddesk.domain.text import digits, fold
from leaddesk.formats import signature_rules as rules
from leaddesk.formats.tables.fields import SLOT_TYPES
from leaddesk.formats.tables.headers import guess_columns

_LONGEST: Final = 20_000
"""No signature is longer; what is behind goes into the notes as it is."""

_LONGEST_LINE: Final = 300
"""What is longer is prose, and a note as it stands."""


def read_signature(text: str, country: str | None = None) -> Contact:
    """The contact that a free text speaks of. Never raises; what is not understood is kept in the notes.

    `country` (ISO 3166, two letters) says whose postal codes apply where a number alone would not tell.
    Greetings and sign-offs at the ends of letters are left out.
    """
    head, rest = text[:_LONGEST], text[_LONGEST:]
    lines = [line for line in head.translate(rules.WIDE_TO_ASCII).splitlines() if line.strip(rules.EDGES)]
    draft = _Draft((country or "").upper())
    is_single = len(lines) == 1
    for line in lines:
        for piece in rules.BREAKS.split(rules.WIDE_GAP.sub("\t", line.strip())):
            if len(piece) > _LONGEST_LINE:
                draft.read_prose(piece)
            elif not rules.SIGN_OFF.fullmatch(piece.strip(rules.EDGES)):
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
        parts = rules.COMMAS.split(rest) if found_points or found_address or splits_at_commas else [rest]
        parts = [part for piece in parts for part in _name_and_rest(piece.strip(rules.EDGES))]
        parts = [part for part in parts if any(map(str.isalnum, part))]
        if not (found_points and " ".join(reversed(parts)) == self.name.formatted):
            self.left += parts

    def read_prose(self, piece: str) -> None:
        """Take the addresses and numbers out of a long text, which is kept whole."""
        self._take_points(piece)
        self.notes.append(piece)

    def _take_display_name(self, piece: str) -> None:
        """The name that a mail program puts in front of an address, "Bianchi, Anna" <anna@…>."""
        match = rules.NAMED_EMAIL.fullmatch(piece)
        if match and match[2] and self.name == Name():
            family, given = match[1].strip(), match[2].strip()
            self.name = Name(formatted=f"{given} {family}", given=given, family=family)

    def _take_points(self, piece: str) -> str:
        piece = self._take(rules.EMAIL, piece, self.emails, group=1)
        piece = self._take(rules.URL, piece, self.urls, group=0)
        bare = (
            rules.POINT_LABEL.sub("", piece.strip(), count=1)
            if rules.POINT_LABEL.match(piece.strip())
            else piece.strip()
        )
        if rules.DOMAIN.fullmatch(bare) and not rules.COMPANY.search(bare):
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
        for match in rules.NUMBER.finditer(piece):
            before = piece[start : match.start()]
            behind = rules.LABEL_BEHIND.match(piece, match.end())
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
        value = value.strip(rules.EDGES)
        if not colon or not value or len(label) > 40:
            return False
        path = guess_columns([label.strip()])[0].field
        match path.partition("."):
            case ("name", _, part):
                self.name = split_name(value) if part == "formatted" else replace(self.name, **{part: value})
            case ("organization", _, _) if not self.organization:
                self.organization = value
            case ("department", _, _) if not self.department:
                self.department = value
            case ("title", _, _):
                self.titles.append(value)
            case ("addresses", _, _):
                rest, found = self._take_address(value)
                self.address = self.address if found else replace(self.address or Address(), street=value)
                self.left += [part for part in rules.COMMAS.split(rest) if found and part.strip(rules.EDGES)]
            case ("notes", _, _):
                self.notes.append(value)
            case _:
                return False
        return True

    def _take_address(self, piece: str) -> tuple[str, bool]:
        """Take postal code and city out of a piece, and the street beside them or in the piece before."""
        match = (
            _find_postal(piece, self.country)
            if self.address is None or not self.address.postal_code
            else None
        )
        if match is not None:
            return self._take_postal(piece, match), True
        if self._is_street(piece) and len(piece) < 100:
            return self._take_street(piece), True
        if (
            self.address is not None
            and not self.address.country
            and fold(piece.strip(rules.EDGES)) in rules.COUNTRIES
        ):
            self.address = replace(self.address, country=piece.strip(rules.EDGES))
            return "", True
        return piece, False

    def _is_street(self, piece: str) -> bool:
        has_street = self.address is not None and bool(self.address.street)
        return not has_street and bool(rules.STREET.search(piece)) and any(map(str.isdigit, piece))

    def _take_street(self, piece: str) -> str:
        parts = rules.COMMAS.split(piece)
        index = next(i for i, part in enumerate(parts) if rules.STREET.search(part))
        street = [
            part for part in parts[index : index + 2] if index == parts.index(part) or part[:1].isdigit()
        ]
        self.address = replace(self.address or Address(), street=", ".join(street).strip(rules.EDGES))
        return ", ".join(parts[:index] + parts[index + len(street) :])

    def _take_postal(self, piece: str, match: re.Match[str]) -> str:
        found = {name: (text or "").strip(rules.EDGES) for name, text in match.groupdict().items()}
        before = [part for part in rules.COMMAS.split(piece[: match.start()]) if part.strip(rules.EDGES)]
        behind = [part for part in rules.COMMAS.split(piece[match.end() :]) if part.strip(rules.EDGES)]
        countries = [part for part in behind if fold(part.strip(rules.EDGES)) in rules.COUNTRIES]
        behind = [part for part in behind if part not in countries]
        streets = [found["street"]] if found.get("street") else _streets(before) or _streets(behind)
        others = [part for part in (*before, *behind) if part not in streets]
        known = self.address or Address()
        if not streets and not known.street and self.left and _may_be_street(self.left[-1]):
            streets = [self.left.pop()]
        self.address = replace(
            known,
            street=", ".join(part.strip(rules.EDGES) for part in streets) or known.street,
            city=found["city"],
            region=found.get("region", ""),
            postal_code=found["code"],
            country=countries[0].strip(rules.EDGES) if countries else known.country,
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
        if self.organization or not (rules.COMPANY.search(piece) or rules.INSTITUTION.search(piece)):
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
        if (
            rules.HANGUL_NAME.fullmatch(words[-1])
            and len(words) == 2
            and rules.KOREAN_TITLE.fullmatch(words[0])
        ):
            words.reverse()
        if (
            len(words) == 2
            and rules.HANGUL_NAME.fullmatch(words[0])
            and rules.KOREAN_TITLE.fullmatch(words[1])
        ):
            self.titles.append(words[1])
            return self._take_name(words[0])
        is_title = bool(rules.TITLE.search(piece) or rules.KOREAN_TITLE.fullmatch(words[-1]))
        if is_title and len(words) <= 8:
            self.titles.append(piece)
            return True
        return False

    def _take_name(self, piece: str) -> bool:
        if self.name != Name() or not _looks_like_name(piece, self.emails):
            return False
        self.name = split_name(piece)
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
    is_label = bool(rules.POINT_LABEL.fullmatch(label)) and len(label) < len(before[start:]) + 1
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
    words = [word for word in rules.WORD_GAPS.split(fold(label)) if word]
    if not words:
        return None
    known = [rules.SHORT_LABELS.get(word) for word in words]
    if None not in known:
        found = dict.fromkeys(kind for types in known for kind in types or ())
        return tuple(kind for kind in found if kind != "voice" or "cell" not in found) or ("voice",)
    kind, _, slot = guess_columns([label.strip(rules.EDGES)])[0].field.partition(".")
    return SLOT_TYPES.get(slot, ("voice",)) if kind == "phones" else None


def _is_phone(number: str, before: str, after: str, *, is_labelled: bool) -> bool:
    """Whether a number is a phone number: its label says so, it begins with + or it stands by itself.

    So tax numbers, registers, bank accounts and dates are not taken for one.
    """
    count = len(digits(_extension_cut(number)))
    if rules.DATE.fullmatch(number) or count > rules.MOST_DIGITS:
        return False
    if is_labelled:
        return count >= rules.FEWEST_LABELLED_DIGITS
    if number.startswith("+"):
        return count >= rules.FEWEST_DIGITS
    stands_alone = not rules.COMMAS.split(before)[-1].strip(rules.EDGES) and not rules.COMMAS.split(after)[
        0
    ].strip(rules.EDGES)
    return stands_alone and count >= rules.FEWEST_DIGITS and " " in number + before


def _extension_cut(number: str) -> str:
    return re.split(r"[^\W\d_]", number)[0]


def _find_postal(piece: str, country: str) -> re.Match[str] | None:
    patterns = [pattern for key, pattern in rules.POSTAL if key == country]
    patterns += [rules.FOUR_DIGITS] if country in rules.FOUR_DIGIT_COUNTRIES else []
    patterns += [pattern for key, pattern in rules.POSTAL if key != country]
    return next(filter(None, (pattern.search(piece) for pattern in patterns)), None)


def _streets(parts: Sequence[str]) -> list[str]:
    """The parts that make a street: the last two of those with a street's word or a number."""
    return [part for part in parts if _may_be_street(part)][-2:]


def _may_be_street(piece: str) -> bool:
    has_letters_and_digits = any(map(str.isalpha, piece)) and any(map(str.isdigit, piece))
    return (
        len(piece) < 80 and ":" not in piece and (has_letters_and_digits or bool(rules.STREET.search(piece)))
    )


def _name_and_rest(piece: str) -> tuple[str, ...]:
    """Name and what stands behind it on the same line: "Anna Bianchi – CEO", "John Smith, Acme Inc."."""
    match = re.search(r"\s+[–—-]\s+|,\s+", piece)
    if not match:
        return (piece,)
    head, tail = piece[: match.start()], piece[match.end() :]
    says_more = any(pattern.search(tail) for pattern in (rules.TITLE, rules.COMPANY, rules.INSTITUTION))
    return (head, tail) if says_more and _looks_like_name(head, ()) else (piece,)


def _looks_like_name(piece: str, emails: Sequence[str]) -> bool:
    """One to five capitalized words; a single one only if an e-mail address has it, or in Hangul."""
    if any(pattern.search(piece) for pattern in (rules.COMPANY, rules.INSTITUTION, rules.TITLE)):
        return False
    bare = rules.HONORIFIC.sub("", piece)
    words = bare.split()
    if not (rules.NAME.fullmatch(bare) and len(words) <= 5 and len(piece) <= 60):
        return False
    if not all(
        word[0].isupper() or not word[0].islower() or rules.PARTICLE.fullmatch(word) for word in words
    ):
        return False
    if rules.HANGUL_NAME.fullmatch(bare.replace(" ", "")) or len(words) > 1:
        return True
    return any(fold(bare) in fold(email).partition("@")[0] for email in emails)


def split_name(text: str) -> Name:
    """A name taken apart where it is sure: Korean ones, Russian ones with a patronymic, two Latin words.

    Where it is not, only `formatted` (and an honorific in front as `prefix`) is filled.
    """
    bare = rules.HONORIFIC.sub("", text)
    prefix = text[: len(text) - len(bare)].strip()
    name = Name(formatted=text, prefix=prefix)
    words = bare.split()
    joined = bare.replace(" ", "")
    if rules.HANGUL_NAME.fullmatch(joined):
        length = 2 if joined[:2] in rules.LONG_SURNAMES and len(joined) > 2 else 1
        return replace(name, family=joined[:length], given=joined[length:])
    if len(words) == 3 and rules.PATRONYMIC.fullmatch(words[2]):
        return replace(name, family=words[0], given=words[1], additional=words[2])
    if len(words) == 3 and rules.PATRONYMIC.fullmatch(words[1]):
        return replace(name, given=words[0], additional=words[1], family=words[2])
    if len(words) != 2 or ord(words[0][0]) > 0x24F:
        return name
    if len(words[0]) > 2 and words[0].isupper() and not words[1].isupper():  # "BIANCHI Anna"
        words.reverse()
    return replace(name, given=words[0], family=words[1])
