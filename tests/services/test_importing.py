from dataclasses import replace
from datetime import date

import pytest

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.contact import Accuracy, Address, Contact, Photo
from leaddesk.domain.errors import GateRefused, InputError, NotFound, Stale
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.imports import Choice, Import, ImportItem, ImportOptions, PlanOutcome
from leaddesk.domain.sources import Direction, Obtained, Source, SourceKind
from leaddesk.domain.stages import StageMove
from leaddesk.domain.tag import Tag
from leaddesk.formats.records import Record
from leaddesk.services import contacts, events, followups, importing, pipeline, tags
from leaddesk.storage import spill, staging
from tests.support import NOW, dump_tables, everything, faults_of, make_contact, stage_named, stored

NEW, SAME, UPDATE, DUPLICATE, REJECTED = PlanOutcome
ADA = make_contact("Ada", "Lovelace", email="ada@x.example", phone="+44 20 7946 0001", digest="d-ada")
BEN = make_contact("Ben", "Brown", email="ben@x.example", digest="d-ben")
NOBODY = make_contact("No", "Way", url="https://no.example", digest="d-no")


@pytest.fixture
def plan(desk, tmp_path):
    """Plans contacts as the records of a file; closes what was planned."""
    opened = []

    def make(*read, files=("cards.vcf",)):
        records = [
            (files[0], contact if isinstance(contact, Record) else Record(number, number, contact))
            for number, contact in enumerate(read, 1)
        ]
        opened.append(importing.plan(desk, tmp_path, files, records))
        return opened[-1]

    yield make
    for made in opened:
        made.close()


@pytest.fixture
def bring(desk, plan):
    """Imports contacts with options; returns the result."""

    def carry_out(*read, **options):
        _, result = importing.commit(desk, plan(*read), ImportOptions(**options))
        return result

    return carry_out


@pytest.fixture
def fair(desk):
    events.add(
        desk,
        Event(name="Fair", starts_on=date(2026, 11, 20), ends_on=date(2026, 11, 21), time_zone="Europe/Rome"),
    )
    return everything(desk, Event)[0]


FAIR_NOON = NOW.replace(day=21, hour=12)


def people(desk):
    return everything(desk, Contact)


def stages(desk):
    names = {stage.id: stage.key for stage in everything(desk, type(stage_named(desk, "closed")))}
    return {contact.display_name: names[contact.stage_id] for contact in people(desk)}


# From a list


def test_new_contacts_from_a_list_are_marketing_prospects_with_uids_of_their_own(desk, bring):
    result = bring(ADA, BEN)
    assert result.outcomes == {NEW: 2, SAME: 0, UPDATE: 0, DUPLICATE: 0, REJECTED: 0}
    assert (result.left_out, result.held_back) == (0, ())
    assert stages(desk) == {"Ada Lovelace": "marketing-prospect", "Ben Brown": "marketing-prospect"}
    ada, ben = people(desk)
    assert ada == replace(ADA, id=1, revision=ada.revision, uid=ada.uid, stage_id=1, created_at=NOW)
    assert len({ada.uid, ben.uid, ""}) == 3
    assert faults_of(desk) == []


def test_an_import_is_recorded_with_what_it_did(desk, bring, plan):
    result = bring(ADA, BEN)
    (record,) = everything(desk, Import)
    assert record == Import(
        id=result.import_id, revision=record.revision, at=NOW, files=("cards.vcf",), obtained=Obtained.LIST
    )
    items = [(item.contact_id, item.created, item.contact_revision) for item in everything(desk, ImportItem)]
    assert items == [(contact.id, True, contact.revision) for contact in people(desk)]


