"""People and their organizations in the detail: opened, tied, untied; what is known of an organization, and its people."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Contact
from leaddesk.domain.organization import OrganizationSize, Tie
from leaddesk.gui.dialogs.consent import ConsentSheet
from leaddesk.gui.dialogs.works_for import EmployerSheet, PersonSheet
from leaddesk.gui.window import Window
from leaddesk.services import contacts, organizations
from tests.gui.conftest import settle
from tests.gui.detailing import Bench
from tests.support import everything, id_of, make_contact, make_organization

Key = Qt.Key


@pytest.fixture
def firm(bench: Bench) -> int:
    return id_of(contacts.add(bench.space, make_organization("Rossi S.p.A.")))


def ties(bench: Bench) -> dict[int, int]:
    return {tie.contact_id: tie.organization_id for tie in everything(bench.space, Tie)}


def test_a_compatible_organization_is_offered_tied_opened_and_untied(bench: Bench, firm: int) -> None:
    ada = bench.add(make_contact("Ada", organization="rossi spa"))
    wanted: list[int] = []
    bench.detail.contact_wanted.connect(wanted.append)
    section = bench.show(ada).employer
    assert ties(bench) == {}, "it is offered, never made"
    assert section.take.text() == "Tie to Rossi S.p.A."
    section.take.setFocus()
    bench.qtbot.keyClick(section.take, Key.Key_Space)
    bench.settle()
    assert ties(bench) == {ada: firm}
    assert not section.tie.isVisible()
    organizations.describe(bench.space, firm, industry="Food", size=OrganizationSize.SMALL)
    bench.settle()
    assert section.link.spoken_words().endswith("Food · 10 to 49 people")
    section.link.setFocus()
    bench.qtbot.keyClick(section.link, Key.Key_Return)
    bench.qtbot.mouseClick(section.link, Qt.MouseButton.LeftButton)
    bench.qtbot.mouseClick(bench.detail.header.employer, Qt.MouseButton.LeftButton)
    assert wanted == [firm, firm, firm]
    bench.choose(section.link.offers, "Untie")
    assert ties(bench) == {}
    bench.desk.undo()
    bench.settle()
    assert section.link.text() == "Rossi S.p.A."


def test_a_person_is_tied_to_another_organization_or_a_new_one(bench: Bench, firm: int) -> None:
    ada = bench.add(make_contact("Ada", organization="Elsewhere"))
    section = bench.show(ada).employer
    assert not section.is_open(), "nothing is known and nothing offered"
    section.unfold()
    bench.choose(section.tie.offers, "Record “Elsewhere” as a contact")
    (made,) = (
        one for one in everything(bench.space, Contact) if one.organization == "Elsewhere" and one.id > ada
    )
    assert ties(bench) == {ada: made.id}
    bench.choose(section.link.offers, "Another organization …")
    (sheet,) = bench.detail.findChildren(EmployerSheet)
    bench.qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    assert sheet.problem.text() == "Type a name."
    bench.qtbot.keyClicks(sheet.pick, "ros")
    bench.settle()
    names = [sheet.pick.offers.item(row).text() for row in range(sheet.pick.offers.rowCount())]
    assert names == ["Rossi S.p.A.", "New contact: ros"], "people are not offered"
    bench.qtbot.keyClick(sheet.pick, Key.Key_Return)
    bench.qtbot.keyClick(sheet.pick, Key.Key_Return)
    bench.settle()
    assert ties(bench) == {ada: firm}


@pytest.mark.parametrize(
    ("key", "text", "read"),
    [
        ("industry", "식품 포장", "industry"),
        ("country", "Italia", "country"),
        ("web", "rossi.example", "web"),
    ],
)
def test_what_an_organization_shares_is_edited_there(
    bench: Bench, firm: int, key: str, text: str, read: str
) -> None:
    section = bench.show(firm).people
    assert bench.detail.employer.isHidden(), "an organization works for nobody"
    assert bench.detail.header.employer.isHidden()
    section.unfold()
    row = section.texts[key]
    row.setFocus()
    row.setText(text)
    bench.qtbot.keyClick(row, Key.Key_Return)
    bench.settle()
    assert _shared(bench, firm, read) == text
    bench.desk.undo()
    bench.settle()
    assert row.text() == ""


def _shared(bench: Bench, firm: int, field: str) -> Any:
    with bench.space.reading() as reader:
        return getattr(organizations.shared(reader, [firm])[firm], field)


def test_an_organization_shows_its_people_and_gets_more(bench: Bench, firm: int) -> None:
    section = bench.show(firm).people
    section.unfold()
    bench.choose(section.size_row.offers, "50 to 249 people")
    assert _shared(bench, firm, "size") is OrganizationSize.MEDIUM
    bench.qtbot.mouseClick(section.add, Qt.MouseButton.LeftButton)
    (sheet,) = bench.detail.findChildren(PersonSheet)
    sheet.pick.setText("김 민수")
    bench.qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    bench.settle()
    (row,) = section.rows.rows
    assert row.text() == "김 민수"
    wanted: list[int] = []
    bench.detail.contact_wanted.connect(wanted.append)
    bench.qtbot.keyClick(row, Key.Key_Return)
    assert list(ties(bench)) == wanted
    bench.choose(row.offers, "Untie")
    assert ties(bench) == {}


def test_of_many_people_the_first_are_shown_and_all_are_listed(bench: Bench, firm: int) -> None:
    for number in range(15):
        contacts.add(bench.space, make_contact(f"Person {number:02}", organization="Rossi S.p.A."))
    section = bench.show(firm).people
    assert len(section.rows.rows) == 12
    assert section.all.text() == "All 15 people"
    wanted: list[str] = []
    bench.detail.find_wanted.connect(wanted.append)
    bench.qtbot.mouseClick(section.all, Qt.MouseButton.LeftButton)
    assert wanted == ['organization:"Rossi S.p.A."']


def test_the_window_goes_from_a_person_to_the_organization_and_lists_its_people(
    window: Window, qtbot: QtBot
) -> None:
    space = window.desk.workspace
    firm = id_of(contacts.add(space, make_organization("Zabel GmbH")))
    ada = id_of(contacts.add(space, make_contact("Ada Zabel", organization="Zabel GmbH")))
    window.open_contact(ada)
    settle(qtbot, window)
    detail = window.contacts.detail
    qtbot.keyClick(detail.employer.link, Key.Key_Return)
    settle(qtbot, window)
    assert detail.contact_id == firm
    named = {action.text(): action for action in window.contacts.actions()}
    named["Choose whom they work for…"].trigger()
    assert not window.main.findChildren(EmployerSheet), "an organization works for nobody"
    named["Add a person to the organization…"].trigger()
    (sheet,) = window.main.findChildren(PersonSheet)
    sheet.reject()
    named["Note a consent…"].trigger()
    (agreed,) = window.main.findChildren(ConsentSheet)
    agreed.reject()
    detail.list_contacts('organization:"Zabel GmbH"')
    settle(qtbot, window)
    assert set(window.contacts.model.ids) >= {ada}
