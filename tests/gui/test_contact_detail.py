"""The contact's detail, used as a user uses it: every value edited in place, nothing typed ever lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.modeltest import ModelTester

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.contact import (
    Accuracy,
    Address,
    Confirmation,
    Contact,
    ContactKind,
    ContactPoint,
    Name,
    Rating,
)
from leaddesk.domain.errors import EnvironmentFault
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.messages import Message
from leaddesk.domain.sources import Direction, SourceKind
from leaddesk.gui.detail import contact_source
from leaddesk.gui.detail.contact_menu import read_photo
from leaddesk.gui.dialogs.log import log_activity
from leaddesk.gui.dialogs.step import StepSheet
from leaddesk.gui.models.happenings import LINE_ROLE, Day, Older, Told
from leaddesk.gui.widgets.inplace_text import InplaceText
from leaddesk.gui.widgets.note_field import NoteField
from leaddesk.gui.widgets.photo import initials
from leaddesk.gui.widgets.value_row import ValueRow
from leaddesk.services import contacts, events, followups, pipeline
from leaddesk.storage.reader import Reader
from tests.gui.detailing import Bench, entry_of
from tests.support import everything, make_contact, stage_named, stored

# Editing in place


@pytest.mark.parametrize(
    ("key", "text", "read"),
    [
        ("name", "Anna Bianco", lambda anna: anna.name.family + anna.name.formatted),
        ("title", "Head of purchasing", lambda anna: anna.titles[0]),
        ("organization", "Cantina Bianco", lambda anna: anna.organization),
        ("emails-1", "anna@new.example", lambda anna: anna.emails[1].value),
        ("phones-0", "+39 045 1", lambda anna: anna.phones[0].value),
        ("organizations-0-1", "Logistics", lambda anna: anna.organizations[0][1]),
        ("owner", "Ben", lambda anna: anna.owner),
        ("birthday", "1981-01-31", lambda anna: anna.birthday),
        ("birthday", "in spring", lambda anna: anna.birthday),
        ("emails-0", "", lambda anna: anna.emails[0].value),
    ],
)
def test_a_value_is_edited_where_it_stands_and_taken_back(
    anna: Bench, key: str, text: str, read: Callable[[Contact], str]
) -> None:
    before = anna.stored()
    anna.type(key, text)
    expected = {"name": "BiancoAnna Bianco", "emails-0": "anna@home.example"}.get(key, text)
    assert read(anna.stored()) == expected
    anna.desk.undo()
    anna.settle()
    assert replace(anna.stored(), revision=0) == replace(before, revision=0)
    if key not in {"birthday", "organizations-0-1"}:
        assert (
            anna.field(key).text()
            == {
                "name": "Anna Bianchi",
                "title": "Buyer",
                "organization": "Cantina Rossi",
                "emails-1": "anna@home.example",
                "phones-0": "+39 045 555 0101",
                "owner": "",
                "emails-0": "anna@rossi.example",
            }[key]
        )


def test_enter_saves_and_stays_and_enter_again_begins_another(anna: Bench) -> None:
    field = anna.type("phones-0", "+39 045 555 0102")
    assert field.hasFocus()
    anna.qtbot.keyClick(field, Qt.Key.Key_Return)
    new = anna.field("phones-1")
    assert new.hasFocus()
    anna.qtbot.keyClicks(new, "+39 333 1")
    anna.qtbot.keyClick(new, Qt.Key.Key_Return)
    anna.settle()
    assert anna.stored().phones == (
        ContactPoint("+39 045 555 0102", ("work",)),
        ContactPoint("+39 333 1", ("cell",)),
    )


def test_an_empty_line_that_was_begun_goes_again(anna: Bench) -> None:
    anna.detail.reach.phones.begin()
    assert anna.field("phones-1").hasFocus()
    anna.field("title").setFocus()
    assert not any(editor.key == "phones-1" for editor in anna.detail.editors())
    assert len(anna.stored().phones) == 1


def test_leaving_a_field_saves_and_escape_takes_back(anna: Bench) -> None:
    anna.type("title", "Director", end=None)
    anna.field("organization").setFocus()
    anna.settle()
    assert anna.stored().titles == ("Director",)
    field = anna.type("title", "Nobody", end=Qt.Key.Key_Escape)
    assert field.text() == "Director"
    assert anna.stored().titles == ("Director",)


def test_undo_is_the_fields_until_it_is_saved(anna: Bench) -> None:
    undone = QAction(anna.detail)
    undone.setShortcut("Ctrl+Z")
    pressed: list[bool] = []
    undone.triggered.connect(lambda: pressed.append(True))
    anna.detail.addAction(undone)
    field = anna.type("title", "Director", end=None)
    anna.qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Buyer"
    assert pressed == []
    anna.type("title", "Director")
    anna.qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [True]
    assert field.text() == "Director"


def test_notes_are_edited_and_added(anna: Bench) -> None:
    note = anna.field("notes-0")
    assert isinstance(note, InplaceText)
    note.setFocus()
    note.setPlainText("Met her thrice\nand once more")
    anna.qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    anna.settle()
    new = anna.field("notes-1")
    new.setFocus()
    anna.qtbot.keyClicks(new, "Likes red wine")
    anna.field("title").setFocus()
    anna.settle()
    assert anna.stored().notes == ("Met her thrice\nand once more", "Likes red wine")


def test_an_address_is_edited_part_by_part(anna: Bench) -> None:
    block = anna.detail.reach.addresses._pool.rows[0]
    anna.qtbot.mouseClick(block.envelope, Qt.MouseButton.LeftButton)
    assert block.parts["street"].hasFocus()
    anna.type("addresses-0-city", "Padova")
    assert anna.stored().addresses[0].city == "Padova"
    anna.field("title").setFocus()
    assert not block.is_open()


def test_a_new_address_is_one_however_fast_it_is_typed(anna: Bench) -> None:
    anna.detail.reach.addresses.begin()
    parts = anna.detail.reach.addresses._pool.rows[1].parts
    for part, text in (("street", "Via Po 2"), ("postal_code", "10121"), ("city", "Torino")):
        parts[part].setFocus()
        anna.qtbot.keyClicks(parts[part], text)
    anna.field("title").setFocus()
    anna.settle()
    assert anna.stored().addresses[1:] == (
        Address(street="Via Po 2", postal_code="10121", city="Torino", types=("work",)),
    )


def test_the_parts_of_a_name_are_edited_on_request(anna: Bench) -> None:
    anna.detail.edit_name_parts()
    assert anna.field("name-given").hasFocus()
    anna.type("name-prefix", "Dott.ssa")
    assert anna.stored().name == Name(
        formatted="Dott.ssa Anna Bianchi", prefix="Dott.ssa", given="Anna", family="Bianchi"
    )


def test_titles_departments_and_organizations_are_added(anna: Bench) -> None:
    about = anna.detail.about
    for wanted, key, text in (
        ("title", "titles-1", "Sommelier"),
        ("department", "organizations-0-2", "Wines"),
        ("organization", "organizations-1-0", "Consorzio"),
    ):
        about._want(wanted, key)
        anna.type(key, text)
    assert anna.stored().titles == ("Buyer", "Sommelier")
    assert anna.stored().organizations == (("Cantina Rossi", "Purchasing", "Wines"), ("Consorzio",))


def test_an_organizations_name_is_its_headline(bench: Bench) -> None:
    bench.show(bench.add(Contact(kind=ContactKind.ORGANIZATION, organizations=(("Acme",),))))
    assert not any(editor.key == "organization" for editor in bench.detail.editors())
    bench.type("name", "Acme Tools")
    assert bench.stored().organizations == (("Acme Tools",),)


# Labels, confirmation, order


def test_a_value_gets_another_label_and_an_own_word(anna: Bench) -> None:
    row: ValueRow = anna.field("phones-0")
    assert row.label_offers is not None
    anna.choose(row.label_offers, "Work, Fax")
    assert anna.stored().phones[0].types == ("work", "fax")
    anna.choose(row.label_offers, "Own word…")
    field = QApplication.focusWidget()
    field.selectAll()  # type: ignore[attr-defined]  # it is a line edit
    anna.qtbot.keyClicks(field, "Reception")
    anna.qtbot.keyClick(field, Qt.Key.Key_Return)
    anna.settle()
    assert anna.stored().phones[0].label == "Reception"
    assert row.accessibleName() == "Phone, Reception"


def test_a_value_is_confirmed_and_says_how(anna: Bench) -> None:
    row: ValueRow = anna.field("emails-0")
    assert row.offers is not None
    anna.choose(row.offers, "Confirmed", "on the phone")
    confirmation = anna.stored().emails[0].confirmation
    assert confirmation is not None
    assert (confirmation.accuracy, confirmation.how) == (Accuracy.CONFIRMED, "on the phone")
    assert row.accessibleDescription().startswith("Confirmed: on the phone, ")
    assert row.tip(row.mark_rect().center()) == row.accessibleDescription()
    anna.choose(row.offers, "Doubtful")
    confirmation = anna.stored().emails[0].confirmation
    assert confirmation is not None
    assert confirmation.accuracy is Accuracy.DOUBTFUL


def test_another_value_is_no_longer_confirmed(bench: Bench) -> None:
    sure = Confirmation(Accuracy.CONFIRMED, "in person", bench.desk.now())
    bench.show(bench.add(make_contact("Ada", emails=(ContactPoint("a@x.example", confirmation=sure),))))
    bench.type("emails-0", "b@x.example")
    assert bench.stored().emails == (ContactPoint("b@x.example"),)


def test_a_value_is_made_first_copied_and_removed(anna: Bench) -> None:
    row: ValueRow = anna.field("emails-1")
    assert row.offers is not None
    anna.choose(row.offers, "Make first")
    assert [mail.value for mail in anna.stored().emails] == ["anna@home.example", "anna@rossi.example"]
    anna.qtbot.mouseClick(
        anna.field("emails-0"),
        Qt.MouseButton.LeftButton,
        pos=anna.field("emails-0").copy_rect().center(),
    )
    assert QGuiApplication.clipboard().text() == "anna@home.example"
    anna.choose(row.offers, "Remove")
    assert [mail.value for mail in anna.stored().emails] == ["anna@home.example"]


def test_the_name_of_a_value_opens_its_menu(anna: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: opened.append(menu))
    row: ValueRow = anna.field("phones-0")
    anna.qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    assert [action.text() for action in opened[0].actions()][:2] == ["Work", "Mobile"]
    assert opened[0].actions()[0].isChecked()
    anna.qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.mark_rect().center())
    assert opened[1].actions()[0].text() == "Copy"


# What else there is


def test_tags_are_put_on_and_taken_off(anna: Bench) -> None:
    strip = anna.detail.header.tags
    anna.qtbot.mouseClick(strip.adder, Qt.MouseButton.LeftButton)
    assert strip.field.hasFocus()
    anna.settle()
    assert strip.field.known.stringList() == ["Messe 2026"]
    anna.qtbot.keyClicks(strip.field, "VIP")
    anna.qtbot.keyClick(strip.field, Qt.Key.Key_Return)
    anna.settle()
    assert anna.stored().tags == ("Messe 2026", "VIP")
    anna.qtbot.mouseClick(strip.chips[0], Qt.MouseButton.LeftButton)
    anna.settle()
    assert anna.stored().tags == ("VIP",)


def test_rating_source_and_kind_are_chosen(anna: Bench) -> None:
    header, about = anna.detail.header, anna.detail.about
    header._rate(Rating.WARM)
    anna.settle()
    assert header.rating.text() == "Warm"
    anna.choose(about.source.kind.offers, "Referral")
    assert anna.field("sub-source").placeholderText() == "Who referred them?"
    anna.choose(about.source.direction.offers, "They did (inbound)")
    anna.type("sub-source", "Dr. Verdi")
    source = anna.stored().source
    assert source is not None
    assert (source.kind, source.direction, source.sub_source) == (
        SourceKind.REFERRAL,
        Direction.INBOUND,
        "Dr. Verdi",
    )
    assert (about.source.kind.text(), about.source.direction.text()) == ("Referral", "They did (inbound)")
    entry_of(header.more.menu(anna.stored()), "This is an organization").trigger()
    anna.settle()
    assert anna.stored().kind is ContactKind.ORGANIZATION


def test_the_signals_say_what_is_wanted(anna: Bench) -> None:
    wanted: list[tuple[Any, ...]] = []
    anna.detail.move_wanted.connect(lambda id_, _place: wanted.append(("move", id_)))
    anna.detail.log_wanted.connect(lambda id_, kind: wanted.append((kind, id_)))
    anna.detail.follow_up_wanted.connect(lambda id_: wanted.append(("plan", id_)))
    anna.qtbot.keyClick(anna.detail.header.stage, Qt.Key.Key_Space)
    for made in anna.detail.header.bar.buttons[:4]:
        anna.qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    entry_of(anna.detail.header.more.menu(anna.stored()), "Log a note").trigger()
    kinds = [ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING, "plan", ActivityKind.NOTE]
    assert [what for what, _id in wanted] == ["move", *kinds]
    assert {id_ for _what, id_ in wanted} == {anna.detail.contact_id}


def test_a_contact_is_copied_as_a_card(anna: Bench) -> None:
    entry_of(anna.detail.header.more.menu(anna.stored()), "Copy as vCard").trigger()
    anna.settle()
    data: QMimeData = QGuiApplication.clipboard().mimeData()
    assert "FN:Anna Bianchi" in data.text()
    assert bytes(data.data("text/vcard").data()).decode() == data.text()


def test_what_was_kept_from_a_card_is_shown_and_removed(anna: Bench) -> None:
    kept = anna.detail.kept
    anna.qtbot.mouseClick(kept.toggle, Qt.MouseButton.LeftButton)
    row: ValueRow = anna.field("extra-0")
    assert row.text() == "anna.b"
    assert row.offers is not None
    anna.choose(row.offers, "Remove")
    assert anna.stored().extra == ()
    assert kept.isHidden()


def test_a_deleted_contact_is_shown_no_more(anna: Bench) -> None:
    entry_of(anna.detail.header.more.menu(anna.stored()), "Delete").trigger()
    anna.settle()
    assert anna.detail.content.isHidden()
    anna.desk.undo()
    anna.settle()
    assert not anna.detail.content.isHidden()


# The photo


def test_a_photo_is_set_shown_and_removed(anna: Bench, tmp_path: Path) -> None:
    picture = QImage(2400, 1600, QImage.Format.Format_RGB32)
    picture.fill(QColor("#c03030"))
    assert picture.save(str(tmp_path / "anna.bmp"))
    header = anna.detail.header
    header.more.set_photo(anna.stored().id, tmp_path / "anna.bmp")
    anna.settle()
    photo = anna.stored().photo
    assert photo is not None
    assert photo.media_type == "image/jpeg"
    assert photo.size < 100_000
    shown = header.face.grab().toImage().pixelColor(header.face.rect().center())
    assert shown.red() > 150 > shown.green()
    entry_of(header.more.menu(anna.stored()), "Remove photo").trigger()
    anna.settle()
    assert anna.stored().photo is None


def test_what_is_no_picture_is_told(anna: Bench, tmp_path: Path) -> None:
    (tmp_path / "note.jpg").write_bytes(b"no picture")
    anna.detail.header.more.set_photo(anna.stored().id, tmp_path / "note.jpg")
    anna.settle()
    assert "note.jpg is no picture" in str(anna.failures[0])
    with pytest.raises(Exception, match="cannot be read"):
        read_photo(tmp_path / "nothing.jpg")


@pytest.mark.parametrize(
    ("contact", "letters"),
    [
        (Contact(name=Name(formatted="Anna Bianchi", given="Anna", family="Bianchi")), "AB"),
        (Contact(name=Name(formatted="김민수", given="민수", family="김")), "김"),
        (Contact(name=Name(formatted="प्रिया शर्मा", given="प्रिया", family="शर्मा")), "प्रि"),
        (Contact(name=Name(formatted="Анна Каренина")), "АК"),
        (Contact(name=Name(formatted="«Élodie»")), "É"),
        (Contact(kind=ContactKind.ORGANIZATION, organizations=(("Acme Tools Inc",),)), "AT"),
        (Contact(emails=(ContactPoint("info@x.example"),)), "I"),
    ],
)
def test_initials_are_those_of_the_script(contact: Contact, letters: str) -> None:
    assert initials(contact) == letters


# The next step


def test_steps_are_shown_changed_put_off_and_done(anna: Bench) -> None:
    today = anna.desk.today()
    assert not anna.detail.steps.none.isHidden()
    ids = [anna.stored().id]
    followups.plan(anna.space, ids, today - timedelta(days=2), "Send the offer", why="asked for it")
    anna.settle()
    card = anna.detail.steps._pool.rows[0]
    assert card.when.text().startswith("Overdue")
    assert card.what.text() == "Send the offer"
    button = next(made for made in card.findChildren(QToolButton) if made.text() == "Change")
    anna.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    sheet = (
        anna.detail.window().findChild(type(anna.detail.window()), "none") or QApplication.activeModalWidget()
    )

    (sheet,) = anna.detail.findChildren(StepSheet)
    assert sheet.next.day.day() == today - timedelta(days=2)
    sheet.next.what.setText("Send the demo")
    anna.qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    anna.settle()
    (step,) = everything(anna.space, FollowUp)
    assert (step.what, step.why, step.due_on) == (
        "Send the demo",
        "asked for it",
        today - timedelta(days=2),
    )
    followups.finish(anna.space, [step.id])
    anna.settle()
    assert not anna.detail.steps.none.isHidden()


@pytest.mark.parametrize("kind", [ActivityKind.NOTE, ActivityKind.MAILING])
def test_a_note_and_a_mailing_are_logged(anna: Bench, kind: ActivityKind) -> None:
    sheet = log_activity(anna.desk, anna.detail, [anna.stored().id], kind)
    assert sheet is not None
    anna.qtbot.keyClicks(sheet.note, "Sent the brochure")
    anna.qtbot.keyClick(sheet.note, Qt.Key.Key_Return)
    anna.settle()
    (logged,) = everything(anna.space, Activity)
    assert (logged.kind, logged.note, logged.two_way) == (kind, "Sent the brochure", False)
    assert anna.detail.timeline.lines.rowCount() == 2


# The timeline


def lines(bench: Bench) -> list[Any]:
    model = bench.detail.timeline.lines
    return [model.index(row).data(LINE_ROLE) for row in range(model.rowCount())]


def editor_of(bench: Bench) -> NoteField:
    (editor,) = (one for one in bench.detail.timeline.findChildren(NoteField) if one.isVisible())
    return editor


def test_all_that_happened_is_told_by_day(anna: Bench) -> None:
    id_ = anna.stored().id
    now = anna.desk.now()
    events.add(anna.space, Event(name="Fair"))
    events.log_encounter(
        anna.space,
        Encounter(
            contact_id=id_, event_id=1, at=now - timedelta(days=3), said="Wants a demo", interests=("X",)
        ),
    )
    followups.log(
        anna.space,
        [id_],
        ActivityKind.CALL,
        at=now - timedelta(days=1),
        outcome=Outcome.REACHED,
        direction=Direction.INBOUND,
        note="Asked for a price",
    )
    pipeline.move(anna.space, [id_], stage_named(anna.space, "New lead"), override="a friend")
    anna.settle()
    told = [line.title if isinstance(line, Told) else line.text for line in lines(anna)]
    assert told == [
        "Today",
        "Marketing prospect → New lead",
        "Yesterday",
        "Call · from them · Reached",
        "3 days ago",
        "Met at Fair",
    ]
    assert anna.detail.timeline.height() > 100


def test_the_timelines_model_keeps_qts_rules(anna: Bench, qtmodeltester: ModelTester) -> None:
    followups.log(anna.space, [anna.stored().id], ActivityKind.NOTE, note="Something")
    anna.settle()
    qtmodeltester.check(anna.detail.timeline.lines)


def test_what_happened_is_edited_and_deleted_where_it_stands(anna: Bench) -> None:
    followups.log(anna.space, [anna.stored().id], ActivityKind.CALL, note="Wants a demo")
    anna.settle()
    view = anna.detail.timeline
    view.setFocus()
    view.setCurrentIndex(view.lines.index(1))
    anna.qtbot.keyClick(view, Qt.Key.Key_Return)
    editor = editor_of(anna)
    anna.qtbot.keyClicks(editor, "Wants an offer")
    anna.qtbot.keyClick(editor, Qt.Key.Key_Return)
    anna.settle()
    assert everything(anna.space, Activity)[0].note == "Wants an offer"
    view.setCurrentIndex(view.lines.index(1))
    anna.qtbot.keyClick(view, Qt.Key.Key_Delete)
    anna.settle()
    assert everything(anna.space, Activity) == []
    anna.desk.undo()
    anna.settle()
    assert everything(anna.space, Activity)[0].note == "Wants an offer"


def test_a_text_typed_in_the_timeline_survives_a_change_from_elsewhere(anna: Bench) -> None:
    followups.log(anna.space, [anna.stored().id], ActivityKind.CALL, note="Wants a demo")
    anna.settle()
    view = anna.detail.timeline
    view.setCurrentIndex(view.lines.index(1))
    view.edit_current()
    anna.qtbot.keyClicks(editor_of(anna), "Half typ")
    (call,) = everything(anna.space, Activity)
    followups.edit_activity(anna.space, call, replace(call, outcome=Outcome.REACHED))
    anna.settle()
    editor = editor_of(anna)
    assert editor.toPlainText() == "Half typ"
    anna.qtbot.keyClick(editor, Qt.Key.Key_Return)
    anna.settle()
    (call,) = everything(anna.space, Activity)
    assert (call.note, call.outcome) == ("Half typ", Outcome.REACHED)


def test_older_days_are_shown_on_request(anna: Bench) -> None:
    id_, now = anna.stored().id, anna.desk.now()
    for number in range(45):
        followups.log(
            anna.space, [id_], ActivityKind.NOTE, at=now - timedelta(days=number), note=f"Note {number}"
        )
    anna.settle()
    shown = lines(anna)
    assert isinstance(shown[0], Day)
    assert sum(isinstance(line, Told) for line in shown) == 20
    assert shown[-1] == Older("Show older (25)")
    view = anna.detail.timeline
    view.setCurrentIndex(view.lines.index(len(shown) - 1))
    anna.qtbot.keyClick(view, Qt.Key.Key_Return)
    anna.settle()
    assert sum(isinstance(line, Told) for line in lines(anna)) == 45


# Nothing typed is lost


def test_what_is_typed_goes_on_through_a_change_from_elsewhere(anna: Bench) -> None:
    field = anna.type("organization", "Half typ", end=None)
    contacts.rate(anna.space, [anna.stored().id], Rating.COLD)
    anna.settle()
    assert (field.text(), field.hasFocus()) == ("Half typ", True)
    assert anna.detail.header.rating.text() == "Cold"
    anna.qtbot.keyClick(field, Qt.Key.Key_Return)
    anna.settle()
    assert anna.stored().organization == "Half typ"
    assert anna.stored().rating is Rating.COLD


def test_a_value_that_changed_meanwhile_is_told_and_yours_kept(anna: Bench) -> None:
    field = anna.type("title", "Mine", end=None)
    contacts.revise(anna.space, anna.stored().id, lambda now: replace(now, titles=("Theirs",)))
    anna.settle()
    assert field.text() == "Mine"
    assert "changed to “Theirs”" in field.accessibleDescription()
    assert anna.stored().titles == ("Theirs",)
    anna.qtbot.keyClick(field, Qt.Key.Key_Return)
    anna.settle()
    assert anna.stored().titles == ("Mine",)
    assert field.accessibleDescription() == ""


def test_a_save_that_comes_too_late_is_told_and_saves_at_the_second_time(anna: Bench) -> None:
    """The other change is written between the key and our turn: the field has not heard of it yet."""
    field = anna.type("title", "Mine", end=None)
    anna.desk.blockSignals(True)
    contacts.revise(anna.space, anna.stored().id, lambda now: replace(now, titles=("Theirs",)))
    anna.desk.blockSignals(False)
    anna.qtbot.keyClick(field, Qt.Key.Key_Return)
    anna.settle()
    assert anna.stored().titles == ("Theirs",)
    assert (field.text(), field.draft()) == ("Mine", "Mine")
    assert "Theirs" in field.accessibleDescription()
    anna.qtbot.keyClick(field, Qt.Key.Key_Return)
    anna.settle()
    assert anna.stored().titles == ("Mine",)


def test_a_value_being_typed_moves_with_the_others(anna: Bench) -> None:
    anna.type("emails-1", "half@typ", end=None)
    first = anna.stored().emails[0]
    contacts.revise(
        anna.space,
        anna.stored().id,
        lambda now: replace(now, emails=tuple(m for m in now.emails if m != first)),
    )
    anna.settle()
    field = anna.field("emails-0")
    assert (field.text(), field.hasFocus()) == ("half@typ", True)
    anna.qtbot.keyClick(field, Qt.Key.Key_Return)
    anna.settle()
    assert [mail.value for mail in anna.stored().emails] == ["half@typ"]


def test_a_value_taken_out_while_it_is_typed_is_put_back_by_enter(anna: Bench) -> None:
    anna.type("emails-1", "half@typ", end=None)
    contacts.revise(anna.space, anna.stored().id, lambda now: replace(now, emails=now.emails[:1]))
    anna.settle()
    field = anna.field("emails-1")
    assert "taken out" in field.accessibleDescription()
    anna.qtbot.keyClick(field, Qt.Key.Key_Return)
    anna.settle()
    assert [mail.value for mail in anna.stored().emails] == ["anna@rossi.example", "half@typ"]


def test_what_cannot_be_saved_stays_and_says_why(bench: Bench) -> None:
    other = bench.add(make_contact("Ben"))
    nobody = bench.add(make_contact("Ada"))
    bench.show(nobody)
    field = bench.type("name", "")
    assert "needs a name" in field.accessibleDescription()
    assert bench.stored().name.formatted == "Ada"
    bench.show(other)
    assert bench.field("name").text() == "Ben"
    bench.show(nobody)
    assert bench.field("name").text() == ""
    assert "not saved yet" in bench.field("name").accessibleDescription()
    bench.qtbot.keyClick(bench.field("name"), Qt.Key.Key_Escape)
    assert bench.field("name").text() == "Ada"


def test_showing_another_contact_saves_the_field_that_is_left(bench: Bench) -> None:
    ada, ben = bench.add(make_contact("Ada")), bench.add(make_contact("Ben"))
    bench.show(ada)
    bench.type("title", "Countess", end=None)
    bench.show(ben)
    assert stored(bench.space, ada).titles == ("Countess",)
    assert stored(bench.space, ben).titles == ()
    assert bench.field("title").text() == ""


def test_tab_goes_as_the_eye_does(anna: Bench) -> None:
    anna.detail.reach.phones.begin()
    anna.qtbot.keyClicks(anna.field("phones-1"), "1234567")
    anna.qtbot.keyClick(anna.field("phones-1"), Qt.Key.Key_Return)
    anna.settle()
    field = anna.field("emails-0")
    field.setFocus()
    passed = []
    for _step in range(4):
        anna.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    keys = [getattr(one, "key", one.accessibleName().split(",")[0]) for one in passed]
    assert keys == ["emails-1", "phones-0", "phones-1", "Address"]
    anna.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is anna.field("phones-1")


def test_what_cannot_be_read_is_told_and_asked_again(anna: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    fault = EnvironmentFault(Message("fault", "The disk is gone."))

    def broken(*_arguments: Any) -> Any:
        raise fault

    with monkeypatch.context() as patched:
        patched.setattr(contact_source, "read_known", broken)
        anna.detail.reload()
        anna.settle()
    assert anna.failures == [fault]
    contacts.rate(anna.space, [anna.stored().id], Rating.HOT)
    anna.settle()
    assert anna.detail.header.rating.text() == "Hot"


def test_what_is_typed_is_saved_as_the_window_goes(anna: Bench) -> None:
    anna.type("title", "Countess", end=None)
    anna.detail.hide()
    anna.settle()
    assert anna.stored().titles == ("Countess",)


def test_of_answers_that_come_late_only_the_wanted_one_is_shown(bench: Bench) -> None:
    ids = [bench.add(make_contact(f"Number {number}")) for number in range(8)]
    asked: list[int] = []
    ask = bench.desk.ask

    def counted(question: Callable[[Reader], Any], answer: Callable[[Any], None]) -> None:
        asked.append(1)
        ask(question, answer)

    bench.desk.ask = counted  # type: ignore[method-assign,assignment]  # counts what is asked
    shown: list[str] = []
    bench.detail.header.name.textChanged.connect(shown.append)
    for id_ in ids:
        bench.detail.show_contact(id_)
    bench.settle()
    assert shown == ["Number 7"]
    assert len(asked) <= 3


def test_the_last_contact_stays_until_the_next_is_read(bench: Bench) -> None:
    ada, ben = bench.add(make_contact("Ada")), bench.add(make_contact("Ben"))
    bench.show(ada)
    bench.detail.show_contact(ben)
    assert bench.field("name").text() == "Ada"
    assert bench.detail.skeleton.isHidden()
    bench.detail._show_skeleton()
    bench.settle()
    assert bench.field("name").text() == "Ben"
    assert bench.detail.skeleton.isHidden()


def test_rows_are_used_again(bench: Bench) -> None:
    phones = tuple(ContactPoint(f"+39 045 555 {number:04}") for number in range(14))
    many, few = bench.add(make_contact("Ada", phones=phones)), bench.add(make_contact("Ben", phone="1"))
    bench.show(many)
    rows = bench.detail.reach.phones._pool.rows
    assert [row.text() for row in rows] == [phone.value for phone in phones]
    bench.show(few)
    assert [row.text() for row in rows if not row.isHidden()] == ["1"]
    bench.show(many)
    assert len(bench.detail.reach.phones._pool.rows) == 14


def test_long_values_end_in_an_ellipsis_and_are_whole_while_edited(bench: Bench) -> None:
    bench.show(bench.add(make_contact("Ada", email="a" * 60 + "@example.example")))
    field = bench.field("emails-0")
    bench.field("title").setFocus()
    assert field.is_too_long()
    assert field.tip(QPoint(field.width() // 2, 10)) == field.text()
    # The scroll bar that comes with the values takes its place in the next round of laying out.
    bench.qtbot.waitUntil(lambda: bench.detail.content.width() <= bench.detail.viewport().width())
