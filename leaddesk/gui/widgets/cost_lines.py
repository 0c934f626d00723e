"""An event's cost lines, to be added, filled in and taken out."""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from leaddesk.domain.errors import InputError
from leaddesk.domain.event import Cost
from leaddesk.domain.messages import Message, mark
from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import button, label

_WIDTHS: Final = {1: 88, 2: 56, 3: 56}
_STRETCHES: Final = {0: 3, 4: 2}
_TOO_MUCH: Final = 10**12


def number_from(text: str) -> Decimal | None:
    """The number a text says, in the user's way of writing numbers or the computer's; None for nothing.

    Raises `InputError` for what is no number.
    """
    text = text.strip()
    if not text:
        return None
    locale = QLocale()
    _value, is_local = locale.toDouble(text)
    plain = text
    if is_local:
        plain = text.replace(locale.groupSeparator(), "").replace(locale.decimalPoint(), ".")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        raise _no_number(text) from None
    if not number.is_finite() or not 0 <= number < _TOO_MUCH:
        raise _no_number(text)
    return number


def _no_number(text: str) -> InputError:
    words = mark("“{text}” is no amount. Write it like {example}.")
    return InputError(
        Message("bad-amount", words, {"text": text, "example": QLocale().toString(1250.5, "f", 2)})
    )


def _written(number: Decimal | None) -> str:
    # As it is stored, to the last digit: what was not touched must not change.
    return "" if number is None else str(number).replace(".", QLocale().decimalPoint())


class CostLine:
    """The fields of one line."""

    def __init__(self, cost: Cost, names: tuple[str, ...]) -> None:
        texts = (cost.what, _written(cost.amount), cost.currency, _written(cost.hours), cost.goods)
        self.fields = tuple(QLineEdit(text) for text in texts)
        for field, name in zip(self.fields, names, strict=True):
            field.setAccessibleName(name)
            field.setCursorPosition(0)
        self.fields[2].setMaxLength(3)
        for field in (self.fields[1], self.fields[3]):
            field.setAlignment(Qt.AlignmentFlag.AlignRight)

    def cost(self) -> Cost | None:
        """The line as it is filled in; None for an empty one. Raises `InputError` for what is no number."""
        what, amount, currency, hours, goods = (field.text().strip() for field in self.fields)
        if not (what or amount or hours or goods):
            return None
        return Cost(what, number_from(amount), currency.upper(), number_from(hours), goods)


class CostLines(QWidget):
    """All lines, below their headings."""

    changed = Signal()

    def __init__(self, costs: Iterable[Cost], theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines: dict[QToolButton, CostLine] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GRID)
        for column, stretch in _STRETCHES.items():
            self._grid.setColumnStretch(column, stretch)
        self._headings = [label(name, "small") for name in self.names()]
        for column, heading in enumerate(self._headings):
            self._grid.addWidget(heading, 0, column)
        self.more = button(self.tr("Add cost line"), "quiet")
        self.more.setIcon(look.icon("plus", theme.muted))
        self.more.clicked.connect(self.add_empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._grid)
        layout.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        for cost in costs:
            self._add(cost)
        self._show_headings()

    def names(self) -> tuple[str, ...]:
        """The columns' names."""
        return self.tr("What"), self.tr("Amount"), self.tr("Currency"), self.tr("Hours"), self.tr("Goods")

    def add_empty(self) -> None:
        """Add a line to be filled in, in the currency of the one before."""
        before = next(reversed(self.lines.values()), None)
        local = QLocale().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
        currency = before.fields[2].text() if before else local
        self._add(Cost("", currency=currency)).fields[0].setFocus()
        self._show_headings()

    def costs(self) -> tuple[Cost, ...]:
        """The lines as they are filled in; empty ones are none. Raises `InputError` for what is no number."""
        return tuple(cost for line in self.lines.values() if (cost := line.cost()) is not None)

    def _add(self, cost: Cost) -> CostLine:
        made = CostLine(cost, self.names())
        row = self._grid.rowCount()
        for column, field in enumerate(made.fields):
            if column in _WIDTHS:
                field.setFixedWidth(_WIDTHS[column])
            field.textChanged.connect(self.changed)
            self._grid.addWidget(field, row, column)
        remove = QToolButton()
        remove.setIcon(look.icon("close", self._theme.muted))
        remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        remove.setToolTip(self.tr("Remove this line"))
        remove.setAccessibleName(self.tr("Remove this line"))
        remove.clicked.connect(lambda: self._remove(remove))
        self._grid.addWidget(remove, row, len(made.fields))
        self.lines[remove] = made
        return made

    def _remove(self, remove: QToolButton) -> None:
        for widget in (*self.lines.pop(remove).fields, remove):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._show_headings()
        self.more.setFocus()
        self.changed.emit()

    def _show_headings(self) -> None:
        for heading in self._headings:
            heading.setVisible(bool(self.lines))