def test_an_import_is_one_step_back_and_one_forth(desk, add, fair, plan):
    add("Ada", "Lovelace", email="ada@x.example")
    before = dump_tables(desk)
    options = ImportOptions(event_id=fair.id, tags=("fair",), on_duplicate=Choice.MERGE)
    changes, _ = importing.commit(
        desk, plan(ADA, BEN, NOBODY, replace(BEN, titles=("Boss",), card=None)), options
    )
    after = dump_tables(desk)
    assert str(changes.label) == "Imported 2 contacts"
    desk.history.undo(desk)
    assert dump_tables(desk) == before
    desk.history.redo(desk)
    assert dump_tables(desk) == after
    assert faults_of(desk) == []


def test_rejected_records_are_counted_and_leave_the_others_alone(desk, bring):
    result = bring(ADA, Record(2, 9, None, raw=b"?"), BEN)
    assert (result.outcomes[NEW], result.outcomes[REJECTED]) == (2, 1)
    assert len(people(desk)) == 2


# Twice


@pytest.mark.parametrize("on_duplicate", Choice)
def test_a_file_imported_twice_adds_nobody_and_changes_nothing(desk, bring, on_duplicate):
    bring(ADA, BEN, NOBODY, tags=("x",))
    before = dump_tables(desk)
    undoable = desk.history.next_undo()
    result = bring(ADA, BEN, NOBODY, tags=("x",), on_duplicate=on_duplicate)
    assert result.outcomes[SAME] == 3
    assert result.import_id is None
    assert dump_tables(desk) == before
    assert desk.history.next_undo() is undoable


@pytest.mark.parametrize("on_duplicate", Choice)
def test_table_rows_imported_twice_add_nobody(desk, bring, on_duplicate):
    rows = [replace(ADA, card=None), replace(BEN, card=None)]
    bring(*rows)
    assert bring(*rows, on_duplicate=on_duplicate).outcomes[SAME] == 2
    assert len(people(desk)) == 2


def test_one_person_twice_in_one_file_is_one_contact(desk, bring):
    twice = replace(ADA, card=None, titles=("Countess",))
    result = bring(ADA, ADA, twice, on_duplicate=Choice.MERGE)
    assert (result.outcomes[NEW], result.outcomes[SAME], result.outcomes[DUPLICATE]) == (1, 1, 1)
    (ada,) = people(desk)
    assert ada.titles == ("Countess",)
    assert len(everything(desk, ImportItem)) == 1 + 1
    assert faults_of(desk) == []


def test_one_person_in_several_pages_is_one_contact_undone_and_redone(desk, plan, monkeypatch):
    monkeypatch.setattr(staging.Staging.page, "__kwdefaults__", {"after": 0, "limit": 2})
    read = [replace(ADA, card=None, titles=(f"Title {number}",)) for number in range(5)]
    before = dump_tables(desk)
    importing.commit(desk, plan(*read), ImportOptions(on_duplicate=Choice.MERGE))
    (ada,) = people(desk)
    assert ada.titles == tuple(f"Title {number}" for number in range(5))
    after = dump_tables(desk)
    desk.history.undo(desk)
    assert dump_tables(desk) == before
    desk.history.redo(desk)
    assert dump_tables(desk) == after
    assert faults_of(desk) == []


# Duplicates


@pytest.fixture
def ada(add):
    return add("Ada", "Lovelace", email="ada@x.example", stage_id=3)


COUNTESS = make_contact("Ada", "Lovelace", email="ada@x.example", titles=("Countess",))


def test_a_duplicate_is_left_out_unless_said(desk, ada, bring):
    result = bring(COUNTESS, BEN)
    assert (result.left_out, result.outcomes[DUPLICATE]) == (1, 1)
    assert stored(desk, ada.id) == ada
    assert len(people(desk)) == 2


def test_a_merged_duplicate_gains_what_it_did_not_have_and_is_not_moved(desk, ada, bring):
    result = bring(COUNTESS, on_duplicate=Choice.MERGE)
    merged = stored(desk, ada.id)
    assert merged == replace(ada, titles=("Countess",), revision=merged.revision)
    assert result.left_out == 0
    (item,) = everything(desk, ImportItem)
    assert (item.created, item.contact_revision) == (False, merged.revision)


