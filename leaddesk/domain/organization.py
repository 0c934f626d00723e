"""Organizations and their people: who belongs to which, what is known of an organization, and when two names mean one."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from leaddesk.domain.text import fold


class OrganizationSize(StrEnum):
    """How many people an organization employs."""

    ONE = "1"
    FEW = "2-9"
    SMALL = "10-49"
    MEDIUM = "50-249"
    LARGE = "250-999"
    HUGE = "1000+"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A person tied to the organization they work for; both are contacts. A person has one tie at most."""

    id: int = 0
    revision: int = 0
    contact_id: int = 0
    organization_id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationFacts:
    """What is known of an organization that its contact has no place for; its people share it."""

    id: int = 0
    revision: int = 0
    contact_id: int = 0
    industry: str = ""
    size: OrganizationSize | None = None


_NO_WORD: Final = re.compile(r"[^\w]+")
_ABBREVIATED: Final = re.compile(r"\b(\w)\.(?=\w\b)")
_LEGAL_FORMS: Final = frozenset(
    [
        "ab",
        "ag",
        "aktiengesellschaft",
        "aps",
        "as",
        "asa",
        "bv",
        "bvba",
        "co",
        "company",
        "corp",
        "corporation",
        "cv",
        "doo",
        "eg",
        "eirl",
        "ek",
        "eood",
        "ev",
        "eurl",
        "gbr",
        "gesmbh",
        "gie",
        "gmbh",
        "inc",
        "incorporated",
        "kft",
        "kg",
        "kgaa",
        "kk",
        "lda",
        "limited",
        "llc",
        "llp",
        "lp",
        "ltd",
        "ltda",
        "mbh",
        "nv",
        "ohg",
        "oy",
        "oyj",
        "plc",
        "private",
        "pte",
        "pty",
        "pvt",
        "sa",
        "sac",
        "sae",
        "sagl",
        "sapa",
        "sarl",
        "sas",
        "sasu",
        "sc",
        "sccl",
        "scrl",
        "scs",
        "se",
        "sepa",
        "sic",
        "sl",
        "slu",
        "snc",
        "soc",
        "spa",
        "spzoo",
        "sro",
        "srl",
        "srls",
        "ug",
        "uab",
    ]
)
_FORMS_AT_EITHER_END: Final = tuple(
    map(
        fold,
        [
            "주식회사",
            "유한회사",
            "株式会社",
            "有限会社",
            "合同会社",
            "股份有限公司",
            "有限公司",
            "ооо",
            "оао",
            "зао",
            "пао",
            "ао",
            "लिमिटेड",
        ],
    )
)
_JOINING: Final = frozenset(map(fold, ["and", "und", "e", "et", "y", "en", "og", "och", "и", "और", "및"]))


def loose_name(name: str) -> str:
    """What is left of an organization's name without case, accents, punctuation, joining words and legal form.

    Equal loose names are compatible spellings, and need not mean the same organization: Acme GmbH and Acme S.p.A.
    differ. A name that is nothing but a legal form stays.
    """
    # "S.p.A." and "G.m.b.H." are one word each: letters behind single dots belong together.
    joined = _ABBREVIATED.sub(r"\1", fold(name))
    words = [word for word in _NO_WORD.split(joined) if word and word not in _JOINING]
    kept = list(words)
    while kept and kept[-1] in _LEGAL_FORMS:
        kept.pop()
    text = " ".join(kept or words)
    for form in _FORMS_AT_EITHER_END:
        text = text.removeprefix(form).removesuffix(form).strip() or text
    return text
