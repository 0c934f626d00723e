"""import: a plan, shown or carried out; who comes in where, and who does not."""

import shutil

import pytest

from leaddesk.domain.contact import Contact
from leaddesk.domain.event import Encounter
from leaddesk.domain.imports import Import
from leaddesk.domain.sources import Direction, SourceKind
from leaddesk.domain.stages import StageMove
from leaddesk.domain.tag import Tag
from tests.cli.support import CARDS, EMPTY_CARD, PICTURES, SAMPLE, TABLES, card, written

ADA = card("Ada Lovelace", email="ada@x.example", uid="ada")
BOB = card("Bob Stone", email="bob@x.example")
NOBODY_REACHES = card("Cy Grey", "ORG:Grey & Co")
"""A card without any way to reach its person."""
SHOW = "Messe 2026"


@pytest.fixture
def show(leaddesk):
    """A trade show that is set up."""
    leaddesk("events", "add", SHOW, "--from", "2026-11-10", "--to", "2026-11-12")


def counts(ran):
    return ran.objects[-1]["summary"]


def summary(*, committed=True, **found):
    return {"new": 0, "same": 0, "update": 0, "duplicate": 0, "rejected": 0, **found, "committed": committed}


def stages_of(leaddesk):
    return {found["name"]["formatted"]: found["stage"] for found in leaddesk("contacts", "--json").objects}


# What is printed


def test_json_prints_every_row_of_the_plan_and_then_the_summary(imported):
    ran = imported(ADA, EMPTY_CARD, BOB, options=("--json",), status=1)
    *rows, last = ran.objects
    assert [(row["card"], row["outcome"]) for row in rows] == [(1, "new"), (2, "rejected"), (3, "new")]
    assert all(
        set(row) == {"file", "card", "outcome", "contact", "issues", "match", "changes"} for row in rows
    )
    assert rows[0]["contact"]["name"]["formatted"] == "Ada Lovelace"
    assert rows[1]["contact"] is None
    assert ("error", "vcard-card-empty") in [
        (issue["severity"], issue["code"]) for issue in rows[1]["issues"]
    ]
    assert last == {"summary": summary(new=2, rejected=1)}


def test_a_match_says_who_why_and_what_would_change(imported, contents):
    imported(ADA)
    (ada,) = contents(Contact)
    ran = imported(
        card("Ada Lovelace", email="ADA@x.example", phone="+44 20 7946 0001"), options=("--json",), status=1
    )
    row = ran.objects[0]
    assert row["outcome"] == "duplicate"
    assert (row["match"]["id"], row["match"]["uid"]) == (ada.id, ada.uid)
    assert 0.9 <= row["match"]["certainty"] <= 1
    assert row["match"]["reasons"] == ["email", "name"]
    assert row["changes"] == {"phones": [[], [{"value": "+44 20 7946 0001", "types": [], "label": None}]]}


def test_without_json_duplicates_and_rejects_are_named_beside_the_summary(imported, tmp_path):
    imported(ADA)
    file = tmp_path / "cards.vcf"
    ran = imported(card("Ada Lovelace", "TITLE:Countess", email="ada@x.example"), EMPTY_CARD, BOB, status=1)
    assert ran.out == "1 new, 0 same, 0 update, 1 duplicate, 1 rejected\n"
    assert (
        f"{file}: card 1: duplicate of contact 1 (email, name): Ada Lovelace · ada@x.example; left out"
        in ran.err
    )
    assert f"{file}: card 2, line 8: error: " in ran.err
    assert "Bob" not in ran.err


def test_the_sample_gives_what_its_description_says(leaddesk, show, contents):
    ran = leaddesk(
        "import", SAMPLE / "trade-show", "--event", SHOW, "--on-duplicate", "merge", "--json", status=1
    )
    assert counts(ran) == summary(new=61, same=1, duplicate=2, rejected=1)
    assert len(contents(Contact)) == 61
    assert len(contents(Encounter)) == 61
    # Pietro Lombardini has neither e-mail nor phone nor address.
    held_back = sorted(name for name, stage in stages_of(leaddesk).items() if stage == "marketing-prospect")
    assert held_back == ["Ing. Pietro Lombardini"]


