"""Playbooks in the window: offered where somebody comes to stand, started with one or many, shown, and stopped."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from leaddesk.domain.consent import Barred
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.playbook import Playbook, PlaybookRun
from leaddesk.domain.stages import Stage
from leaddesk.gui.detail.open_steps import StepCard
from leaddesk.gui.dialogs.playbook_start import StartSheet, start_playbook
from leaddesk.gui.dialogs.step_text import StepTextSheet, draft_url
from leaddesk.gui.texts import short_date
from leaddesk.gui.window import Window
from leaddesk.services import consent, contacts, followups, pipeline, playbooks
from tests.gui.conftest import MakeWindow, settle
from tests.support import Clock, make_contact

NEW, WORKING = 2, 3


@pytest.fixture
def desk(make_window: MakeWindow, qtbot: QtBot) -> Window:
    """A window with Ada, Ben and Cia, marketing prospects who can be reached; it is the 23rd of November 2026."""
    window = make_window(empty=True)
    window.desk.workspace.now = Clock()
    for name in ("Ada", "Ben", "Cia"):
        made = make_contact(name, email=f"{name.lower()}@x.example", phone="+44 1", stage_id=WORKING)
        contacts.add(window.desk.workspace, made)
    window.open_contact(1)
    settle(qtbot, window)
    return window


def sheet(qtbot: QtBot, window: Window, kind: type[QDialog]) -> Any:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.main.findChildren(kind)))
    (opened,) = [one for one in window.main.findChildren(kind) if one.isVisible()]
    return opened


def playbook(window: Window, key: str) -> Playbook:
    return next(one for one in window.desk.look(lambda reader: reader.all(Playbook)) if one.key == key)


def steps(window: Window) -> list[FollowUp]:
    return window.desk.look(lambda reader: reader.all(FollowUp))


def test_entering_a_stage_kind_offers_its_playbook_beside_the_undo(qtbot: QtBot, desk: Window) -> None:
    stages = {stage.key: stage for stage in desk.desk.look(lambda reader: reader.all(Stage))}
    qualified = stages["qualified-prospect"]
    desk.desk.change(lambda space: pipeline.move(space, [1, 2], qualified, override="met before"))
    toast = desk.main.toast
    qtbot.waitUntil(toast.second.isVisible)
    assert (toast.action.text(), toast.second.text()) == ("Undo", "Start “Keep a prospect's talk going”")
    qtbot.mouseClick(toast.second, Qt.MouseButton.LeftButton)
    opened = sheet(qtbot, desk, StartSheet)
    days = [row.day.text() for row in opened.steps.rows()]
    mondays = [f"Mon · {short_date(date(2026, *day))}" for day in ((11, 30), (12, 7))]
    assert days[:3] == ["Tomorrow", *mondays]  # not on a Saturday
    qtbot.mouseClick(opened.skips_weekends, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.steps.rows()[1].day.text() == f"Sat · {short_date(date(2026, 11, 28))}")
    qtbot.keyClick(opened, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert {step.contact_id for step in steps(desk)} == {1, 2}
    assert len(steps(desk)) == 2 * len(playbook(desk, "prospect-talk").steps)
    # Inside of the kind nothing new is offered, nor to who stays.
    desk.desk.change(lambda space: pipeline.move(space, [1], stages["proposal"]))
    settle(qtbot, desk)
    assert toast.isVisible()
    assert toast.second.isHidden()


def test_who_is_left_out_is_said_with_the_reason_and_stays_out(qtbot: QtBot, desk: Window) -> None:
    space = desk.desk.workspace
    consent.object_to(space, [2], Barred.NO_CONTACT)
    consent.object_to(space, [3], Barred.NO_CALL)
    start_playbook(desk.desk, desk.main, [1, 2, 3])
    opened = sheet(qtbot, desk, StartSheet)
    assert opened.playbook.currentText() == "Nurture a lead until it answers"
    assert opened.left_out.text() == (
        "Left out: Ben (they want no contact)\n2 steps are left out: they do not want to be called or mailed."
    )
    assert opened.save.text() == "Start with 2"
    qtbot.mouseClick(opened.save, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert {run.contact_id for run in desk.desk.look(lambda reader: reader.all(PlaybookRun))} == {1, 3}


def test_a_contact_shows_what_is_offered_then_what_runs_and_stops_it(qtbot: QtBot, desk: Window) -> None:
    section = desk.contacts.detail.playbooks
    (offer,) = [row for row in section.offers.rows if row.isVisible()]
    assert offer.title.text() == "Playbook “Nurture a lead until it answers”"
    qtbot.mouseClick(offer.start, Qt.MouseButton.LeftButton)
    qtbot.keyClick(sheet(qtbot, desk, StartSheet), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(card.isVisible() for card in section.runs.rows))
    assert not offer.isVisible()
    (card,) = section.runs.rows
    assert card.title.text() == "Nurture a lead until it answers"
    assert card.next.text() == "Step 1 of 5 · next: Thank Ada and offer help, tomorrow"
    followups.finish(desk.desk.workspace, [steps(desk)[0].id])
    qtbot.waitUntil(lambda: card.next.text().startswith("Step 2 of 5"))
    qtbot.mouseClick(card.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(section.isHidden)
    assert [step.done_at is None for step in steps(desk)] == [False]
    desk.desk.undo()
    qtbot.waitUntil(card.isVisible)
    assert len(steps(desk)) == 5


def test_the_text_of_a_step_is_shown_put_right_copied_and_drafted(
    qtbot: QtBot, desk: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    playbooks.start(desk.desk.workspace, [1], playbook(desk, "after-trade-show"), me="Ines")
    detail = desk.contacts.detail
    qtbot.waitUntil(lambda: any(card.words.isVisible() for card in detail.steps.findChildren(StepCard)))
    card = next(card for card in detail.steps.findChildren(StepCard) if card.words.isVisible())
    assert card.text.text().startswith("Dear Ada, thank you for your visit at {event}.")
    assert "Asks them: Say which day suits you for a call" in card.why.text()
    qtbot.mouseClick(card.words, Qt.MouseButton.LeftButton)
    opened = sheet(qtbot, desk, StepTextSheet)
    opened.text.selectAll()
    qtbot.keyClicks(opened.text, "50 % & more?")
    qtbot.mouseClick(opened.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "50 % & more?"
    qtbot.keyClicks(opened.subject, "A/B?")
    drafts: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not drafts.append(url))
    qtbot.mouseClick(opened.draft, Qt.MouseButton.LeftButton)
    assert [QUrl.fromPercentEncoding(url.toEncoded()) for url in drafts] == [
        "mailto:ada@x.example?subject=A/B?&body=50 % & more?"
    ]
    assert steps(desk)[0].text.startswith("Dear Ada")


def test_a_draft_keeps_the_lines_of_its_text() -> None:
    url = draft_url("a&b@x.example", "", "Dear Ada,\n\nyours")
    assert url.isValid()
    assert bytes(url.toEncoded().data()) == b"mailto:a%26b@x.example?body=Dear%20Ada%2C%0D%0A%0D%0Ayours"


def test_today_opens_the_text_of_a_step_by_its_key_and_asks_with_it(qtbot: QtBot, desk: Window) -> None:
    playbooks.start(desk.desk.workspace, [1], playbook(desk, "after-trade-show"))
    desk.main.show_page(desk.today)
    settle(qtbot, desk)
    assert "Asks them: Say which day suits you for a call" in desk.today.model.index(1, 0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    desk.main.activateWindow()
    qtbot.waitUntil(desk.today.view.hasFocus)
    qtbot.keyClick(desk.today.view, Qt.Key.Key_T)
    assert sheet(qtbot, desk, StepTextSheet).text.toPlainText().startswith("Dear Ada,")