def test_a_duplicate_that_is_kept_is_a_contact_of_its_own(desk, ada, bring):
    bring(COUNTESS, on_duplicate=Choice.KEEP)
    old, new = people(desk)
    assert old == ada
    assert (new.titles, new.uid != old.uid, new.stage_id) == (("Countess",), True, 1)


def test_what_the_user_decides_about_a_row_counts_more_than_what_holds_for_all(desk, ada, plan):
    planned = plan(COUNTESS, BEN, replace(BEN, card=None, titles=("Boss",)))
    planned.choose([1], Choice.SKIP)
    planned.choose([3], Choice.KEEP)
    _, result = importing.commit(desk, planned, ImportOptions(on_duplicate=Choice.MERGE))
    assert result.left_out == 1
    assert stored(desk, ada.id) == ada
    assert [contact.display_name for contact in people(desk)] == ["Ada Lovelace", "Ben Brown", "Ben Brown"]


def test_a_new_record_may_be_left_out_and_so_is_what_repeats_it(desk, plan):
    planned = plan(ADA, BEN, COUNTESS, replace(ADA, titles=("Poet",), card=None))
    planned.choose([1], Choice.SKIP)
    planned.choose([4], Choice.KEEP)
    changes, result = importing.commit(desk, planned, ImportOptions(on_duplicate=Choice.MERGE))
    assert [(one.display_name, one.titles) for one in people(desk)] == [
        ("Ben Brown", ()),
        ("Ada Lovelace", ("Poet",)),
    ]
    assert result.left_out == 2
    assert str(changes.label) == "Imported 2 contacts"


def test_all_of_a_kind_may_be_decided_about_and_single_ones_otherwise(desk, ada, plan):
    planned = plan(COUNTESS, BEN, NOBODY, replace(COUNTESS, titles=("Poet",)))
    assert planned.tally(Choice.SKIP) == (2, 0, 0, 2)
    planned.choose([2], Choice.MERGE)
    planned.choose_all(NEW, Choice.SKIP)
    planned.choose([3], Choice.KEEP)
    planned.choose([1], Choice.KEEP)
    assert planned.choice_of_all(NEW, Choice.SKIP) is None
    assert planned.choice_of_all(DUPLICATE, Choice.KEEP) is Choice.KEEP
    assert planned.tally(Choice.SKIP) == (1, 0, 1, 2)
    _, result = importing.commit(desk, planned, ImportOptions())
    assert sorted(one.display_name for one in people(desk)) == ["Ada Lovelace", "Ada Lovelace", "No Way"]
    assert result.left_out == 2


@pytest.mark.parametrize(
    ("options", "met"),
    [
        ({}, 1),
        ({"meets_left_out": False}, 0),
        ({"obtained": Obtained.LIST}, 0),
        ({"obtained": Obtained.LIST, "meets_left_out": True}, 1),
    ],
)
def test_the_event_is_noted_with_duplicates_left_out_if_it_is_wished(desk, ada, fair, plan, options, met):
    before = dump_tables(desk)
    importing_options = ImportOptions(event_id=fair.id, **options)
    _, result = importing.commit(desk, plan(COUNTESS, replace(COUNTESS, titles=("Poet",))), importing_options)
    assert (result.left_out, result.met) == (2, met)
    assert [encounter.contact_id for encounter in everything(desk, Encounter)] == [ada.id] * met
    assert stored(desk, ada.id) == ada
    if met:
        desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_an_import_moves_and_demotes_nobody_who_is_there(desk, ada, fair, bring):
    bring(COUNTESS, on_duplicate=Choice.MERGE, stage_id=1)
    assert stages(desk)["Ada Lovelace"] == "working-lead"
    bring(replace(COUNTESS, notes=("n",)), on_duplicate=Choice.MERGE, stage_id=6, override="x")
    assert stages(desk)["Ada Lovelace"] == "working-lead"
    assert everything(desk, StageMove) == []


# A UID that stands elsewhere


