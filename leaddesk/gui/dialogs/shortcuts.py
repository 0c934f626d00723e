"""F1: every shortcut there is, read off the menus, so that none can be forgotten."""

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, label

Group = tuple[str, list[QAction]]


class Shortcuts(QDialog):
    """The shortcuts, a column a menu."""

    def __init__(self, parent: QWidget, groups: Iterable[Group]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(720, 480)
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setSpacing(10 * GRID)
        for title, actions in groups:
            if actions:
                columns.addLayout(self._column(title, actions))
        columns.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        close = button(self.tr("Close"), "primary")
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        layout.addWidget(label(self.windowTitle(), "title"))
        layout.addWidget(scroll, 1)
        layout.addWidget(close)

    def _column(self, title: str, actions: list[QAction]) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        for row, action in enumerate(actions):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(label(keys, "pill"), row, 0)
            grid.addWidget(label(action.text().replace("&", "")), row, 1)
        made = QVBoxLayout()
        made.addWidget(label(title, "heading"))
        made.addLayout(grid)
        made.addStretch(1)
        return made
