"""One record of an import's plan, looked at closely: beside the contact it seems to be, or with what is wrong with it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.contact import Address, Contact
from leaddesk.domain.imports import Choice, PlanOutcome, PlanRow
from leaddesk.domain.messages import Severity
from leaddesk.gui.models.plan_table import choice_title, has_choice, nameless, told_issue
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import label, row
from leaddesk.gui.widgets.segments import Segments

HEIGHT = 196
_FIELD_WIDTH = 96
_RAW_LENGTH = 600


class Side(NamedTuple):
    """One field of two contacts: what stands there, what the card says, and whether the import would change it."""

    field: str
    there: str
    card: str
    is_changed: bool


def sides(plan_row: PlanRow, there: Contact) -> list[Side]:
    """The fields of a record beside those of the contact it seems to be; fields that neither has are left out."""
    assert plan_row.contact is not None, "a record that matches somebody has a contact"
    mine, read = _texts(there), _texts(plan_row.contact)
    return [
        Side(field_title(field), mine[field], read[field], field in plan_row.changes)
        for field in mine
        if mine[field] or read[field]
    ]


def _texts(contact: Contact) -> dict[str, str]:
    """A contact's fields as they are read, by the names that a plan's changes have."""
    return {
        "name": contact.name.formatted or contact.display_name,
        "organizations": "\n".join(", ".join(filter(None, parts)) for parts in contact.organizations),
        "titles": "\n".join(contact.titles),
        "emails": "\n".join(point.value for point in contact.emails),
        "phones": "\n".join(point.value for point in contact.phones),
        "urls": "\n".join(point.value for point in contact.urls),
        "addresses": "\n".join(map(_address, contact.addresses)),
        "birthday": contact.birthday or "",
        "notes": "\n".join(contact.notes),
        "tags": ", ".join(contact.tags),
    }


def _address(place: Address) -> str:
    town = " ".join(filter(None, (place.postal_code, place.city)))
    return ", ".join(
        filter(None, (place.street, place.extended, place.po_box, town, place.region, place.country))
    )


def field_title(field: str) -> str:
    """A field's name."""
    return {
        "name": QCoreApplication.translate("fields", "Name"),
        "organizations": QCoreApplication.translate("fields", "Organization"),
        "titles": QCoreApplication.translate("fields", "Title"),
        "emails": QCoreApplication.translate("fields", "E-mail"),
        "phones": QCoreApplication.translate("fields", "Phone"),
        "urls": QCoreApplication.translate("fields", "Web"),
        "addresses": QCoreApplication.translate("fields", "Address"),
        "birthday": QCoreApplication.translate("fields", "Birthday"),
        "notes": QCoreApplication.translate("fields", "Notes"),
        "tags": QCoreApplication.translate("fields", "Tags"),
    }[field]


class SidesPanel(QScrollArea):
    """Shows one record."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("The selected record"))
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._show(label(self.tr("Select a record to see what it holds."), "small"))

    def show_row(self, plan_row: PlanRow, there: Contact | None, choice: Choice) -> None:
        """Show a record; `there` is the contact it seems to be."""
        if plan_row.contact is None:
            self._show(*_rejected(plan_row))
        elif there is not None and has_choice(plan_row.outcome):
            self._show(self._heading(plan_row, choice), _Grid(sides(plan_row, there)), *_issues(plan_row))
        else:
            self._show(*self._one_side(plan_row), *_issues(plan_row))

    def _heading(self, plan_row: PlanRow, choice: Choice) -> QWidget:
        is_update = plan_row.outcome is PlanOutcome.UPDATE
        text = (
            self.tr("A newer card of somebody who is there")
            if is_update
            else self.tr("Is this the same person?")
        )
        segments = Segments(
            self.tr("Your choice"), {each.value: choice_title(each) for each in Choice}, choice.value
        )
        segments.chosen.connect(lambda value: self.chosen.emit(Choice(value)))
        holder = QWidget()
        line = row(label(text, "heading"), segments)
        line.insertStretch(1)
        holder.setLayout(line)
        return holder

    def _one_side(self, plan_row: PlanRow) -> Iterator[QWidget]:
        assert plan_row.contact is not None, "rejected records are shown otherwise"
        if plan_row.outcome is PlanOutcome.SAME:
            yield label(self.tr("Everything on this card is there already."), "heading")
        else:
            yield label(plan_row.contact.display_name, "heading")
        yield _Grid(
            [
                Side(field_title(field), text, "", False)
                for field, text in _texts(plan_row.contact).items()
                if text
            ]
        )

    def _show(self, *widgets: QWidget) -> None:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        for widget in widgets:
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(content)


class _Grid(QWidget):
    """Fields in rows: what stands there, and beside it what the card says."""

    def __init__(self, rows: Sequence[Side]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnMinimumWidth(0, _FIELD_WIDTH)
        grid.setColumnStretch(1, 1)
        has_card = any(side.card for side in rows)
        if has_card:
            grid.setColumnStretch(2, 1)
            grid.addWidget(label(self.tr("Here now"), "small"), 0, 1)
            grid.addWidget(label(self.tr("On the card"), "small"), 0, 2)
        for number, side in enumerate(rows, 1):
            grid.addWidget(label(side.field, "small"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_value(side.there), number, 1, Qt.AlignmentFlag.AlignTop)
            if has_card:
                grid.addWidget(self._card_value(side), number, 2, Qt.AlignmentFlag.AlignTop)

    def _card_value(self, side: Side) -> QWidget:
        made = _value(side.card)
        if side.is_changed:
            made.setProperty("look", "changed")
            made.setAccessibleDescription(self.tr("Would be taken over when merged"))
            made.setToolTip(self.tr("Would be taken over when merged"))
        return made


def _value(text: str) -> QLabel:
    made = label(text or "–", "" if text else "muted")
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made


def _rejected(plan_row: PlanRow) -> Iterator[QWidget]:
    yield label(nameless(plan_row), "heading")
    yield from _issues(plan_row)
    raw = plan_row.raw[:_RAW_LENGTH].decode("utf-8", "replace").strip()
    if raw:
        yield _value(raw)


def _issues(plan_row: PlanRow) -> Iterator[QWidget]:
    for issue in plan_row.issues:
        is_error = issue.severity is Severity.ERROR
        text = label(told_issue(issue), "danger" if is_error else "muted")
        text.setWordWrap(True)
        yield text
