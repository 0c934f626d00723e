"""What else can be done with a contact: the menu behind the dots."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.consent import Permission
from leaddesk.domain.contact import Contact, ContactKind
from leaddesk.domain.errors import InputError
from leaddesk.domain.messages import Message, mark
from leaddesk.formats.files import opened
from leaddesk.gui.contact_copies import copy_card
from leaddesk.gui.contact_edits import KIND_CHANGED
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.point_menus import add_action, barred_text
from leaddesk.gui.page_titles import page_title
from leaddesk.gui.shown_contacts import ShownContacts
from leaddesk.gui.widgets.photo import Prepared, prepare
from leaddesk.services import contacts

_LARGEST = 40_000_000
"""Bytes of the largest picture that is looked at."""


class ContactMenu(QObject):
    """Fills the menu for the contact that is shown."""

    def __init__(
        self, host: Host, parent: QWidget, tag: Callable[[], None], parts: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._host = host
        self._parent = parent
        self._tag = tag
        self._parts = parts

    def menu(self, contact: Contact, permission: Permission = Permission()) -> QMenu:  # noqa: B008 (frozen)
        """The whole menu; what is logged against what they want says so."""
        menu = QMenu(self._parent)
        add_action(menu, self.tr("Log a note"), lambda: self._host.log(ActivityKind.NOTE))
        mailing = barred_text(self.tr("Log a mailing"), permission.bar_to(ActivityKind.MAILING))
        add_action(menu, mailing, lambda: self._host.log(ActivityKind.MAILING))
        menu.addSeparator()
        add_action(menu, self.tr("Add a tag"), self._tag)
        add_action(menu, self.tr("Edit the parts of the name"), self._parts)
        self._add_kind(menu, contact)
        menu.addSeparator()
        self.fill_photo(menu, contact)
        menu.addSeparator()
        self._add_copies(menu, contact)
        add_action(menu, self.tr("Export…"), lambda: self._export(contact.id))
        menu.addSeparator()
        add_action(menu, self.tr("Delete"), lambda: self._delete(contact.id))
        return menu

    def fill_photo(self, menu: QMenu, contact: Contact) -> None:
        """What can be done with the photo."""
        add_action(menu, self.tr("Set photo…"), lambda: self._choose_photo(contact.id))
        add_action(
            menu,
            self.tr("Remove photo"),
            lambda: self._host.change(lambda space: contacts.remove_photo(space, contact.id)),
            is_enabled=contact.photo is not None,
        )

    def _add_kind(self, menu: QMenu, contact: Contact) -> None:
        is_organization = contact.kind is ContactKind.ORGANIZATION
        other = ContactKind.PERSON if is_organization else ContactKind.ORGANIZATION
        text = self.tr("This is a person") if is_organization else self.tr("This is an organization")
        add_action(menu, text, lambda: self._host.revise(lambda now: replace(now, kind=other), KIND_CHANGED))

    def _add_copies(self, menu: QMenu, contact: Contact) -> None:
        add_action(menu, self.tr("Copy as vCard"), lambda: copy_card(self._host.desk, contact.id))
        for text, points in (
            (self.tr("Copy e-mail"), contact.emails),
            (self.tr("Copy phone"), contact.phones),
        ):
            value = points[0].value if points else ""
            copy = partial(QGuiApplication.clipboard().setText, value)
            add_action(menu, text, copy, is_enabled=bool(value))

    def _export(self, contact_id: int) -> None:
        from leaddesk.gui.dialogs.export_list import ExportDialog  # brings every format there is

        shown = ShownContacts(page_title("contacts"), "")
        ExportDialog(self._host.desk, self._parent.window(), shown, [contact_id]).open()

    def _delete(self, contact_id: int) -> None:
        self._host.change(lambda space: contacts.delete(space, [contact_id]))

    # The photo

    def _choose_photo(self, contact_id: int) -> None:
        dialog = QFileDialog(self._parent.window(), self.tr("Set photo"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("Pictures ({endings})").format(endings="*.jpg *.jpeg *.png *.webp *.bmp *.gif"),
                self.tr("All files (*)"),
            ]
        )
        dialog.fileSelected.connect(lambda name: self.set_photo(contact_id, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def set_photo(self, contact_id: int, path: Path) -> None:
        """Read a picture, make it small enough, and keep it as the contact's photo."""
        desk = self._host.desk
        desk.job(
            lambda: read_photo(path),
            lambda found: self._host.change(
                lambda space: contacts.set_photo(space, contact_id, found.media_type, found.data)
            ),
        )


def read_photo(path: Path) -> Prepared:
    """A file's picture, ready to be kept. Raises `EnvironmentFault` or `InputError` if there is none to be had."""
    with opened(path) as source:
        data = source.read(_LARGEST + 1)
    found = prepare(data) if len(data) <= _LARGEST else None
    if found is None:
        text = mark("{path} is no picture that LeadDesk can show. Choose a JPEG or PNG.")
        raise InputError(Message("no-picture", text, {"path": path.name}))
    return found
