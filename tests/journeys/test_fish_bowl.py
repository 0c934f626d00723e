"""The page "From the fish bowl to the customer": each of its steps is done here as the page says it."""

import csv
import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.consent import Barred, Objection
from leaddesk.domain.contact import Accuracy, Contact
from leaddesk.domain.event import Encounter, Event, EventKind
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.playbook import PlaybookRun
from leaddesk.domain.qualification import Criterion, Statement, Topic
from leaddesk.domain.sources import Obtained
from leaddesk.domain.stages import StageMove
from leaddesk.gui.dialogs.consent import ObjectionSheet
from leaddesk.gui.dialogs.export_list import ExportDialog
from leaddesk.gui.dialogs.gate import OneSheet
from leaddesk.gui.dialogs.gate_sections import FitSection, InterestSection, Section
from leaddesk.gui.dialogs.import_cards import ImportDialog, Step
from leaddesk.gui.dialogs.log import LogSheet
from leaddesk.gui.dialogs.playbook_start import StartSheet
from leaddesk.gui.theme import Mode
from leaddesk.gui.window import Window
from leaddesk.services import events
from tests.cli.support import CARDS
from tests.gui.conftest import collector, dressed  # noqa: F401 (fixtures of every window)
from tests.gui.importing import outcomes, standing
from tests.journeys.walk import Walk
from tests.support import Clock

DOCS: Final = Path(__file__).parents[2] / "docs"
PAGE: Final = DOCS / "fish-bowl.md"
IMAGES: Final = DOCS / "images" / "fish-bowl"
BOWL: Final = CARDS / "fish-bowl.vcf"
CHAMBER: Final = "Chamber evening 2026"
GIULIA: Final = 1
SAID: Final = {
    Topic.INTEREST: "A leak tester for jars",
    Topic.INTENT: "Decides in January",
    Topic.BUDGET: "40,000",
    Topic.AUTHORITY: "She and her brother",
    Topic.NEED: "Fewer recalls",
    Topic.TIMELINE: "Running before the tomatoes, July 2027",
}
Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def walk(
    qtbot: QtBot, empty_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Walk]:
    """A window of somebody new, who has set up the chamber evening; it is 23 November 2026."""
    monkeypatch.setenv("LOGNAME", "Ines")  # who notes it all
    path, clock = tmp_path / "window.db", Clock()
    shutil.copyfile(empty_database, path)
    window = Window(path, Mode.LIGHT)
    window.desk.workspace.now = clock
    day = date(2026, 11, 19)
    evening = Event(name=CHAMBER, kind=EventKind.CHAMBER_MEETING, place="Verona", starts_on=day, ends_on=day)
    events.add(window.desk.workspace, evening)
    window.main.resize(1280, 800)
    window.main.show()
    qtbot.waitExposed(window.main)
    made = Walk(qtbot, window, clock)
    made.front()
    yield made
    window.close()


# The steps of the page, each under its heading


