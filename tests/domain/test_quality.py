import re
from dataclasses import replace
from datetime import timedelta, timezone
from itertools import product
from pathlib import Path

import pytest

from leaddesk.domain import quality
from leaddesk.domain.contact import Accuracy, Address, Confirmation, ContactPoint
from leaddesk.domain.event import Encounter
from leaddesk.domain.qualification import Facts, Statement, Topic
from leaddesk.domain.quality import (
    Detail,
    Evidence,
    Grade,
    Incentive,
    LeadMagnet,
    Validity,
    judge,
)
from leaddesk.domain.sources import Direction, Obtained, Source, SourceKind
from tests.support import NOW, make_contact, make_organization

DOCS = Path(__file__).parents[2] / "docs" / "quality.md"


def known(accuracy):
    return None if accuracy is None else Confirmation(accuracy, "", NOW)


def someone(**accuracies):
    """Facts of a contact whose details are so sure (None: nobody looked)."""
    email, phone, address = (accuracies.get(name, "-") for name in ("email", "phone", "address"))
    contact = make_contact(
        "Ada",
        "Lovelace",
        emails=() if email == "-" else (ContactPoint("ada@x.example", confirmation=known(email)),),
        phones=() if phone == "-" else (ContactPoint("+44 20 1234567", confirmation=known(phone)),),
        addresses=() if address == "-" else (Address(city="London", confirmation=known(address)),),
        titles=("Countess",) if "job" in accuracies else (),
    )
    return Facts(contact)


SURE = someone(email=Accuracy.CONFIRMED, phone=Accuracy.CONFIRMED)


@pytest.mark.parametrize(
    ("facts", "evidence", "grade", "points"),
    [
        (SURE, {"incentive": Incentive.OWN_WISH, "validity": Validity.YES}, Grade.A, 8),
        (SURE, {"magnet": LeadMagnet.TRIAL, "incentive": Incentive.LEAD_MAGNET}, Grade.C, 4),
        (SURE, {"incentive": Incentive.PRIZE_DRAW, "validity": Validity.NO}, Grade.D, 0),
        (SURE, {"incentive": Incentive.CARD_BOWL, "validity": Validity.YES}, Grade.B, 5),
        (SURE, {}, Grade.D, 2),
        (someone(), {}, Grade.D, 0),
        (someone(email=Accuracy.DOUBTFUL), {"incentive": Incentive.OWN_WISH}, Grade.D, 2),
        (someone(email=None, phone=Accuracy.PLAUSIBLE), {"incentive": Incentive.OWN_WISH}, Grade.C, 3),
        (SURE, {"job": Accuracy.CONFIRMED, "incentive": Incentive.OWN_WISH}, Grade.B, 6),
        (SURE, {"job": Accuracy.DOUBTFUL, "incentive": Incentive.OWN_WISH}, Grade.C, 4),
    ],
)
def test_points_make_the_grade(facts, evidence, grade, points):
    found = judge(facts, [Evidence(at=NOW, **evidence)])
    assert (found.grade, found.points) == (grade, points)


def test_accuracy_brings_no_more_than_its_most():
    facts = someone(**dict.fromkeys(("email", "phone", "address"), Accuracy.CONFIRMED))
    assert judge(facts, [Evidence(job=Accuracy.CONFIRMED)]).points == quality.MOST_FOR_ACCURACY


@pytest.mark.parametrize(
    ("facts", "incentive"),
    [
        ({"encounters": (Encounter(obtained=Obtained.IN_PERSON),)}, Incentive.OWN_WISH),
        ({"encounters": (Encounter(obtained=Obtained.LIST),)}, Incentive.UNKNOWN),
        ({"source": Source(SourceKind.PODCAST, Direction.INBOUND)}, Incentive.OWN_WISH),
        ({"source": Source(SourceKind.BOUGHT_LIST, Direction.OUTBOUND)}, Incentive.BOUGHT_LIST),
        (
            {
                "source": Source(SourceKind.BOUGHT_LIST),
                "encounters": (Encounter(obtained=Obtained.IN_PERSON),),
            },
            Incentive.OWN_WISH,
        ),
        ({"source": Source(SourceKind.REFERRAL)}, Incentive.UNKNOWN),
    ],
)
def test_how_they_came_says_why_until_somebody_noted_it(facts, incentive):
    there = Facts(replace(SURE.contact, source=facts.get("source")), encounters=facts.get("encounters", ()))
    assert judge(there).incentive is incentive
    assert judge(there, [Evidence(incentive=Incentive.PRIZE_DRAW)]).incentive is Incentive.PRIZE_DRAW