def test_repairs_are_counted_and_told_when_asked(imported):
    unescaped = card("Ada Lovelace", "ORG:Engines, Ltd", email="ada@x.example")
    ran = imported(unescaped, BOB, options=("--dry-run",))
    assert "leaddesk: in 1 records something was repaired; --warnings tells what\n" in ran.err
    assert "comma" not in ran.err
    ran = imported(unescaped, BOB, options=("--dry-run", "--warnings"))
    assert "card 1, line 6: warning: ORG holds an unescaped comma; its value was kept whole.\n" in ran.err


# Dry runs


def test_a_dry_run_shows_the_plan_and_writes_nothing(imported, dump, database):
    before, left = dump(), sorted(database.parent.iterdir())
    ran = imported(ADA, BOB, options=("--dry-run", "--json"))
    assert [row["outcome"] for row in ran.objects[:-1]] == ["new", "new"]
    assert counts(ran) == summary(new=2, committed=False)
    assert dump() == before
    assert sorted(database.parent.iterdir()) == left


def test_a_dry_run_says_so(imported):
    ran = imported(ADA, options=("--dry-run",))
    assert ran.out == "1 new, 0 same, 0 update, 0 duplicate, 0 rejected (dry run: nothing was written)\n"


def test_a_dry_run_with_duplicates_is_only_partly_what_would_be_done(imported, dump):
    imported(ADA)
    before = dump()
    imported(
        card("Ada Lovelace", phone="+1 202 555 0100", email="ada@x.example"), options=("--dry-run",), status=1
    )
    assert dump() == before


# Exit status


def test_importing_twice_adds_nobody_and_is_done(leaddesk, dump):
    leaddesk("import", CARDS / "three-scripts.vcf", CARDS / "everything.vcf")
    before = dump()
    ran = leaddesk("import", CARDS / "three-scripts.vcf", CARDS / "everything.vcf")
    assert ran.out == "0 new, 4 same, 0 update, 0 duplicate, 0 rejected\n"
    assert dump() == before


def test_the_same_card_twice_in_one_import_is_one_contact(imported, contents):
    ran = imported(ADA, BOB, ADA)
    assert ran.out == "2 new, 1 same, 0 update, 0 duplicate, 0 rejected\n"
    assert len(contents(Contact)) == 2


@pytest.mark.parametrize(
    ("cards", "status"),
    [((ADA,), 0), ((ADA, EMPTY_CARD), 1), ((EMPTY_CARD,), 2), ((EMPTY_CARD, EMPTY_CARD), 2), (("",), 2)],
)
def test_the_exit_status_says_whether_all_some_or_nothing_was_done(cards, status, imported, contents):
    imported(*cards, status=status)
    assert len(contents(Contact)) == (0 if status == 2 else 1)


def test_a_missing_file_is_named_and_the_others_are_imported(leaddesk, tmp_path, contents):
    (tmp_path / "empty").mkdir()
    (tmp_path / "damaged.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    files = [tmp_path / "gone.vcf", tmp_path / "empty", tmp_path / "damaged.xlsx"]
    ran = leaddesk("import", written(tmp_path / "a.vcf", ADA), *files, status=1)
    for path, line in zip(files[1::-1], ran.err.splitlines(), strict=False):
        assert line.startswith(f"leaddesk: {path} ")
    assert "damaged.xlsx” is damaged" in ran.err
    assert ran.out == "1 new, 0 same, 0 update, 0 duplicate, 3 rejected\n"
    assert [contact.display_name for contact in contents(Contact)] == ["Ada Lovelace"]


def test_where_no_file_can_be_read_nothing_is_done(leaddesk, tmp_path, dump):
    before = dump()
    ran = leaddesk("import", tmp_path / "gone.vcf", "--json", status=2)
    assert ran.objects[0]["outcome"] == "rejected"
    assert ran.objects[0]["issues"][0]["code"] == "unreadable-file"
    assert dump() == before


# What columns mean


DUTCH = "Voornaam,Bedrijf,Adres,Kaart\nMarta,Conti srl,marta@c.example,A1\n"


def test_columns_are_taken_for_what_is_said(leaddesk, tmp_path, contents):
    tables = written(tmp_path / "badges.csv", DUTCH), written(tmp_path / "a.vcf", ADA)
    leaddesk(
        "import", *tables, "--columns", "Voornaam=name.given,Adres=emails", "--columns", "Kaart=leave-out"
    )
    marta = next(contact for contact in contents(Contact) if contact.name.given == "Marta")
    assert [mail.value for mail in marta.emails] == ["marta@c.example"]
    assert [extra.value for extra in marta.extra] == ["Conti srl"]


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ("Voornam=name.given", "Voornaam, Bedrijf, Adres, Kaart"),
        ("Voornaam=firstname", "name.given"),
        ("Voornaam", "HEADING=FIELD"),
    ],
)
def test_a_mapping_that_fits_nothing_is_refused_with_what_there_is(leaddesk, tmp_path, dump, mapping, said):
    before = dump()
    ran = leaddesk("import", written(tmp_path / "b.csv", DUTCH), "--columns", mapping, status=2)
    assert said in ran.err
    assert dump() == before


