"""Filters as chips: each stands for a term of the filter text, several together narrow."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button


class FilterBar(QWidget):
    """A row of chips."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._chips: dict[str, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 0, 4 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for name, term in self._choices():
            chip = button(name, "chip")
            chip.toggled.connect(lambda _checked: self.changed.emit(self.terms()))
            self._chips[term] = chip
            layout.addWidget(chip)
        layout.addStretch(1)

    def terms(self) -> str:
        """The filter text of the chips that are on."""
        return " ".join(term for term, chip in self._chips.items() if chip.isChecked())

    def clear(self) -> None:
        """Turn all chips off, and say so once."""
        for chip in self._chips.values():
            chip.blockSignals(True)
            chip.setChecked(False)
            chip.blockSignals(False)
        self.changed.emit("")

    def _choices(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Leads"), "stage:lead"),
            (self.tr("Prospects"), "stage:prospect"),
            (self.tr("Customers"), "stage:customer"),
            (self.tr("Hot"), "rating:hot"),
            (self.tr("Due"), "due:overdue,today"),
            (self.tr("No next step"), "next:none"),
        )
