"""What a contact is besides how to reach it: departments, birthday, source, owner, the parts of its name."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from leaddesk.domain.contact import Contact
from leaddesk.gui import birthdays
from leaddesk.gui.contact_edits import (
    LABELS,
    NAME_PARTS,
    RENAMED,
    Edit,
    edit_item,
    edit_name_part,
    edit_organization,
    edit_value,
)
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.line_rows import Line, LineRows
from leaddesk.gui.detail.point_menus import add_action
from leaddesk.gui.detail.source_rows import SourceRows
from leaddesk.gui.models.known import Known
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button
from leaddesk.gui.widgets.value_row import ValueRow

_PARTS: Final = "name-parts"


class ContactAbout(QWidget):
    """Lines that say something are shown; the others are added by the button below them."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._contact: Contact | None = None
        self._wanted: set[str] = set()
        self.lines = LineRows(self)
        self.source = SourceRows(host)
        self.below = LineRows(self)
        self.add = button(self.tr("+ More"), "adder", self)
        self.add.setAccessibleName(self.tr("Add a title, a department, a birthday …"))
        self.add.clicked.connect(self._offer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.lines, self.source, self.below):
            layout.addWidget(widget)
        layout.addSpacing(GRID)
        layout.addWidget(self.add, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_known(self, known: Known) -> None:
        """Show what a contact says, and how it came."""
        self.source.show_known(known)
        self._show_contact(known.contact)

    def _show_contact(self, contact: Contact) -> None:
        if self._contact is None or self._contact.id != contact.id:
            self._wanted.clear()
        self._contact = contact
        self.lines.show_lines([*self._name_parts(contact), *self._jobs(contact), *self._birthday(contact)])
        self.below.show_lines([self._owner(contact)])

    def show_name_parts(self) -> None:
        """Show the parts of the name, to be edited."""
        self._want(_PARTS, "name-given")

    # The lines

    def _name_parts(self, contact: Contact) -> Iterator[Line]:
        if _PARTS not in self._wanted:
            return
        names = {
            "prefix": self.tr("Prefix"),
            "given": self.tr("Given name"),
            "additional": self.tr("Middle name"),
            "family": self.tr("Family name"),
            "suffix": self.tr("Suffix"),
        }
        for part in NAME_PARTS:
            yield Line(
                f"name-{part}", names[part], getattr(contact.name, part), partial(self._save_part, part)
            )

    def _jobs(self, contact: Contact) -> Iterator[Line]:
        """Titles and organizations behind the first ones, which stand at the top, and all departments."""
        titles = (*contact.titles, "") if "title" in self._wanted else contact.titles
        for number, title in enumerate(titles):
            if number or not contact.titles:
                save = partial(self._save_item, "titles", number)
                yield Line(f"titles-{number}", self.tr("Title"), title, save)
        for number, units in enumerate(contact.organizations):
            if number:
                yield self._unit(number, 0, units[0])
            for unit, name in enumerate(units[1:], 1):
                yield self._unit(number, unit, name)
            if number == 0 and "department" in self._wanted:
                yield self._unit(0, len(units), "")
        if "organization" in self._wanted:
            yield self._unit(max(len(contact.organizations), 1), 0, "")

    def _unit(self, number: int, unit: int, name: str) -> Line:
        title = self.tr("Department") if unit else self.tr("Organization")
        return Line(f"organizations-{number}-{unit}", title, name, partial(self._save_unit, number, unit))

    def _birthday(self, contact: Contact) -> Iterator[Line]:
        if not contact.birthday and "birthday" not in self._wanted:
            return
        shown = birthdays.said(contact.birthday or "")
        is_odd = not birthdays.typed(contact.birthday or "")[1]
        remark = self.tr("This is no date as LeadDesk knows it; it is kept as it is.") if is_odd else ""
        yield Line("birthday", self.tr("Birthday"), shown, self._save_birthday, remark)

    def _owner(self, contact: Contact) -> Line:
        save = partial(self._save_value, "owner")
        return Line("owner", self.tr("Owner"), contact.owner, save, hint=self.tr("You"))

    # What is saved

    def _shown(self) -> Contact:
        assert self._contact is not None, "what is edited is shown"
        return self._contact

    def _save(self, field: str, before: str, text: str, row: ValueRow, edit: Edit) -> None:
        self._host.revise(edit, LABELS[field].of(before, text), row)

    def _save_part(self, part: str, _before: str, text: str, row: ValueRow) -> None:
        self._host.revise(edit_name_part(self._shown().name, part, text), RENAMED, row)

    def _save_item(self, field: str, place: int, before: str, text: str, row: ValueRow) -> None:
        self._save(field, before, text, row, edit_item(field, before or None, text or None, place))

    def _save_unit(self, number: int, unit: int, before: str, text: str, row: ValueRow) -> None:
        edit = edit_organization(self._shown(), number, unit, text)
        self._save("organizations", before, text, row, edit)

    def _save_value(self, field: str, before: str, text: str, row: ValueRow) -> None:
        self._save(field, before, text, row, edit_value(field, before, text))

    def _save_birthday(self, before: str, text: str, row: ValueRow) -> None:
        kept, _is_date = birthdays.typed(text)
        edit = edit_value("birthday", self._shown().birthday, kept or None)
        self._save("birthday", before, text, row, edit)

    # What is offered

    def _offer(self) -> None:
        menu = QMenu(self)
        for name, wanted, key in (
            (self.tr("Title"), "title", f"titles-{len(self._shown().titles)}"),
            (self.tr("Department"), "department", ""),
            (self.tr("Organization"), "organization", ""),
            (self.tr("Birthday"), "birthday", "birthday"),
            (self.tr("Parts of the name"), _PARTS, "name-given"),
        ):
            add_action(menu, name, partial(self._want, wanted, key))
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _want(self, wanted: str, key: str) -> None:
        self._wanted.add(wanted)
        self._show_contact(self._shown())
        row = self.lines.row(key or self._new_key(wanted))
        if row is not None:
            row.setFocus()

    def _new_key(self, wanted: str) -> str:
        organizations = self._shown().organizations
        if wanted == "organization":
            return f"organizations-{max(len(organizations), 1)}-0"
        return f"organizations-0-{len(organizations[0]) if organizations else 1}"