def test_rejected_rows_go_below_the_header_that_was_told(leaddesk, tmp_path):
    source = written(tmp_path / "badges.csv", DUTCH + ",,,A2\n")
    rejects = tmp_path / "rejects.csv"
    leaddesk("import", source, "--columns", "Voornaam=name.given", "--rejects", rejects, status=1)
    assert rejects.read_text().splitlines() == ["Voornaam,Bedrijf,Adres,Kaart", ",,,A2"]


# Duplicates at an event


@pytest.mark.parametrize(("option", "count"), [((), 1), (("--no-meet-duplicates",), 0)])
def test_the_event_is_noted_with_duplicates_left_out(leaddesk, tmp_path, contents, option, count):
    leaddesk("events", "add", "Fair")
    leaddesk("import", written(tmp_path / "a.vcf", ADA))
    again = card("Ada Lovelace", email="ada@x.example", phone="+1 202 555 0100")
    ran = leaddesk("import", written(tmp_path / "b.vcf", again), "--event", "Fair", *option, status=1)
    assert ("the event was noted with 1 of those left out" in ran.err) is bool(count)
    assert len(contents(Encounter)) == count


def test_what_is_kept_beside_is_told_only_where_it_is_merged(leaddesk, tmp_path, contents):
    leaddesk(
        "import", written(tmp_path / "a.vcf", card("Ada Lovelace", "BDAY:1815-12-10", email="ada@x.example"))
    )
    again = written(tmp_path / "b.vcf", card("Ada Lovelace", "BDAY:1816-12-10", email="ada@x.example"))
    assert "The birthday differs" not in leaddesk("import", again, status=1).err
    assert "The birthday differs" in leaddesk("import", again, "--on-duplicate", "merge").err
    (ada,) = contents(Contact)
    assert (ada.birthday, [extra.value for extra in ada.extra]) == ("1815-12-10", ["1816-12-10"])


# Where cards come from


def test_a_folder_is_imported_file_by_file_in_the_order_of_names(leaddesk, tmp_path, contents):
    folder = tmp_path / "show"
    (folder / "deeper").mkdir(parents=True)
    written(folder / "b.vcf", BOB)
    written(folder / "a.vcf", ADA)
    written(folder / ".hidden.vcf", card("Eve Hidden", email="eve@x.example"))
    shutil.copy(TABLES / "google-old.csv", folder / "c.csv")
    ran = leaddesk("import", folder, "--json")
    assert [row["file"] for row in ran.objects[:2]] == [str(folder / "a.vcf"), str(folder / "b.vcf")]
    names = {contact.display_name for contact in contents(Contact)}
    assert {"Ada Lovelace", "Bob Stone", "Anna Bianchi"} <= names
    assert "Eve Hidden" not in names


def test_a_folder_without_files_is_told(leaddesk, tmp_path):
    (tmp_path / "empty").mkdir()
    ran = leaddesk("import", tmp_path / "empty", status=2)
    assert (
        ran.err == f"leaddesk: {tmp_path / 'empty'} holds no files. Folders inside it are not looked into.\n"
    )


def test_standard_input_is_imported_as_cards_or_as_pasted_text(leaddesk, contents):
    leaddesk("import", "-", stdin=ADA.encode())
    leaddesk(
        "import", "-", "--country", "GB", stdin=b"Bob Stone\nStone Ltd\n+44 20 7946 0002\nbob@stone.example\n"
    )
    assert [contact.display_name for contact in contents(Contact)] == ["Ada Lovelace", "Bob Stone"]


def test_the_import_and_its_files_are_on_record(leaddesk, tmp_path, contents):
    leaddesk("import", written(tmp_path / "a.vcf", ADA), written(tmp_path / "b.vcf", BOB))
    (record,) = contents(Import)
    assert record.files == (str(tmp_path / "a.vcf"), str(tmp_path / "b.vcf"))
    assert [row["id"] for row in leaddesk("contacts", "--json", f"import:{record.id}").objects] == [1, 2]


