from dataclasses import replace

import pytest

from leaddesk.domain.contact import Card, Name
from leaddesk.domain.imports import ImportOptions, PlanOutcome
from leaddesk.domain.messages import Issue, Message, Severity
from leaddesk.formats.records import Record
from leaddesk.services import contacts, importing, planning
from tests.support import dump_tables, everything, make_contact

NEW, SAME, UPDATE, DUPLICATE, REJECTED = PlanOutcome


@pytest.fixture
def rows(desk, tmp_path):
    """The rows of a plan for contacts, in short."""

    def plan_rows(*read):
        records = [("f", Record(number, number, contact)) for number, contact in enumerate(read, 1)]
        with importing.plan(desk, tmp_path, ["f"], records) as plan:
            return list(plan.rows())

    return plan_rows


def outcomes(found):
    return [row.outcome for row in found]


ADA = make_contact("Ada", "Lovelace", email="ada@x.example", phone="+44 20 7946 0001")


def test_a_plan_writes_nothing(desk, add, rows):
    add("Ben", email="ada@x.example")
    before = dump_tables(desk)
    assert outcomes(rows(ADA, ADA)) == [NEW, SAME]
    assert dump_tables(desk) == before


def test_somebody_nobody_knows_is_new(rows):
    (row,) = rows(ADA)
    assert (row.outcome, row.match, row.changes, row.issues) == (NEW, None, {}, ())
    assert (row.number, row.file, row.card, row.line, row.contact) == (1, "f", 1, 1, ADA)


def test_what_a_record_contradicts_is_told_and_kept_beside(add, rows):
    add("Ada", "Lovelace", email="ada@x.example", birthday="1815-12-10")
    (row,) = rows(replace(ADA, phones=(), birthday="1816-01-01", owner="Mia"))
    assert row.outcome is DUPLICATE
    assert [str(issue.message) for issue in row.issues] == [
        "The birthday differs: 1815-12-10 stays, 1816-01-01 is kept beside it."
    ]
    assert row.changes["owner"] == ("", "Mia")
    assert [entry["value"] for entry in row.changes["extra"][1]] == ["1816-01-01"]


def test_what_could_not_be_read_is_rejected_as_it_stood(desk, tmp_path):
    issue = Issue(1, 5, Severity.ERROR, Message("bad", "bad"))
    records = [("f", Record(1, 5, None, (issue,), raw=b"BEGIN:VC"))]
    with importing.plan(desk, tmp_path, ["f"], records) as plan:
        (row,) = plan.rows()
        assert plan.counts()[REJECTED] == 1
    assert (row.outcome, row.contact, row.raw, row.issues) == (REJECTED, None, b"BEGIN:VC", (issue,))


@pytest.mark.parametrize(
    ("read", "certainty", "reasons"),
    [
        (ADA, 0.98, ("email", "phone", "name")),
        (make_contact("Ada", "Lovelace", email="ADA@X.EXAMPLE"), 0.95, ("email", "name")),
        (make_contact("Lovelace, Ada", phone="020 7946 0001"), 0.9, ("phone", "name")),
    ],
)
def test_somebody_who_is_known_and_says_nothing_new_is_the_same(add, rows, read, certainty, reasons):
    ada = add("Ada", "Lovelace", email="ada@x.example", phone="+44 20 7946 0001", birthday="--12-10")
    (row,) = rows(replace(read, name=ada.name))
    assert row.outcome is SAME
    assert (row.match.id, row.match.uid, row.match.row) == (ada.id, ada.uid, None)
    assert (row.match.certainty, row.match.reasons) == (certainty, reasons)


def test_a_duplicate_says_what_would_change(add, rows):
    ada = add("Ada", "Lovelace", email="ada@x.example")
    (row,) = rows(replace(ADA, titles=("Countess",)))
    assert (row.outcome, row.match.id) == (DUPLICATE, ada.id)
    assert set(row.changes) == {"phones", "titles"}
    assert row.changes["titles"] == ([], ["Countess"])


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        (Name(given="Charles", family="Babbage"), NEW),
        (Name(given="A.", family="Lovelace"), SAME),
        (Name(given="Ada", family="Lovelance"), DUPLICATE),
        (Name(given="에이다", family="러브레이스"), DUPLICATE),
        (Name(), DUPLICATE),
    ],
)
def test_a_shared_address_means_the_same_person_where_names_agree_only(add, rows, name, outcome):
    add("Ada", "Lovelace", email="ada@x.example")
    (row,) = rows(make_contact(name=name, email="ada@x.example"))
    assert row.outcome is outcome


def test_a_switchboard_joins_nobody(add, rows):
    add("Ada", "Lovelace", phone="+44 20 7946 0001")
    assert outcomes(rows(make_contact("Charles", "Babbage", phone="+44 20 7946 0001"))) == [NEW]


def test_a_number_too_short_joins_nobody(add, rows):
    add("Ada", phone="112")
    assert outcomes(rows(make_contact("Ada", phone="112"))) == [NEW]


