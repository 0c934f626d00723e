from datetime import timedelta

import pytest

from leaddesk.domain.accuracy import marked, refuted
from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.contact import Accuracy, Address, Confirmation
from leaddesk.domain.errors import NotFound
from tests.support import NOW, make_contact

ADA = make_contact(
    "Ada",
    email=["a@x.example", "b@x.example"],
    phone=["+49 171 2345678", "112"],
    addresses=(Address(city="London"), Address(city="Torino")),
)
DOUBT = Confirmation(Accuracy.DOUBTFUL, "seems wrong", NOW)


def doubtful(contact):
    """The details that are doubtful, with how that was learnt."""
    points = {point.value: point.confirmation for point in (*contact.emails, *contact.phones)}
    points |= {place.city: place.confirmation for place in contact.addresses}
    return {text: how.how for text, how in points.items() if how and how.accuracy is Accuracy.DOUBTFUL}


@pytest.mark.parametrize(
    ("kind", "outcome", "detail", "wrong"),
    [
        (ActivityKind.CALL, Outcome.WRONG_NUMBER, "", {"+49 171 2345678": "wrong number"}),
        (ActivityKind.CALL, Outcome.WRONG_NUMBER, "0171 2345678", {"+49 171 2345678": "wrong number"}),
        (ActivityKind.CALL, Outcome.WRONG_NUMBER, "112", {"112": "wrong number"}),
        (ActivityKind.EMAIL, Outcome.BOUNCED, "", {"a@x.example": "bounced"}),
        (ActivityKind.EMAIL, Outcome.BOUNCED, "B@x.example", {"b@x.example": "bounced"}),
        (ActivityKind.MAILING, Outcome.BOUNCED, "", {"London": "bounced"}),
        (ActivityKind.MAILING, Outcome.BOUNCED, "Torino", {"Torino": "bounced"}),
        (ActivityKind.MAILING, Outcome.BOUNCED, "b@x.example", {"b@x.example": "bounced"}),
        (ActivityKind.MEETING, Outcome.WRONG_NUMBER, "", {}),
        (ActivityKind.CALL, Outcome.NO_ANSWER, "112", {}),
        (ActivityKind.EMAIL, None, "", {}),
    ],
)
def test_what_proved_wrong_becomes_doubtful_and_nothing_else(kind, outcome, detail, wrong):
    happened = Activity(kind=kind, outcome=outcome, detail=detail)
    assert doubtful(refuted(ADA, happened, NOW)) == wrong


def test_a_mailing_that_comes_back_from_somebody_without_an_address_was_a_mail():
    ben = make_contact("Ben", email="ben@x.example")
    bounced = Activity(kind=ActivityKind.MAILING, outcome=Outcome.BOUNCED)
    assert doubtful(refuted(ben, bounced, NOW)) == {"ben@x.example": "bounced"}
    assert refuted(make_contact("Nobody"), bounced, NOW) == make_contact("Nobody")


def test_it_is_doubtful_since_it_happened():
    at = NOW - timedelta(days=3)
    happened = Activity(kind=ActivityKind.CALL, outcome=Outcome.WRONG_NUMBER, at=at)
    assert refuted(ADA, happened, NOW).phones[0].confirmation.at == at


def test_what_was_known_before_gives_way():
    sure = marked(ADA, "a@x.example", Confirmation(Accuracy.CONFIRMED, "called", NOW))
    bounced = Activity(kind=ActivityKind.EMAIL, outcome=Outcome.BOUNCED)
    assert doubtful(refuted(sure, bounced, NOW)) == {"a@x.example": "bounced"}


@pytest.mark.parametrize("value", ["c@x.example", "113", "Paris", "", " "])
def test_what_the_contact_does_not_have_is_not_found(value):
    with pytest.raises(NotFound, match="has no e-mail, phone or city"):
        marked(ADA, value, DOUBT)


def test_marking_again_what_is_known_already_changes_nothing():
    once = marked(ADA, "London", DOUBT)
    assert marked(once, "London", DOUBT) == once