# Events, and how the data was obtained


def test_an_event_that_is_not_there_is_refused_with_those_that_are(imported, leaddesk, show, dump):
    leaddesk("events", "add", "Chamber evening", "--kind", "chamber-meeting")
    before = dump()
    ran = imported(ADA, options=("--event", "Messe 2025"), status=2)
    assert ran.err == "leaddesk: There is no event “Messe 2025”. There are: Messe 2026, Chamber evening.\n"
    assert ran.out == ""
    assert dump() == before


def test_cards_handed_over_at_an_event_are_new_leads_with_the_event_as_evidence(
    imported, leaddesk, show, contents
):
    imported(ADA, options=("--event", "messe 2026"))
    assert stages_of(leaddesk) == {"Ada Lovelace": "new-lead"}
    (meeting,) = contents(Encounter)
    assert "2026-11-10" <= meeting.at.date().isoformat() <= "2026-11-12"
    (ada,) = contents(Contact)
    assert ada.emails[0].confirmation.how == "in person, Messe 2026"
    assert ada.source.kind is SourceKind.TRADE_SHOW
    assert "(confirmed: in person, Messe 2026)" in leaddesk("show", ada.id).out


def test_a_bowl_of_cards_at_an_event_holds_marketing_prospects(imported, leaddesk, show, contents):
    imported(ADA, options=("--event", SHOW, "--obtained", "list"))
    assert stages_of(leaddesk) == {"Ada Lovelace": "marketing-prospect"}
    (ada,) = contents(Contact)
    assert ada.emails[0].confirmation is None
    assert len(contents(Encounter)) == 1


def test_in_person_needs_an_event(imported, dump):
    before = dump()
    ran = imported(ADA, options=("--obtained", "in-person"), status=2)
    assert ran.err == "leaddesk: Data handed over in person needs the event it was handed over at.\n"
    assert dump() == before


def test_who_cannot_be_reached_is_kept_as_a_marketing_prospect_and_named(imported, leaddesk, show):
    ran = imported(ADA, NOBODY_REACHES, options=("--event", SHOW))
    assert stages_of(leaddesk) == {"Ada Lovelace": "new-lead", "Cy Grey": "marketing-prospect"}
    assert ran.err == (
        "leaddesk: kept as marketing prospects, as there is no way to reach them: Cy Grey\n"
        "leaddesk: import 1: 1 in Marketing prospect, 1 in New lead; met at Messe 2026\n"
    )


def test_meeting_somebody_again_adds_an_encounter_and_moves_nobody(imported, leaddesk, show, contents):
    imported(ADA)
    ran = imported(ADA, options=("--event", SHOW))
    assert ran.out == "0 new, 1 same, 0 update, 0 duplicate, 0 rejected\n"
    assert stages_of(leaddesk) == {"Ada Lovelace": "marketing-prospect"}
    assert len(contents(Encounter)) == 1
    imported(ADA, options=("--event", SHOW))
    assert len(contents(Encounter)) == 1


def test_source_and_tags_are_given_to_all(imported, contents, leaddesk):
    options = (
        "--source",
        "advertising",
        "--direction",
        "inbound",
        "--sub-source",
        "Radio",
        "--tag",
        "radio",
        "--tag",
        "VIP",
    )
    imported(ADA, BOB, options=options)
    for contact in contents(Contact):
        assert contact.tags == ("radio", "VIP")
        assert contact.source.kind is SourceKind.ADVERTISING
        assert (contact.source.direction, contact.source.sub_source) == (Direction.INBOUND, "Radio")
    assert [tag.name for tag in contents(Tag)] == ["radio", "VIP"]
    assert len(leaddesk("contacts", "--json", "tag:vip", "source:advertising").lines) == 2


def test_a_direction_without_a_source_says_nothing(imported, dump):
    before = dump()
    ran = imported(ADA, options=("--direction", "inbound"), status=2)
    assert ran.err == "leaddesk: --direction and --sub-source say more of a source: name it with --source.\n"
    assert dump() == before


def test_at_an_event_the_direction_says_more_of_the_events_source(imported, show, contents):
    imported(ADA, options=("--event", SHOW, "--direction", "inbound", "--sub-source", "Talk on day 2"))
    source = contents(Contact)[0].source
    assert (source.kind, source.direction) == (SourceKind.TRADE_SHOW, Direction.INBOUND)
    assert source.sub_source == "Talk on day 2"