def test_two_people_with_one_uid_stay_two(desk, bring):
    bring(make_contact("Ada", "Lovelace", card_uid="same", digest="1"))
    bring(make_contact("Charles", "Babbage", card_uid="same", digest="2"))
    assert [contact.card.uid for contact in people(desk)] == ["same", "same"]
    assert len({contact.uid for contact in people(desk)}) == 2
    again = bring(make_contact("Charles", "Babbage", card_uid="same", digest="3", email="cb@x.example"))
    assert again.outcomes[UPDATE] == 1
    assert [mail.value for mail in people(desk)[1].emails] == ["cb@x.example"]


# Handed over in person


def test_data_handed_over_in_person_is_confirmed_there_and_makes_a_lead(desk, fair, bring):
    result = bring(replace(ADA, addresses=(Address(city="London"),)), event_id=fair.id)
    (ada,) = people(desk)
    assert stages(desk) == {"Ada Lovelace": "new-lead"}
    details = (*ada.emails, *ada.phones, *ada.addresses)
    assert {(d.confirmation.accuracy, d.confirmation.how, d.confirmation.at) for d in details} == {
        (Accuracy.CONFIRMED, "in person, Fair", FAIR_NOON)
    }
    assert ada.source == Source(SourceKind.TRADE_SHOW)
    (met,) = everything(desk, Encounter)
    assert (met.contact_id, met.event_id, met.at, met.obtained) == (
        ada.id,
        fair.id,
        FAIR_NOON,
        Obtained.IN_PERSON,
    )
    assert everything(desk, Import)[0].event_id == fair.id
    assert result.held_back == ()


def test_who_cannot_be_reached_is_held_back(desk, fair, bring):
    result = bring(ADA, NOBODY, event_id=fair.id)
    assert stages(desk) == {"Ada Lovelace": "new-lead", "No Way": "marketing-prospect"}
    assert [stored(desk, id_).display_name for id_ in result.held_back] == ["No Way"]
    assert len(everything(desk, Encounter)) == 2


def test_a_bowl_of_cards_at_an_event_confirms_nothing(desk, fair, bring):
    bring(ADA, event_id=fair.id, obtained=Obtained.LIST)
    assert stages(desk) == {"Ada Lovelace": "marketing-prospect"}
    assert people(desk)[0].emails[0].confirmation is None
    assert everything(desk, Encounter)[0].obtained is Obtained.LIST


def test_handed_over_in_person_at_no_event_is_refused(desk, bring):
    with pytest.raises(InputError) as caught:
        bring(ADA, obtained=Obtained.IN_PERSON)
    assert caught.value.message.code == "no-event"
    assert people(desk) == []


def test_somebody_known_is_met_once_at_an_event_and_confirmed_there(desk, ada, fair, bring):
    bring(COUNTESS, event_id=fair.id, on_duplicate=Choice.MERGE)
    bring(COUNTESS, event_id=fair.id, on_duplicate=Choice.MERGE)
    (met,) = everything(desk, Encounter)
    assert met.contact_id == ada.id
    assert stored(desk, ada.id).emails[0].confirmation.how == "in person, Fair"


def test_what_was_confirmed_before_keeps_its_evidence(desk, fair, bring):
    bring(ADA, event_id=fair.id)
    events.add(desk, Event(name="Second fair"))
    bring(ADA, event_id=2)
    assert people(desk)[0].emails[0].confirmation.how == "in person, Fair"
    assert [met.event_id for met in everything(desk, Encounter)] == [1, 2]


def test_a_detail_that_was_not_handed_over_is_not_confirmed(desk, add, fair, bring):
    ada = add("Ada", "Lovelace", email=["ada@x.example", "old@x.example"], phone=["112", "+44 20 7946 0001"])
    bring(
        make_contact("Ada", "Lovelace", email="ada@x.example", phone="113"),
        event_id=fair.id,
        on_duplicate=Choice.MERGE,
    )
    now = stored(desk, ada.id)
    confirmed = [point.value for point in (*now.emails, *now.phones) if point.confirmation]
    assert confirmed == ["ada@x.example", "113"]


