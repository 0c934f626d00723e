"""Why contacts are closed: one of a few reasons, and what was said to it."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from leaddesk.domain.stages import ClosedReason, Closing
from leaddesk.gui.texts import translated
from leaddesk.gui.theme import GRID

_COLUMNS: Final = 2


class ClosedReasons(QWidget):
    """The reasons to choose from, and a field for the words; another reason is its words alone."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.reasons = QButtonGroup(self)
        self.words = QLineEdit()
        self.words.setAccessibleName(self.tr("What was said"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        rows = -(-len(ClosedReason) // _COLUMNS)
        for number, reason in enumerate(ClosedReason):
            made = QRadioButton(translated(reason.words))
            self.reasons.addButton(made, number)
            grid.addWidget(made, number % rows, number // rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4 * GRID)
        layout.addLayout(grid)
        layout.addWidget(self.words)
        self.reasons.idToggled.connect(self._tell)
        self.words.textChanged.connect(self._tell)
        self._ask_for_words()

    def closing(self) -> Closing:
        """The reason as it will be kept."""
        chosen = self.reasons.checkedId()
        if chosen < 0:
            return Closing()
        return Closing(list(ClosedReason)[chosen], self.words.text().strip())

    def is_said(self) -> bool:
        """Whether a reason is chosen, and another one is put in words."""
        return self.reasons.checkedId() >= 0 and self.closing().is_said

    def _tell(self) -> None:
        self._ask_for_words()
        self.changed.emit()

    def _ask_for_words(self) -> None:
        is_other = self.reasons.checkedId() >= 0 and self.closing().reason is ClosedReason.OTHER
        self.words.setPlaceholderText(
            self.tr("What it was (needed)") if is_other else self.tr("In their words, or yours")
        )