# Stages and their gates


def test_a_stage_whose_gate_is_shut_is_refused_and_nothing_is_written(imported, dump):
    before = dump()
    ran = imported(ADA, BOB, options=("--stage", "new-lead"), status=2)
    assert ran.out == ""
    assert "Ada Lovelace" in ran.err
    assert "Bob Stone" in ran.err
    assert "an expressed interest" in ran.err
    assert "one confirmed way to reach them" in ran.err
    assert dump() == before


def test_one_who_may_not_enter_keeps_all_out(imported, show, contents):
    ran = imported(ADA, NOBODY_REACHES, options=("--event", SHOW, "--stage", "working-lead"), status=2)
    assert "Cy Grey" in ran.err
    assert "Ada" not in ran.err
    assert contents(Contact) == []


def test_a_stage_whose_gate_is_open_is_where_they_begin(imported, leaddesk, show):
    imported(ADA, options=("--event", SHOW, "--stage", "Working lead"))
    assert stages_of(leaddesk) == {"Ada Lovelace": "working-lead"}


def test_an_override_is_recorded_and_shown(imported, leaddesk, contents):
    imported(ADA, options=("--stage", "qualified-prospect", "--override", "Handed over by the old owner"))
    assert stages_of(leaddesk) == {"Ada Lovelace": "qualified-prospect"}
    (move,) = contents(StageMove)
    assert move.override == "Handed over by the old owner"
    assert move.decided_by != ""
    shown = leaddesk("show", 1).out
    assert "Marketing prospect → Qualified prospect (gate overridden: Handed over by the old owner)" in shown
    assert leaddesk("show", 1, "--json").object["moves"][0]["override"] == "Handed over by the old owner"


def test_an_override_that_nobody_needed_is_not_kept(imported, show, contents):
    imported(ADA, options=("--event", SHOW, "--stage", "new-lead", "--override", "to be sure"))
    assert contents(StageMove) == []


def test_a_stage_that_is_not_there_is_refused_with_those_that_are(imported, dump):
    before = dump()
    ran = imported(ADA, options=("--stage", "prospects"), status=2)
    assert "There is no stage “prospects”. There are: marketing-prospect, new-lead, working-lead" in ran.err
    assert dump() == before


def test_an_import_moves_nobody_who_is_there(imported, leaddesk, show, contents):
    imported(ADA, options=("--event", SHOW))
    options = ("--stage", "marketing-prospect", "--on-duplicate", "merge")
    imported(card("Ada Lovelace", "TITLE:Countess", email="ada@x.example"), options=options)
    assert stages_of(leaddesk) == {"Ada Lovelace": "new-lead"}
    assert contents(Contact)[0].titles == ("Countess",)


# Duplicates and updates

ADA_AGAIN = card("Ada Lovelace", "TITLE:Countess", email="ada@x.example")


def test_a_duplicate_is_left_out_unless_said_otherwise(imported, contents, dump):
    imported(ADA)
    before = dump()
    imported(ADA_AGAIN, status=1)
    assert dump() == before
    assert contents(Contact)[0].titles == ()


def test_merging_a_duplicate_fills_what_is_missing(imported, contents):
    imported(ADA)
    ran = imported(ADA_AGAIN, options=("--on-duplicate", "merge"))
    assert ran.out == "0 new, 0 same, 0 update, 1 duplicate, 0 rejected\n"
    (ada,) = contents(Contact)
    assert ada.titles == ("Countess",)
    assert [mail.value for mail in ada.emails] == ["ada@x.example"]
    ran = imported(ADA_AGAIN, options=("--on-duplicate", "merge"))
    assert ran.out == "0 new, 1 same, 0 update, 0 duplicate, 0 rejected\n"


def test_keeping_a_duplicate_makes_a_contact_of_its_own(imported, contents):
    imported(ADA)
    imported(ADA_AGAIN, options=("--on-duplicate", "keep"))
    assert [contact.titles for contact in contents(Contact)] == [(), ("Countess",)]
    assert len({contact.uid for contact in contents(Contact)}) == 2