def test_a_source_that_is_said_counts_more_than_the_events(desk, fair, bring):
    said = Source(SourceKind.REFERRAL, Direction.INBOUND, "Max")
    own = Source(SourceKind.PODCAST)
    bring(ADA, replace(BEN, source=own), event_id=fair.id, source=said)
    assert [contact.source for contact in people(desk)] == [said, own]


# A stage that is named


def test_a_stage_that_somebody_may_not_enter_is_refused_with_nothing_written(desk, plan):
    before = dump_tables(desk)
    with pytest.raises(GateRefused) as caught:
        importing.commit(desk, plan(ADA, BEN), ImportOptions(stage_id=2, tags=("x",)))
    assert [[gap.code for gap in gaps] for gaps in caught.value.missing.values()] == [
        ["interest", "reach"]
    ] * 2
    assert "Ada Lovelace" in str(caught.value)
    assert "Ben Brown" in str(caught.value)
    assert dump_tables(desk) == before
    assert desk.history.next_undo() is None


def test_a_stage_that_everybody_may_enter_is_entered(desk, fair, bring):
    bring(ADA, event_id=fair.id, stage_id=3)
    assert stages(desk) == {"Ada Lovelace": "working-lead"}
    assert everything(desk, StageMove) == []


def test_an_override_lets_them_in_and_is_recorded_for_each_who_needed_it(desk, fair, bring):
    bring(ADA, NOBODY, event_id=fair.id, stage_id=3, override="the boss knows them")
    assert set(stages(desk).values()) == {"working-lead"}
    (move,) = everything(desk, StageMove)
    assert (move.contact_id, move.from_stage_id, move.to_stage_id) == (2, 1, 3)
    assert (move.override, move.decided_by, move.at) == ("the boss knows them", desk.user(), NOW)


def test_a_blank_override_is_none(desk, bring):
    with pytest.raises(GateRefused):
        bring(ADA, stage_id=3, override="  ")
    assert people(desk) == []


def test_a_stage_or_event_that_is_gone_is_refused(desk, bring):
    for options in ({"stage_id": 99}, {"event_id": 99}):
        with pytest.raises(NotFound):
            bring(ADA, **options)
    assert people(desk) == []


# Tags and pictures


def test_tags_of_the_batch_and_of_the_card_are_put_on_in_one_spelling(desk, add, bring):
    add("Other", tags=("VIP",))
    bring(replace(ADA, tags=("vip", "Poet")), replace(BEN, tags=("poet",)), tags=("Fair", "FAIR"))
    assert [contact.tags for contact in people(desk)[1:]] == [("VIP", "Poet", "Fair"), ("Poet", "Fair")]
    assert [tag.name for tag in everything(desk, Tag)] == ["VIP", "Fair", "Poet"]


def test_tags_of_the_batch_are_put_on_those_who_are_there_too(desk, ada, bring):
    bring(replace(COUNTESS, titles=()), tags=("fair",))
    assert stored(desk, ada.id).tags == ("fair",)


def test_pictures_come_along_and_go_with_nobody(desk, bring, tmp_path):
    digest = "ab" * 32
    photo = Photo("image/png", digest, 3)
    bring(Record(1, 1, replace(ADA, photo=photo), blobs={digest: b"png"}))
    assert people(desk)[0].photo == photo
    with desk.reading() as reader:
        assert reader.blob(digest) == b"png"
    assert faults_of(desk) == []


# What happened between plan and commit


def test_a_contact_edited_since_the_plan_keeps_the_edit(desk, ada, plan):
    planned = plan(COUNTESS)
    contacts.edit(desk, ada, replace(ada, birthday="--12-10", titles=("Programmer",)))
    importing.commit(desk, planned, ImportOptions(on_duplicate=Choice.MERGE))
    now = stored(desk, ada.id)
    assert (now.birthday, now.titles) == ("--12-10", ("Programmer", "Countess"))