def test_who_means_to_buy_knows_that_it_is_about_a_sale():
    said = replace(SURE, statements=(Statement(topic=Topic.INTENT),))
    assert judge(SURE).validity is Validity.UNKNOWN
    assert judge(said).validity is Validity.YES
    assert judge(said, [Evidence(validity=Validity.NO)]).validity is Validity.NO


def test_the_newest_answer_to_each_question_counts():
    """The offsets would sort them the other way round."""
    earlier = NOW.replace(hour=12)
    later = (earlier + timedelta(hours=1)).astimezone(timezone(timedelta(hours=-5)))
    told = [
        Evidence(id=2, at=later, validity=Validity.PARTLY),
        Evidence(id=3, at=earlier, validity=Validity.YES, incentive=Incentive.OWN_WISH),
        Evidence(id=1, at=None, incentive=Incentive.BOUGHT_LIST, job=Accuracy.CONFIRMED),
    ]
    found = judge(SURE, told)
    assert (found.validity, found.incentive) == (Validity.PARTLY, Incentive.OWN_WISH)
    assert found.accuracy[-1].accuracy is Accuracy.CONFIRMED


def test_one_way_that_works_will_do():
    mails = (
        ContactPoint("a@x.example", confirmation=Confirmation(Accuracy.DOUBTFUL, "bounced", NOW)),
        ContactPoint("b@x.example", confirmation=Confirmation(Accuracy.CONFIRMED, "called", NOW)),
    )
    answer = judge(Facts(make_contact("Ada", emails=mails))).accuracy[0]
    assert answer == (Detail.EMAIL, Accuracy.CONFIRMED, "called", NOW)


def test_the_grade_says_why_in_a_sentence():
    mail = ContactPoint("a@x.example", confirmation=Confirmation(Accuracy.DOUBTFUL, "bounced", NOW))
    facts = Facts(make_contact("Ada", emails=(mail,), phone="+44 20 1234567"))
    told = [Evidence(magnet=LeadMagnet.E_BOOK, incentive=Incentive.LEAD_MAGNET)]
    assert str(judge(facts, told)) == (
        "D: they wanted the e-book; e-mail doubtful (bounced); phone plausible; "
        "nobody knows whether they knew it is about a sale"
    )
    assert "no way to reach them" in str(judge(someone()))


def test_every_answer_has_words():
    for incentive, magnet, validity, accuracy in product(Incentive, LeadMagnet, Validity, Accuracy):
        facts = someone(email=accuracy, phone=accuracy, address=accuracy)
        told = Evidence(incentive=incentive, magnet=magnet, validity=validity, job=accuracy, note="said so")
        reasons = judge(facts, [told]).reasons
        assert len(reasons) == 6
        assert all(str(reason).strip() for reason in reasons)


def test_what_nobody_knows_is_asked_for():
    codes = [asked.code for asked in judge(someone(email=Accuracy.CONFIRMED)).unknown]
    assert codes == ["ask-incentive", "ask-phone", "ask-address", "ask-job", "ask-validity"]
    full = replace(SURE, contact=replace(SURE.contact, addresses=()))
    told = [Evidence(incentive=Incentive.OWN_WISH, validity=Validity.YES, job=Accuracy.CONFIRMED)]
    assert [asked.code for asked in judge(full, told).unknown] == ["ask-address"]


def test_the_table_in_the_docs_is_the_rule():
    rows = re.findall(
        r"^\| `([a-z-]+)` \| .*? \| (-?\d+) \|$", DOCS.read_text(encoding="utf-8"), re.MULTILINE
    )
    rule = [
        *((answer.value, points) for answer, points in quality.INCENTIVE_POINTS.items()),
        *((answer.value, points) for answer, points in quality.MAGNET_POINTS.items()),
        *(
            (answer.value if answer else "missing", points)
            for answer, points in quality.ACCURACY_POINTS.items()
        ),
        *((answer.value, points) for answer, points in quality.VALIDITY_POINTS.items()),
    ]
    assert [(answer, int(points)) for answer, points in rows] == rule
    grades = re.findall(
        r"^\| \*\*([ABCD])\*\* \| (\d+) or more \|$", DOCS.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert {Grade(grade): int(points) for grade, points in grades} == quality.FEWEST_POINTS
    assert f"no more than {quality.MOST_FOR_ACCURACY}" in DOCS.read_text(encoding="utf-8")


def test_an_organization_is_not_asked_for_a_job():
    firm = Facts(make_organization("Acme"))
    assert "ask-job" not in {asked.code for asked in judge(firm).unknown}
    told = judge(firm, [Evidence(job=Accuracy.CONFIRMED)])
    assert [answer.accuracy for answer in told.accuracy if answer.detail is Detail.JOB] == [
        Accuracy.CONFIRMED
    ]
