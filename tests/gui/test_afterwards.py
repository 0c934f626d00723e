"""Once cards are in: an import is taken back from the window, and ties to organizations are offered, never made."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact, Rating
from leaddesk.domain.imports import ImportOptions
from leaddesk.domain.organization import Tie
from leaddesk.domain.stages import Stage
from leaddesk.formats.records import Record
from leaddesk.gui.dialogs.imports import ImportsSheet
from leaddesk.gui.dialogs.offers import OffersSheet
from leaddesk.gui.dialogs.playbook_start import StartSheet
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.window import Window
from leaddesk.services import contacts, importing, pipeline
from tests.gui.conftest import MakeWindow, settle
from tests.support import make_contact, make_organization

S = TypeVar("S", bound=Sheet)
Left = Qt.MouseButton.LeftButton


@pytest.fixture
def window(make_window: MakeWindow, qtbot: QtBot) -> Window:
    """Acme S.p.A. and Newco's two people; Ada of “ACME spa” and Ben came with an import, and Ben is rated."""
    window = make_window(empty=True)
    space = window.desk.workspace
    contacts.add(space, make_organization("Acme S.p.A."))
    cards = [
        make_contact("Ada", email="ada@x.example", organization="ACME spa"),
        make_contact("Ben", email="b@x.example"),
    ]
    records = [("cards/fair.vcf", Record(number, number, card)) for number, card in enumerate(cards, 1)]
    with importing.plan(space, space.database.path.parent, ["cards/fair.vcf"], records) as plan:
        importing.commit(space, plan, ImportOptions())
    for name in ("Cia", "Dot"):
        contacts.add(space, make_contact(name, organization="Newco"))
    contacts.rate(space, [3], Rating.HOT)
    settle(qtbot, window)
    return window


def opened(qtbot: QtBot, window: Window, kind: type[S]) -> S:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.main.findChildren(kind)))
    return next(one for one in window.main.findChildren(kind) if one.isVisible())


def names(window: Window) -> list[str]:
    return [one.display_name for one in window.desk.look(lambda reader: reader.all(Contact))]


def ties(window: Window) -> list[tuple[int, int]]:
    found = window.desk.look(lambda reader: reader.all(Tie))
    return [(tie.contact_id, tie.organization_id) for tie in found]


def test_an_import_is_taken_back_once_it_is_said_who_goes_and_who_stays(qtbot: QtBot, window: Window) -> None:
    window.exchange.afterwards.show_imports()
    sheet = opened(qtbot, window, ImportsSheet)
    (row,) = sheet.rows()
    assert row.title.text() == "fair.vcf"
    qtbot.mouseClick(row.take_back, Left)
    qtbot.waitUntil(row.note.isVisible)
    assert row.note.text().endswith("since somebody has worked with them: Ben.")
    assert "Ada" in names(window)
    qtbot.mouseClick(row.take_back, Left)
    qtbot.waitUntil(lambda: "Ada" not in names(window))
    assert "Ben" in names(window)
    window.desk.undo()
    qtbot.waitUntil(lambda: "Ada" in names(window))
    qtbot.waitUntil(row.show_contacts.isVisible)
    qtbot.mouseClick(row.show_contacts, Left)
    settle(qtbot, window)
    assert window.contacts.query() == "import:1"
    assert len(window.contacts.model.ids) == 2


def test_a_tie_is_made_only_if_it_is_accepted_and_what_is_left_does_not_come_again(
    qtbot: QtBot, window: Window
) -> None:
    window.exchange.afterwards.tell(None)
    qtbot.waitUntil(window.main.toast.action.isVisible)
    qtbot.mouseClick(window.main.toast.action, Left)
    sheet = opened(qtbot, window, OffersSheet)
    newco, acme = sheet.rows()
    assert (newco.title.text(), acme.title.text()) == ("Newco", "Acme S.p.A.")
    assert acme.about.text() == "Ada wrote “ACME spa”."
    assert ties(window) == []
    qtbot.mouseClick(acme.tie, Left)
    qtbot.waitUntil(lambda: len(sheet.rows()) == 1)
    assert ties(window) == [(2, 1)]
    qtbot.mouseClick(newco.leave, Left)
    qtbot.waitUntil(sheet.nothing.isVisible)
    sheet.accept()
    settle(qtbot, window)
    window.exchange.afterwards.show_offers()
    again = opened(qtbot, window, OffersSheet)
    assert again.nothing.isVisible()
    assert ties(window) == [(2, 1)]
    qtbot.mouseClick(again.again, Left)
    qtbot.waitUntil(lambda: [row.title.text() for row in again.rows()] == ["Newco"])


def test_a_name_that_several_share_is_recorded_as_an_organization(qtbot: QtBot, window: Window) -> None:
    window.exchange.afterwards.show_offers()
    newco = opened(qtbot, window, OffersSheet).rows()[0]
    qtbot.mouseClick(newco.tie, Left)
    settle(qtbot, window)
    assert ties(window) == [(4, 6), (5, 6)]
    assert "Newco" in names(window)


def test_after_an_import_the_playbook_for_those_it_brought_is_offered(qtbot: QtBot, window: Window) -> None:
    new_lead = next(
        one for one in window.desk.look(lambda reader: reader.all(Stage)) if one.key == "new-lead"
    )
    pipeline.move(window.desk.workspace, [2, 3], new_lead, override="met")
    window.exchange.afterwards.tell(1)
    toast = window.main.toast
    qtbot.waitUntil(toast.second.isVisible)
    assert toast.action.text() == "Start “Nurture a lead until it answers”"
    assert toast.second.text() == "Organizations to tie…"
    qtbot.mouseClick(toast.action, Left)
    sheet = opened(qtbot, window, StartSheet)
    assert sheet.save.text() == "Start with 2"
