"""One of a few words, side by side."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from leaddesk.gui.widgets.common import button


class Segments(QWidget):
    """Buttons of which one is down; the arrow keys go from one to the next."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Mapping[str, str], value: str, weak: str = "") -> None:
        """`weak` is the choice that says nothing yet, and looks so."""
        super().__init__()
        self._group = QButtonGroup(self)
        self._values = list(choices)
        self._name = name
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for number, (choice, text) in enumerate(choices.items()):
            made = button(text, "segment")
            made.setCheckable(True)
            made.setChecked(choice == value)
            made.setAccessibleName(f"{name}: {text}")
            made.setProperty("weak", choice == weak)
            made.setProperty("end", {0: "first", len(choices) - 1: "last"}.get(number, ""))
            self._group.addButton(made, number)
            layout.addWidget(made)
        self._group.idToggled.connect(self._tell)

    def rename(self, name: str) -> None:
        """Say what is chosen here, where that changes."""
        if name != self._name:
            self._name = name
            for made in self._group.buttons():
                made.setAccessibleName(f"{name}: {made.text()}")

    def value(self) -> str:
        """What is chosen."""
        return self._values[self._group.checkedId()]

    def choose(self, value: str) -> None:
        """Choose one."""
        self._group.button(self._values.index(value)).setChecked(True)

    def _tell(self, number: int, is_down: bool) -> None:
        if is_down:
            self.chosen.emit(self._values[number])
