import pytest

from leaddesk.domain.contact import Contact, Name
from tests.support import make_contact, make_organization


@pytest.mark.parametrize(
    ("contact", "name"),
    [
        (make_contact(name=Name(formatted="Dr. Ada", given="Ada", family="Lovelace")), "Dr. Ada"),
        (make_contact("Ada", "Lovelace", organization="Acme"), "Ada Lovelace"),
        (make_contact(name=Name(family="Lovelace")), "Lovelace"),
        (make_organization("Acme"), "Acme"),
        (make_contact(email="a@x.example", phone="123"), "a@x.example"),
        (make_contact(phone="123", url="https://x.example"), "123"),
        (make_contact(url="https://x.example"), "https://x.example"),
        (Contact(), ""),
        (Contact(organizations=((),)), ""),
    ],
)
def test_a_contact_is_called_by_the_best_there_is(contact, name):
    assert contact.display_name == name


def test_the_organization_is_the_first_part_of_the_first():
    assert Contact(organizations=(("Acme", "Sales"), ("Other",))).organization == "Acme"
    assert Contact().organization == ""
