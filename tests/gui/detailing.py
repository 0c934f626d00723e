"""A contact's detail on a desk of its own, used as a user uses it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from leaddesk.domain.contact import Address, Contact, ContactPoint, Name, Property
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Desk
from leaddesk.gui.detail.contact_detail import ContactDetail
from leaddesk.gui.widgets.inplace_line import InplaceEdit
from leaddesk.services import contacts
from leaddesk.workspace import Workspace
from tests.support import id_of, make_contact, stored

ANNA = make_contact(
    "Anna",
    "Bianchi",
    titles=("Buyer",),
    organizations=(("Cantina Rossi", "Purchasing"),),
    emails=(ContactPoint("anna@rossi.example", ("work",)), ContactPoint("anna@home.example", ("home",))),
    phones=(ContactPoint("+39 045 555 0101", ("work",)),),
    addresses=(Address(street="Via Roma 1", postal_code="37121", city="Verona", types=("work",)),),
    notes=("Met her twice",),
    tags=("Messe 2026",),
    birthday="1980-05-04",
    extra=(Property("X-SKYPE", "anna.b"),),
)
ANNA = replace(ANNA, name=Name(formatted="Anna Bianchi", given="Anna", family="Bianchi"))


class Bench:
    """A detail on a desk of its own, with somebody in it."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self.qtbot = qtbot
        desks: list[Desk] = []
        self.space = Workspace.open(path, on_commit=lambda touched: [desk.tell(touched) for desk in desks])
        self.desk = Desk(self.space)
        desks.append(self.desk)
        self.failures: list[Exception] = []
        self.desk.failed.connect(self.failures.append)
        self.detail = ContactDetail(self.desk, look.LIGHT)
        self.desk.changed.connect(lambda _touched: self.detail.reload())
        qtbot.addWidget(self.detail)
        self.detail.resize(400, 800)
        self.detail.show()
        qtbot.waitExposed(self.detail)

    def settle(self) -> None:
        self.qtbot.waitUntil(self.desk.is_idle, timeout=5_000)

    def add(self, contact: Contact = ANNA) -> int:
        return id_of(contacts.add(self.space, contact))

    def show(self, contact_id: int) -> ContactDetail:
        self.detail.show_contact(contact_id)
        self.settle()
        return self.detail

    def stored(self) -> Contact:
        assert self.detail.contact_id is not None
        return stored(self.space, self.detail.contact_id)

    def field(self, key: str) -> Any:
        return next(editor for editor in self.detail.editors() if editor.key == key)

    def type(self, key: str, text: str, end: Qt.Key | None = Qt.Key.Key_Return) -> InplaceEdit:
        field = self.field(key)
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text) if text else self.qtbot.keyClick(field, Qt.Key.Key_Delete)
        if end is not None:
            self.qtbot.keyClick(field, end)
            self.settle()
        return field

    def choose(self, fill: Callable[[QMenu], None], *path: str) -> None:
        menu = QMenu(self.detail)
        fill(menu)
        entry_of(menu, *path).trigger()
        self.settle()


def entry_of(menu: QMenu, *path: str) -> QAction:
    found = next(action for action in menu.actions() if action.text() == path[0])
    inner = found.menu()
    return entry_of(inner, *path[1:]) if isinstance(inner, QMenu) and path[1:] else found
