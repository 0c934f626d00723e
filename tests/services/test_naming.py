"""Names typed in one line."""

import pytest

from leaddesk.domain.contact import Name
from leaddesk.services.naming import named, renamed

ANNA = Name(formatted="Anna Bianchi", given="Anna", family="Bianchi")


@pytest.mark.parametrize(
    ("name", "typed", "given", "family"),
    [
        (ANNA, "Anna Bianco", "Anna", "Bianco"),
        (ANNA, "Bob Miller", "Bob", "Miller"),
        (
            Name(formatted="BIANCHI Anna", given="Anna", family="BIANCHI"),
            "BIANCHI Annina",
            "Annina",
            "BIANCHI",
        ),
        (Name(formatted="Bianchi, Anna", given="Anna", family="Bianchi"), "Bianco, Anna", "Anna", "Bianco"),
        (Name(formatted="김민수", family="김", given="민수"), "이민수", "민수", "이"),
        (Name(), "Bob Miller", "Bob", "Miller"),
        (Name(formatted="The boss", given="Anna", family="Bianchi"), "Big boss", "Anna", "Bianchi"),
        (ANNA, "", "", ""),
    ],
)
def test_the_parts_follow_where_it_is_sure(name, typed, given, family):
    after = renamed(name, typed)
    assert (after.formatted, after.given, after.family) == (typed, given, family)


def test_a_prefix_takes_the_place_of_another():
    doctor = Name(formatted="Dr. Anna Bianchi", prefix="Dr.", given="Anna", family="Bianchi")
    assert renamed(doctor, "Prof. Anna Bianchi").prefix == "Prof."


def test_a_name_is_taken_apart():
    assert named(" Anna   Bianchi ") == ANNA
    assert named("  ") == Name()
