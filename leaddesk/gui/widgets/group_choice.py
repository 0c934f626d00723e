"""One choice for all of a group."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from leaddesk.domain.imports import Choice
from leaddesk.gui.widgets.common import label, row
from leaddesk.gui.widgets.segments import Segments


class GroupChoice(QWidget):
    """Says for how many, and offers what may be chosen; what is chosen for all of them is down."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._name = label("", "small")
        self.segments: Segments | None = None
        self._layout = row(self._name)
        self.setLayout(self._layout)

    def offer(self, count: int, choices: Mapping[Choice, str], chosen: Choice | None) -> None:
        """Offer choices for so many."""
        name = self.tr("All %n", "", count)
        self._name.setText(name)
        if self.segments is not None:
            self.segments.hide()
            self.segments.deleteLater()
        words = {choice.value: text for choice, text in choices.items()}
        self.segments = Segments(name, words, chosen.value if chosen else "")
        self.segments.chosen.connect(lambda value: self.chosen.emit(Choice(value)))
        self._layout.addWidget(self.segments)