def import_the_bowl_as_what_it_is(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = lambda *_: ([str(BOWL)], "")  # noqa: E731
    monkeypatch.setattr("leaddesk.gui.dialogs.import_files.QFileDialog.getOpenFileNames", chosen)
    walk.key(Key.Key_I, Held.ControlModifier)
    dialog = walk.sheet(ImportDialog)
    walk.press(dialog.files.choose_files)
    walk.until(dialog.on.isEnabled)
    walk.press(dialog.on)
    walk.until(lambda: standing(dialog) is Step.PLAN)
    options = dialog.plan.options
    walk.type_into(options.met_at, "Cham")
    assert options.met_at.currentText() == CHAMBER
    walk.press(options.from_list)
    assert outcomes(dialog) == ["new"] * 6
    walk.picture("import.png", dialog)
    walk.press(dialog.on)
    walk.until(lambda: standing(dialog) is Step.DONE)
    walk.press(dialog.on)
    walk.front()
    assert len(walk.all(Contact)) == 6
    assert {walk.stage_of(contact.id) for contact in walk.all(Contact)} == {"marketing-prospect"}
    assert {met.obtained for met in walk.all(Encounter)} == {Obtained.LIST}


def see_what_the_cards_are_worth(walk: Walk) -> None:
    walk.show_contact(GIULIA)
    detail = walk.window.contacts.detail
    walk.press(detail.header.grade)
    walk.until(detail.quality.is_open)
    walk.press(detail.quality.incentive)
    walk.choose("A bowl of cards")
    assert detail.header.grade.text() == "D"
    assert "their card was in a bowl" in detail.quality.why.text().casefold()
    assert "nobody knows whether they knew it is about a sale" in detail.quality.why.text()
    walk.picture("quality.png", begin_at=detail.header.stage)


def call(walk: Walk) -> None:
    walk.key(Key.Key_L, Held.ControlModifier)
    sheet = walk.sheet(LogSheet)
    walk.press(sheet.outcomes.buttons[Outcome.REACHED])
    assert sheet.two_way.isChecked()
    walk.type_into(sheet.note, "Jars come back because they leak. Read out her address")
    walk.picture("call.png", sheet)
    walk.key(Key.Key_Return)
    walk.gone(sheet)
    (talk,) = walk.all(Activity)
    assert (talk.kind, talk.outcome, talk.two_way) == (ActivityKind.CALL, Outcome.REACHED, True)


def confirm_the_address(walk: Walk) -> None:
    detail = walk.window.contacts.detail
    mail = next(field for field in detail.editors() if field.key == "emails-0")
    walk.press(mail, mail.mark_rect().center())
    walk.choose("Confirmed", "on the phone")
    confirmed = walk.contact(GIULIA).emails[0].confirmation
    assert confirmed is not None
    assert (confirmed.accuracy, confirmed.how) == (Accuracy.CONFIRMED, "on the phone")
    walk.picture("confirmed.png", detail, begin_at=detail.header.face)


def make_her_a_lead(walk: Walk) -> None:
    walk.show_board()
    walk.drag_card(GIULIA, "working-lead")
    sheet = walk.sheet(OneSheet)
    interest = _part(sheet, InterestSection)
    assert sheet.panel.missing() == ["interest"]
    assert not sheet.move_on.isEnabled()
    walk.picture("gate-to-lead.png", sheet)
    walk.type_into(interest.field, "What a leak tester for jars costs")
    walk.key(Key.Key_Return)
    walk.gone(sheet)
    assert walk.stage_of(GIULIA) == "working-lead"
    assert [said.topic for said in walk.all(Statement)] == [Topic.INTEREST]


def start_the_playbook_for_leads(walk: Walk) -> None:
    _start_offered(walk, "Start “Nurture a lead until it answers”", "playbook.png")
    assert len(_open_steps(walk)) == 5


def log_the_answer(walk: Walk) -> None:
    walk.clock.advance(days=3)
    walk.show_contact(GIULIA)
    walk.key(Key.Key_L, Held.ControlModifier, Held.ShiftModifier)
    sheet = walk.sheet(LogSheet)
    walk.press(sheet.inbound)
    walk.type_into(sheet.note, "Asks for a test with her own jars")
    walk.key(Key.Key_Return)
    walk.gone(sheet)
    assert "“Nurture a lead until it answers” is over" in walk.window.main.toast.text.text()
    assert not _open_steps(walk)
    walk.picture("answer.png", begin_at=walk.window.contacts.detail.timeline)


def note_what_she_said(walk: Walk) -> None:
    detail = walk.window.contacts.detail
    for topic, text in SAID.items():
        field = next(field for field in detail.editors() if field.key == f"said-{topic.value}")
        field.setFocus()
        walk.key(Key.Key_A, Held.ControlModifier)
        walk.qtbot.keyClicks(field, text)
        walk.key(Key.Key_Return)
    assert {said.topic: said.text for said in walk.all(Statement)} == SAID
    assert {said.said_by for said in walk.all(Statement)} == {"Giulia Ferrante"}
    assert detail.header.grade.text() == "C"
    walk.picture("said.png", detail, begin_at=detail.said)


def make_her_a_prospect(walk: Walk) -> None:
    walk.show_board()
    walk.take_card("working-lead", GIULIA)
    walk.send_on()
    sheet = walk.sheet(OneSheet)
    assert sheet.panel.missing() == ["fit"], "interest, intent and the talk are known"
    fit = _part(sheet, FitSection)
    for criterion in walk.all(Criterion):
        if criterion.key in {"industry", "size", "role"}:
            walk.press(fit.choices[criterion.id]._group.button(0))
    assert not sheet.panel.missing()
    walk.picture("gate-to-prospect.png", sheet)
    walk.press(sheet.move_on)
    walk.gone(sheet)
    assert walk.stage_of(GIULIA) == "qualified-prospect"


def keep_the_talk_going(walk: Walk) -> None:
    _start_offered(walk, "Start “Keep a prospect's talk going”")
    assert _running(walk) == 1
    walk.clock.advance(days=5)
    walk.take_card("qualified-prospect", GIULIA)
    walk.key(Key.Key_M, Held.ControlModifier)
    sheet = walk.sheet(LogSheet)
    walk.press(sheet.outcomes.buttons[Outcome.WANTS_OFFER])
    walk.type_into(sheet.note, "Her jars on our tester: found all six leaks")
    walk.key(Key.Key_Return)
    walk.gone(sheet)
    walk.take_card("qualified-prospect", GIULIA)
    walk.send_on()
    assert walk.stage_of(GIULIA) == "proposal"
    assert _running(walk) == 1, "the talk with a prospect goes on until the deal"
    walk.picture("proposal.png")


def win_her_and_take_a_step_back(walk: Walk) -> None:
    before = _open_steps(walk)
    walk.send_on()
    assert walk.stage_of(GIULIA) == "customer"
    assert [step.what for step in _open_steps(walk)] == ["Send offer"], "what was planned by hand stays"
    assert _running(walk) == 0
    walk.until(walk.window.main.toast.action.isVisible)
    walk.picture("customer.png")
    walk.key(Key.Key_Z, Held.ControlModifier)
    assert (walk.stage_of(GIULIA), _open_steps(walk), _running(walk)) == ("proposal", before, 1)
    walk.until(walk.window.main.menus.redo.isEnabled)
    walk.key(Key.Key_Z, Held.ControlModifier, Held.ShiftModifier)
    assert (walk.stage_of(GIULIA), _running(walk)) == ("customer", 0)
    assert len([move for move in walk.all(StageMove) if move.contact_id == GIULIA]) == 4


def hear_what_she_does_not_want(walk: Walk) -> None:
    walk.show_contact(GIULIA)
    detail = walk.window.contacts.detail
    walk.press(detail.consent.head)
    walk.press(detail.consent.chips[Barred.NO_CALL])
    sheet = walk.sheet(ObjectionSheet)
    walk.type_into(sheet.how.line, "Prefers to be written to")
    walk.key(Key.Key_Return)
    walk.gone(sheet)
    assert [(one.contact_id, one.bars) for one in walk.all(Objection)] == [(GIULIA, Barred.NO_CALL)]
    assert [line.what.text() for line in detail.banner.lines()] == ["Do not call"]
    walk.picture("no-calls.png", detail, begin_at=detail.banner)


def export_who_may_be_called(walk: Walk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "calls.csv"
    monkeypatch.setattr(
        "leaddesk.gui.dialogs.export_list.QFileDialog.getSaveFileName", lambda *_: (str(path), "")
    )
    walk.key(Key.Key_X, Held.ControlModifier, Held.ShiftModifier)
    dialog = walk.sheet(ExportDialog)
    walk.type_into(dialog.what, "Everybody")
    walk.type_into(dialog.use, "Calling")
    walk.type_into(dialog.format, "Table (CSV")
    walk.settle()
    assert "1" in dialog.for_what.findChildren(type(dialog.said))[-1].text()
    walk.picture("export.png", dialog)
    walk.press(dialog.export)
    walk.until(dialog.open_folder.isVisible)
    with path.open(encoding="utf-8-sig", newline="") as source:
        names = {row["Name"] for row in csv.DictReader(source)}
    assert len(names) == 5
    assert "Giulia Ferrante" not in names


STEPS: Final[tuple[Callable[..., None], ...]] = (
    import_the_bowl_as_what_it_is,
    see_what_the_cards_are_worth,
    call,
    confirm_the_address,
    make_her_a_lead,
    start_the_playbook_for_leads,
    log_the_answer,
    note_what_she_said,
    make_her_a_prospect,
    keep_the_talk_going,
    win_her_and_take_a_step_back,
    hear_what_she_does_not_want,
    export_who_may_be_called,
)


def test_a_card_from_a_fish_bowl_becomes_a_customer_as_the_page_says(
    walk: Walk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    at_hand = {"walk": walk, "monkeypatch": monkeypatch, "tmp_path": tmp_path}
    for step in STEPS:
        wanted = step.__code__.co_varnames[: step.__code__.co_argcount]
        step(**{name: at_hand[name] for name in wanted})
    assert walk.pictured == _pictures_of_the_page(), "each step has its picture, in the page's order"


def test_each_step_of_the_page_has_its_part_here_and_its_picture() -> None:
    headings = re.findall(r"^## \d+\. (.*)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [heading.lower().replace(" ", "_") for heading in headings] == [step.__name__ for step in STEPS]
    assert len(_pictures_of_the_page()) == len(STEPS)
    assert sorted(path.name for path in IMAGES.iterdir()) == sorted(_pictures_of_the_page())


def test_the_commands_of_the_page_lead_there_too(
    leaddesk: Callable[..., Any],
    contents: Callable[[type[Any]], list[Any]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copyfile(BOWL, tmp_path / "fish-bowl.vcf")
    *commands, export = re.findall(r"^leaddesk (.*)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(commands) >= len(STEPS)
    for command in commands:
        leaddesk(*shlex.split(command))
    assert "1 left out" in leaddesk(*shlex.split(export), status=1).err
    assert leaddesk("show", GIULIA, "--json").object["stage"] == "customer"
    assert [one.bars for one in contents(Objection)] == [Barred.NO_CALL]
    assert not [move for move in contents(StageMove) if move.override]
    assert "Ferrante" not in (tmp_path / "calls.csv").read_text(encoding="utf-8-sig")


# What the steps share


def _pictures_of_the_page() -> list[str]:
    return re.findall(r"\(images/fish-bowl/([^)]+)\)", PAGE.read_text(encoding="utf-8"))


def _part(sheet: OneSheet, kind: type[Section]) -> Any:
    return next(part for part in sheet.panel.sections if isinstance(part, kind))


def _start_offered(walk: Walk, words: str, picture: str = "") -> None:
    """Press what the toast offers, and start it."""
    second = walk.window.main.toast.second
    walk.until(second.isVisible)
    assert second.text() == words
    walk.press(second)
    sheet = walk.sheet(StartSheet)
    if picture:
        walk.picture(picture, sheet)
    walk.key(Key.Key_Return)
    walk.gone(sheet)


def _open_steps(walk: Walk) -> list[FollowUp]:
    return [step for step in walk.all(FollowUp) if step.done_at is None and step.contact_id == GIULIA]


def _running(walk: Walk) -> int:
    return sum(run.ended_at is None for run in walk.all(PlaybookRun))
