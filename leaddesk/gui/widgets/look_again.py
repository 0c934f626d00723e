"""When to look again at somebody who was closed: some months on, on a day, or not at all."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.chips import ChipRow
from leaddesk.gui.widgets.day_edit import as_qt, day_edit, from_qt

_MONTHS: Final = (3, 6)
_YEAR: Final = 12


class LookAgain(QWidget):
    """Chips of which none need be chosen, and the day that the chosen one means."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.chips = ChipRow(self.tr("Look again"))
        self.chips.offer({months: self.tr("In %n months", "", months) for months in _MONTHS})
        self.chips.offer({_YEAR: self.tr("In a year")})
        tomorrow = today + timedelta(days=1)
        self.edit = day_edit(tomorrow, self.tr("Look again on"), earliest=tomorrow)
        policy = self.edit.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.edit.setSizePolicy(policy)
        self.edit.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.chips, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.edit)
        self.chips.chosen.connect(self._take_chip)

    def day(self) -> date | None:
        """The day; None: not at all."""
        return None if self.edit.isHidden() or not self.isEnabled() else from_qt(self.edit.date())

    def _take_chip(self, months: int | None) -> None:
        self.edit.setVisible(months is not None)
        if months is not None:
            self.edit.setDate(as_qt(self._today).addMonths(months))