def test_names_alone_join_nobody(add, rows):
    add("Ada", "Lovelace", organization="Engines")
    assert outcomes(rows(make_contact("Ada", "Lovelace", organization="Engines"))) == [NEW]


def carded(*name, uid="card-1", digest="d1", text="FN:Ada", **fields):
    return replace(make_contact(*name, **fields), card=Card("4.0", text, uid, digest))


def test_the_very_card_is_the_same_whatever_became_of_the_contact(desk, add, rows):
    ada = add("Ada", email="ada@x.example", card_uid="card-1", digest="d1")
    contacts.edit(desk, ada, replace(ada, emails=(), name=Name(formatted="Somebody else")))
    (row,) = rows(carded("Ada", email="ada@x.example"))
    assert (row.outcome, row.match.id, row.match.certainty) == (SAME, ada.id, 1.0)


def test_a_newer_card_with_the_uid_is_an_update(add, rows):
    ada = add("Ada", "Lovelace", card_uid="card-1", digest="d1")
    (row,) = rows(carded("Ada", "Lovelace", digest="d2", email="new@x.example"))
    assert (row.outcome, row.match.id, row.match.reasons) == (UPDATE, ada.id, ("uid", "name"))
    assert set(row.changes) == {"emails"}


def test_a_uid_that_another_person_has_too_is_warned_of_and_joins_nobody(add, rows):
    add("Ada", "Lovelace", card_uid="card-1", digest="d1")
    (row,) = rows(carded("Charles", "Babbage", digest="d2"))
    assert (row.outcome, row.match) == (NEW, None)
    (issue,) = row.issues
    assert (issue.severity, issue.message.code) == (Severity.WARNING, "uid-shared")
    assert "another person" in str(issue.message)


def test_rows_are_compared_with_the_rows_before(rows):
    found = rows(
        ADA,
        make_contact("Charles", "Babbage", email="cb@x.example"),
        replace(ADA, titles=("Countess",)),
        make_contact("C.", "Babbage", email="CB@x.example"),
        make_contact("Eve", "Other", email="ada@x.example"),
    )
    assert outcomes(found) == [NEW, NEW, DUPLICATE, SAME, NEW]
    assert [row.match and row.match.row for row in found] == [None, None, 1, 2, None]
    assert found[2].match.id is None
    assert set(found[2].changes) == {"titles"}


def test_rows_are_compared_across_batches(rows, monkeypatch):
    monkeypatch.setattr(planning, "BATCH", 2)
    others = [make_contact(f"Person {number}", email=f"p{number}@x.example") for number in range(5)]
    found = rows(ADA, *others, replace(ADA, titles=("Countess",)))
    assert outcomes(found) == [NEW] * 6 + [DUPLICATE]
    assert found[-1].match.row == 1


def test_one_who_is_stored_is_preferred_to_an_equal_earlier_row(add, rows):
    stored_id = add("Ada", "Lovelace", email="ada@x.example").id
    other = make_contact("Ada", "Lovelace", email="second@x.example")
    both = make_contact("Ada", "Lovelace", email=["second@x.example", "ada@x.example"])
    found = rows(other, both)
    assert (found[1].match.id, found[1].match.row) == (stored_id, None)


def test_of_several_the_surest_and_then_the_oldest_is_meant(add, rows):
    add("Ida", "Lovelace", email="ada@x.example")
    oldest = add("Ada", "Lovelace", email="ada@x.example")
    add("Ada", "Lovelace", email="ada@x.example")
    (row,) = rows(make_contact("Ada", "Lovelace", email="ada@x.example"))
    assert row.match.id == oldest.id


def test_progress_is_told_after_each_batch(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(planning, "BATCH", 2)
    told = []
    records = [("f", Record(number, 1, make_contact(f"P{number}"))) for number in range(1, 6)]
    importing.plan(desk, tmp_path, ["f"], records, told.append).close()
    assert told == [2, 4, 5]


@pytest.mark.parametrize("failing", ["progress", "records"])
def test_a_plan_that_is_cancelled_or_fails_leaves_nothing(desk, tmp_path, failing):
    before, beside = dump_tables(desk), set(tmp_path.iterdir())

    def records():
        yield "f", Record(1, 1, ADA)
        if failing == "records":
            raise InterruptedError

    def progress(_done):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        importing.plan(desk, tmp_path, ["f"], records(), progress)
    assert dump_tables(desk) == before
    assert set(tmp_path.iterdir()) == beside
    assert everything(desk, type(ADA)) == []


def test_an_empty_plan_can_be_carried_out_and_is_no_change(desk, tmp_path):
    with importing.plan(desk, tmp_path, [], []) as plan:
        changes, result = importing.commit(desk, plan, ImportOptions())
    assert not changes
    assert (result.import_id, set(result.outcomes.values())) == (None, {0})
    assert desk.history.next_undo() is None
