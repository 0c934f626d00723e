from dataclasses import replace

import pytest

from leaddesk.domain.contact import Name, Photo, Property, Rating
from leaddesk.domain.contradictions import BESIDE, contradictions
from leaddesk.domain.merging import fill, renew
from leaddesk.domain.sources import Direction, Source, SourceKind
from tests.support import make_contact

ADA = make_contact("Ada", "Lovelace", birthday="1815-12-10")


def beside(contact):
    return [(extra.parameters, extra.value) for extra in contact.extra if extra.name == BESIDE]


@pytest.mark.parametrize(
    ("fields", "label", "value"),
    [
        ({"birthday": "1816-01-01"}, "birthday", "1816-01-01"),
        ({"name": Name("Augusta King", "King", "Augusta")}, "name", "Augusta King"),
        ({"owner": "Mia; Max"}, "owner", "Mia\\; Max"),
        ({"rating": Rating.COLD}, "rating", "cold"),
        ({"source": Source(SourceKind.WEBINAR, Direction.INBOUND, "May")}, "source", "webinar inbound May"),
        ({"photo": Photo(uri="http://x.example/b.png")}, "photo", "http://x.example/b.png"),
        (
            {"photo": Photo("image/png", "b" * 64, 9)},
            "photo",
            f"data:image/png;base64,blob:{'b' * 64}:9:image/png",
        ),
    ],
)
def test_what_loses_is_kept_beside_what_stays_once(fields, label, value):
    mine = replace(
        ADA,
        owner="Max",
        rating=Rating.HOT,
        source=Source(SourceKind.REFERRAL),
        photo=Photo("image/png", "a" * 64, 3),
    )
    other = replace(make_contact("Ada", "Lovelace"), **fields)
    merged = fill(mine, other)
    assert replace(merged, extra=()) == mine
    assert beside(merged) == [(f";X-LABEL={label}", value)]
    assert fill(merged, other) == merged
    (found,) = contradictions(mine, other)
    assert found.message().code == "kept-beside"
    assert str(found.message())


@pytest.mark.parametrize(
    "name",
    [
        Name("Lovelace, Ada"),
        Name("A. Lovelace"),
        Name(given="Ada"),
        Name("ADA LOVELACE"),
        Name(prefix="Dr."),
        Name(),
    ],
)
def test_a_name_written_otherwise_contradicts_nothing(name):
    merged = fill(ADA, make_contact(name=name))
    assert beside(merged) == []


def test_a_longer_name_is_no_loss():
    other = make_contact(name=Name("Ada K. Lovelace, Countess", "Lovelace", "Ada", "King"))
    assert beside(fill(ADA, other)) == []
    assert fill(ADA, other).display_name == "Ada K. Lovelace, Countess"
    formatted = replace(ADA, name=Name("Ada Lovelace"))
    assert beside(fill(formatted, other)) == [(";X-LABEL=name", "Ada K. Lovelace\\, Countess")]


def test_what_is_empty_is_filled_also_from_a_table():
    row = replace(
        make_contact("Ada", "Lovelace"), rating=Rating.WARM, owner="Mia", source=Source(SourceKind.PODCAST)
    )
    merged = fill(ADA, row)
    assert (merged.rating, merged.owner, merged.source) == (Rating.WARM, "Mia", Source(SourceKind.PODCAST))
    assert beside(merged) == []


def test_a_newer_card_takes_the_place_of_the_older_and_contradicts_what_the_user_wrote():
    newer = replace(ADA, birthday="1815-12-11")
    assert beside(renew(ADA, ADA, newer)) == []
    edited = replace(ADA, birthday="1815-12-12", extra=(Property("X-A", "1"),))
    kept = renew(edited, ADA, newer)
    assert kept.birthday == "1815-12-12"
    assert beside(kept) == [(";X-LABEL=birthday", "1815-12-11")]
