"""Whom people work for: what is offered by the name they give, and who is recorded with an organization."""

import pytest

from leaddesk.domain.contact import ContactKind
from leaddesk.domain.errors import InputError
from leaddesk.domain.organization import Tie
from leaddesk.services import employers
from tests.support import dump_tables, everything, make_organization


@pytest.fixture
def firm(add):
    def made(name):
        return add(organization=name, kind=ContactKind.ORGANIZATION)

    return made


def offered(desk, person):
    with desk.reading() as reader:
        return [one.organization for one in employers.offered_to(reader, person)]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("acme spa", ["Acme S.p.A."]),
        ("zénith & packaging", ["Zenith Packaging"]),
        ("Zenith", []),
        ("한국 포장", ["주식회사 한국 포장"]),
        ("ромашка", ["ООО Ромашка"]),
        ("Elsewhere", []),
        ("", []),
    ],
)
def test_compatible_organizations_are_offered(desk, add, firm, said, names):
    person = add("Ada", organization=said)
    for name in ("Acme S.p.A.", "주식회사 한국 포장", "ООО Ромашка", "Zenith Packaging"):
        firm(name)
    assert offered(desk, person) == names


def test_no_organization_is_offered_one(desk, firm):
    firm("Acme S.p.A.")
    assert offered(desk, make_organization("Acme")) == []


def test_somebody_new_is_tied_to_this_organization_even_if_two_are_called_so(desk, firm):
    firm("Acme")
    second = firm("Acme")
    before = dump_tables(desk)
    changes = employers.add_person(desk, second.id, "김 민수")
    (tie,) = everything(desk, Tie)
    assert tie.organization_id == second.id
    assert len(changes.pairs) == 2
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_somebody_new_needs_a_name_and_an_organization(desk, add, firm):
    with pytest.raises(InputError):
        employers.add_person(desk, firm("Acme").id, " ")
    with pytest.raises(InputError):
        employers.add_person(desk, add("Ada").id, "Ben")