def test_a_contact_deleted_since_the_plan_comes_as_a_new_one(desk, ada, plan):
    planned = plan(COUNTESS)
    contacts.delete(desk, [ada.id])
    importing.commit(desk, planned, ImportOptions(on_duplicate=Choice.MERGE))
    (new,) = people(desk)
    assert (new.titles, new.id != ada.id, new.stage_id) == (("Countess",), True, 1)
    assert faults_of(desk) == []


def test_a_contact_moved_since_the_plan_stays_where_it_is(desk, ada, plan):
    planned = plan(COUNTESS)
    pipeline.move(desk, [ada.id], stage_named(desk, "closed"), reason="x")
    importing.commit(desk, planned, ImportOptions(on_duplicate=Choice.MERGE))
    assert stages(desk) == {"Ada Lovelace": "closed"}


def test_a_tag_renamed_since_the_plan_does_no_harm(desk, add, plan):
    add("Other", tags=("vip",))
    planned = plan(replace(ADA, tags=("vip",)))
    tags.rename(desk, "vip", "guest")
    importing.commit(desk, planned, ImportOptions())
    assert people(desk)[1].tags == ("vip",)
    assert faults_of(desk) == []


# Cancelling and undoing


@pytest.mark.parametrize("in_memory", [1_000, 1])
def test_an_import_that_is_cancelled_leaves_nothing(desk, plan, monkeypatch, in_memory):
    monkeypatch.setattr(spill, "IN_MEMORY", in_memory)
    monkeypatch.setattr(staging.Staging.page, "__kwdefaults__", {"after": 0, "limit": 1})
    before = dump_tables(desk)
    told = []

    def cancel(done):
        told.append(done)
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        importing.commit(desk, plan(ADA, BEN, NOBODY), ImportOptions(tags=("x",)), cancel)
    assert told == [1, 2]
    assert dump_tables(desk) == before
    assert desk.history.next_undo() is None
    _, result = importing.commit(desk, plan(ADA, BEN, NOBODY), ImportOptions())
    assert result.outcomes[NEW] == 3


def test_an_undo_after_work_went_on_names_whom_it_would_harm_and_can_leave_them(desk, fair, plan):
    changes, _ = importing.commit(
        desk, plan(ADA, BEN, NOBODY), ImportOptions(event_id=fair.id, tags=("fair",))
    )
    contacts.edit(desk, stored(desk, 1), replace(stored(desk, 1), birthday="--12-10"))
    followups.log(desk, [2], ActivityKind.CALL, note="a call worth keeping")
    with pytest.raises(Stale) as caught:
        desk.history.undo(desk, changes)
    assert set(caught.value.stale) == {("contact", 1), ("contact", 2), ("tag", 1)}
    desk.history.undo(desk, changes, leaving=frozenset(caught.value.stale))
    assert [contact.display_name for contact in people(desk)] == ["Ada Lovelace", "Ben Brown"]
    assert everything(desk, Import) == everything(desk, Encounter) == []
    assert faults_of(desk) == []


def test_closing_a_plan_writes_nothing(desk, plan, tmp_path):
    before = dump_tables(desk)
    plan(ADA, BEN).close()
    assert dump_tables(desk) == before
    assert not list(tmp_path.glob(".leaddesk*"))


def test_files_may_have_any_name(desk, plan):
    importing.commit(desk, plan(ADA, files=("карты 'n\" \udcff.vcf",)), ImportOptions())
    assert everything(desk, Import)[0].files[0].startswith("карты 'n\" ")


def test_two_plans_of_the_same_cards_add_everybody_once(desk, plan):
    """Whatever came between a plan and its commit is matched again."""
    first, second = plan(ADA, BEN), plan(ADA, BEN)
    importing.commit(desk, first, ImportOptions())
    _, result = importing.commit(desk, second, ImportOptions())
    assert result.outcomes[PlanOutcome.SAME] == 2
    assert result.outcomes[PlanOutcome.NEW] == 0
    assert len(everything(desk, Contact)) == 2
