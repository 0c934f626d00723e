"""What a contact is besides how to reach it: departments, birthday, source, owner, the parts of its name."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from leaddesk.domain.contact import Contact
from leaddesk.domain.sources import Direction, Source, SourceKind
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
from leaddesk.gui.detail.line_rows import ChoiceRow, Line, LineRows
from leaddesk.gui.detail.point_menus import add_action
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button
from leaddesk.gui.widgets.value_row import ValueRow
from leaddesk.gui.words import word

_PARTS: Final = "name-parts"


class ContactAbout(QWidget):
    """Lines that say something are shown; the others are added by the button below them."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._contact: Contact | None = None
        self._wanted: set[str] = set()
        self.lines = LineRows(self)
        self.source = ChoiceRow("source", self.tr("Source"), self._offer_sources, self)
        self.source.setPlaceholderText(self.tr("How they came"))
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

    def show_contact(self, contact: Contact) -> None:
        """Show what a contact says."""
        if self._contact is None or self._contact.id != contact.id:
            self._wanted.clear()
        self._contact = contact
        self.lines.show_lines([*self._name_parts(contact), *self._jobs(contact), *self._birthday(contact)])
        self.source.show_value(_source_words(contact.source))
        self.below.show_lines([*self._sub_source(contact), self._owner(contact)])

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

    def _sub_source(self, contact: Contact) -> Iterator[Line]:
        if contact.source is not None:
            hint = self.tr("Which campaign, who referred")
            save = self._save_sub_source
            yield Line("sub-source", self.tr("More exactly"), contact.source.sub_source, save, hint=hint)

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

    def _save_sub_source(self, before: str, text: str, row: ValueRow) -> None:
        source = self._shown().source
        assert source is not None, "the line is shown with a source only"
        edit = edit_value("source", source, replace(source, sub_source=text))
        self._save("source", before, text, row, edit)

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
        self.show_contact(self._shown())
        row = self.lines.row(key or self._new_key(wanted))
        if row is not None:
            row.setFocus()

    def _new_key(self, wanted: str) -> str:
        organizations = self._shown().organizations
        if wanted == "organization":
            return f"organizations-{max(len(organizations), 1)}-0"
        return f"organizations-0-{len(organizations[0]) if organizations else 1}"

    def _offer_sources(self, menu: QMenu) -> None:
        now = self._shown().source
        self._offer_directions(menu.addMenu(self.tr("Who took the first step")), now)
        menu.addSeparator()
        for kind in SourceKind:
            direction = now.direction if now else None
            entry = add_action(menu, word(kind), partial(self._choose_source, kind, direction))
            entry.setCheckable(True)
            entry.setChecked(now is not None and now.kind is kind)
        menu.addSeparator()
        forget = partial(self._choose_source, None, None)
        add_action(menu, self.tr("Not known"), forget, is_enabled=now is not None)

    def _offer_directions(self, menu: QMenu, now: Source | None) -> None:
        menu.setEnabled(now is not None)
        for direction, name in (
            (Direction.INBOUND, self.tr("They did (inbound)")),
            (Direction.OUTBOUND, self.tr("We did (outbound)")),
            (None, self.tr("Not known")),
        ):
            kind = now.kind if now else None
            entry = add_action(menu, name, partial(self._choose_source, kind, direction))
            entry.setCheckable(True)
            entry.setChecked(now is not None and now.direction is direction)

    def _choose_source(self, kind: SourceKind | None, direction: Direction | None) -> None:
        before = self._shown().source
        sub_source = before.sub_source if before else ""
        after = Source(kind, direction, sub_source) if kind else None
        self._host.revise(edit_value("source", before, after), LABELS["source"].of(before, after))


def _source_words(source: Source | None) -> str:
    if source is None:
        return ""
    return " · ".join([word(source.kind), *([word(source.direction)] if source.direction else [])])