def test_a_newer_card_of_somebody_updates_them(imported, contents):
    imported(card("Ada Lovelace", "TITLE:Countess", email="ada@x.example", uid="ada"))
    ran = imported(card("Ada Lovelace", "TITLE:Lady", email="ada@y.example", uid="ada"), options=("--json",))
    assert counts(ran) == summary(update=1)
    assert ran.objects[0]["changes"]["titles"] == [["Countess"], ["Countess", "Lady"]]
    (ada,) = contents(Contact)
    assert ada.titles == ("Countess", "Lady")
    assert [mail.value for mail in ada.emails] == ["ada@x.example", "ada@y.example"]


def test_another_person_with_somebodys_uid_is_kept_apart_with_a_warning(imported, contents):
    imported(ADA)
    ran = imported(card("Bob Stone", email="bob@x.example", uid="ada"), options=("--warnings",))
    assert ran.out == "1 new, 0 same, 0 update, 0 duplicate, 0 rejected\n"
    assert "The card has the UID of Ada Lovelace, but is another person's" in ran.err
    assert len(contents(Contact)) == 2


def test_somebody_else_with_the_same_switchboard_is_somebody_else(imported, contents):
    imported(card("Ada Lovelace", phone="+44 20 7946 0001"), card("Bob Stone", phone="+44 20 7946 0001"))
    assert [contact.display_name for contact in contents(Contact)] == ["Ada Lovelace", "Bob Stone"]


# Rejects


def test_rejected_cards_are_put_aside_byte_for_byte(leaddesk, tmp_path):
    odd = b"begin:vcard \nVERSION:3.0\nFN:\n \nX-\xff\xfe:\nend:vcard\n"
    source = tmp_path / "in.vcf"
    source.write_bytes(odd + ADA.encode() + EMPTY_CARD.encode())
    rejects = tmp_path / "rejects.vcf"
    leaddesk("import", source, "--rejects", rejects, status=1)
    assert rejects.read_bytes() == odd + EMPTY_CARD.encode()


def test_rejects_can_be_mended_and_imported_again(leaddesk, tmp_path, contents):
    rejects = tmp_path / "rejects.vcf"
    leaddesk("import", written(tmp_path / "in.vcf", ADA, EMPTY_CARD), "--rejects", rejects, status=1)
    written(rejects, rejects.read_text(encoding="utf-8").replace("FN:", "FN:Bob Stone"))
    leaddesk("import", rejects)
    assert [contact.display_name for contact in contents(Contact)] == ["Ada Lovelace", "Bob Stone"]


def test_without_rejects_no_file_is_written(leaddesk, tmp_path):
    leaddesk("import", written(tmp_path / "in.vcf", ADA), "--rejects", tmp_path / "rejects.vcf")
    assert not (tmp_path / "rejects.vcf").exists()


def test_rejects_are_put_aside_in_a_dry_run_too(leaddesk, tmp_path, contents):
    source = written(tmp_path / "in.vcf", ADA, EMPTY_CARD)
    leaddesk("import", source, "--dry-run", "--rejects", tmp_path / "rejects.vcf", status=1)
    assert (tmp_path / "rejects.vcf").read_bytes() == EMPTY_CARD.encode()
    assert contents(Contact) == []


def test_rejects_that_cannot_be_written_stop_the_import(leaddesk, tmp_path, dump):
    before = dump()
    source = written(tmp_path / "in.vcf", ADA, EMPTY_CARD)
    ran = leaddesk("import", source, "--rejects", tmp_path / "gone" / "rejects.vcf", status=2)
    assert str(tmp_path / "gone" / "rejects.vcf") in ran.err
    assert dump() == before


def test_pictures_of_codes_are_imported_and_one_without_is_named(leaddesk, contents, tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    shutil.copy(PICTURES / "screenshot-two-codes.png", folder / "a.png")
    shutil.copy(PICTURES / "aztec.gif", folder / "b.gif")
    written(folder / "c.jpg", "")
    (folder / "d.png").write_bytes((PICTURES / "transparent.webp").read_bytes()[:100])
    rejects = tmp_path / "rejects.vcf"
    ran = leaddesk("import", folder, "--json", "--rejects", rejects, status=1)
    assert [row["outcome"] for row in ran.objects[:-1]] == ["new", "new", "same", "rejected", "rejected"]
    assert [row["issues"][0]["code"] for row in ran.objects[3:5]] == ["vcard-file-empty", "picture-damaged"]
    assert [contact.name.formatted for contact in contents(Contact)] == ["Åsa Lindqvist", "Elio Fontana"]
    assert not rejects.exists()
    assert leaddesk("import", folder, "--json", status=1).objects[-1]["summary"]["same"] == 3
