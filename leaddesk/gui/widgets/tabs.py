"""Parts of a page behind tabs, each with what it holds said beside its name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, line


class Tabs(QWidget):
    """A row of tabs, the widget of the one that is chosen, and at the row's end what can be done there."""

    chosen = Signal(str)

    def __init__(self, margin: int) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self._names: dict[str, str] = {}
        self._ends: dict[str, QWidget] = {}
        self._group = QButtonGroup(self)
        self.stack = QStackedWidget()
        self._row = QHBoxLayout()
        self._row.setContentsMargins(margin - 2 * GRID, 0, margin - 2 * GRID, 0)
        self._row.setSpacing(GRID)
        self._row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._row)
        layout.addWidget(line())
        layout.addWidget(self.stack, 1)
        self._group.idClicked.connect(lambda number: self.choose(list(self.buttons)[number]))

    def add(self, key: str, name: str, shown: QWidget, end: QWidget) -> None:
        """Add a tab; the first one is chosen."""
        made = button(name, "tab")
        made.setCheckable(True)
        self._names[key], self.buttons[key], self._ends[key] = name, made, end
        self._group.addButton(made, len(self.buttons) - 1)
        self._row.insertWidget(len(self.buttons) - 1, made)
        self._row.addWidget(end)
        self.stack.addWidget(shown)
        end.hide()
        if len(self.buttons) == 1:
            self.choose(key)

    def choose(self, key: str) -> None:
        """Show what is behind a tab."""
        self.buttons[key].setChecked(True)
        self.stack.setCurrentIndex(list(self.buttons).index(key))
        for other, end in self._ends.items():
            end.setVisible(other == key)
        self.chosen.emit(key)

    def part(self, key: str) -> QWidget:
        """What is behind a tab."""
        shown = self.stack.widget(list(self.buttons).index(key))
        assert shown is not None, "every tab has something behind it"
        return shown

    def current(self) -> str:
        """The tab that is chosen."""
        return list(self.buttons)[self.stack.currentIndex()]

    def say(self, key: str, held: str) -> None:
        """Say what a tab holds."""
        name = self._names[key]
        self.buttons[key].setText(f"{name}  {held}" if held else name)
        self.buttons[key].setAccessibleName(f"{name}, {held}" if held else name)
