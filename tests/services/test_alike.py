"""Who may already be here."""

import pytest

from leaddesk.domain.contact import Contact, ContactKind
from leaddesk.domain.matching import MatchReason
from leaddesk.services.alike import alike
from leaddesk.services.naming import named
from tests.support import TODAY, make_contact, make_organization


@pytest.fixture
def known(add):
    add("Anna", "Bianchi", email="anna@rossi.example", phone="+39 045 555 0101")
    add("Ben", "Miller", email="info@rossi.example")
    add("김민수", email="minsu@gaon.example")
    add(kind=ContactKind.ORGANIZATION, organization="Cantina Rossi")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (make_contact("X", email="ANNA@rossi.example"), [("Anna Bianchi", (MatchReason.EMAIL,))]),
        (make_contact(phone="045 555 0101"), [("Anna Bianchi", (MatchReason.PHONE,))]),
        (Contact(name=named("anna bianchi")), [("Anna Bianchi", (MatchReason.NAME,))]),
        (Contact(name=named("Bianchi, Anna")), [("Anna Bianchi", (MatchReason.NAME,))]),
        (
            make_contact("Anna", "Bianchi", email="info@rossi.example"),
            [("Ben Miller", (MatchReason.EMAIL,)), ("Anna Bianchi", (MatchReason.NAME,))],
        ),
        (Contact(name=named("Anna")), []),
        (Contact(name=named("Anna Verdi")), []),
        (make_organization("cantina rossi"), [("Cantina Rossi", (MatchReason.NAME,))]),
        (Contact(), []),
    ],
)
def test_those_who_share_something_are_told_with_what(desk, known, typed, found):
    with desk.reading() as reader:
        assert [(one.row.name, one.reasons) for one in alike(reader, typed, TODAY)] == found
