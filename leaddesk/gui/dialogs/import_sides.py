"""One record of an import, looked at closely: beside the contact it seems to be, or with what is wrong with it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.contact import Contact
from leaddesk.domain.imports import Choice, PlanOutcome, PlanRow
from leaddesk.domain.messages import Severity
from leaddesk.gui.contact_sides import Side, Value, one_side, two_sides
from leaddesk.gui.plan_words import choice_title, choices_of, nameless, told_issue
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import label, row
from leaddesk.gui.widgets.segments import Segments
from leaddesk.gui.widgets.side_values import side_value, value_text

HEIGHT: Final = 196
_FIELD_WIDTH: Final = 96
_RAW_LENGTH: Final = 600


class ContactPanel(QScrollArea):
    """Shows one contact."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(name)

    def show_contact(self, heading: str, contact: Contact | None) -> None:
        """Show the fields of a contact below a heading; None: nothing but that there is none."""
        if contact is None:
            self.show_widgets(label(heading, "heading"), label(self.tr("Nobody"), "muted"))
        else:
            self.show_widgets(label(heading, "heading"), _Grid(one_side(contact)))

    def said(self) -> list[str]:
        """The texts shown."""
        return [text.text() for text in self.findChildren(QLabel)]

    def show_widgets(self, *widgets: QWidget) -> None:
        """Show widgets below each other in place of what is shown."""
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        for widget in widgets:
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(content)


class SidesPanel(ContactPanel):
    """Shows one record of a plan, and takes what shall become of it."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("The selected record"))
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self.show_widgets(label(self.tr("Select a record to see what it holds."), "small"))

    def show_many(self, count: int) -> None:
        """Say that several are selected, and take what shall become of them all."""
        title = label(self.tr("%n records selected", "", count), "heading")
        keys = label(self.tr("Only those are changed that this may be chosen for."), "small")
        self.show_widgets(
            self._with_choices(title, {each: choice_title(each) for each in Choice}, None), keys
        )

    def show_row(self, plan_row: PlanRow, there: Contact | None, choice: Choice) -> None:
        """Show a record; `there` is the contact it seems to be."""
        contact = plan_row.contact
        if contact is None:
            self.show_widgets(*_rejected(plan_row))
            return
        if there is not None and plan_row.outcome is not PlanOutcome.SAME:
            grid = _Grid(two_sides(there, contact, plan_row.changes))
        else:
            grid = _Grid(one_side(contact))
        self.show_widgets(self._heading(plan_row, choice), grid, *_issues(plan_row))

    def _heading(self, plan_row: PlanRow, choice: Choice) -> QWidget:
        title = label(self._title(plan_row), "heading")
        return self._with_choices(title, choices_of(plan_row.outcome), choice)

    def _with_choices(self, title: QLabel, choices: Mapping[Choice, str], chosen: Choice | None) -> QWidget:
        """A title, with what there is to choose at its right."""
        if not choices:
            return title
        words = {choice.value: text for choice, text in choices.items()}
        segments = Segments(self.tr("Your choice"), words, chosen.value if chosen else "")
        segments.chosen.connect(lambda value: self.chosen.emit(Choice(value)))
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        holder = QWidget()
        line = row(title, segments)
        line.setStretch(0, 1)
        holder.setLayout(line)
        return holder

    def _title(self, plan_row: PlanRow) -> str:
        assert plan_row.contact is not None, "rejected records are shown otherwise"
        match plan_row.outcome:
            case PlanOutcome.SAME:
                return self.tr("Everything on this card is there already.")
            case PlanOutcome.UPDATE:
                return self.tr("A newer card of somebody who is there")
            case PlanOutcome.DUPLICATE:
                return self.tr("Is this the same person?")
            case _:
                return plan_row.contact.display_name


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
            grid.addWidget(value_text("\n".join(side.there)), number, 1, Qt.AlignmentFlag.AlignTop)
            if has_card:
                grid.addLayout(self._card_values(side.card), number, 2, Qt.AlignmentFlag.AlignTop)

    def _card_values(self, values: Sequence[Value]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GRID // 2)
        for value in values:
            column.addLayout(side_value(value))
        if not values:
            column.addWidget(value_text(""))
        return column


def _rejected(plan_row: PlanRow) -> Iterator[QWidget]:
    yield label(nameless(plan_row), "heading")
    yield from _issues(plan_row)
    raw = plan_row.raw[:_RAW_LENGTH].decode("utf-8", "replace").strip()
    if raw:
        yield value_text(raw)


def _issues(plan_row: PlanRow) -> Iterator[QWidget]:
    for issue in plan_row.issues:
        is_error = issue.severity is Severity.ERROR
        text = label(told_issue(issue), "danger" if is_error else "muted")
        text.setWordWrap(True)
        yield text
