"""F1: every shortcut there is, read off the menus, so that none can be forgotten."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from leaddesk.gui.texts import plain
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, label

_SIZE = QSize(760, 640)
Group = tuple[str, list[QAction]]


class Shortcuts(QDialog):
    """The shortcuts, a column a menu."""

    def __init__(self, parent: QWidget, groups: Iterable[Group]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(_SIZE)
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(8 * GRID)
        for part in _halves(_with_keys(groups)):
            made = QVBoxLayout()
            made.setSpacing(5 * GRID)
            for title, actions in part:
                made.addLayout(self._column(title, actions))
            made.addStretch(1)
            columns.addLayout(made, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        close = button(self.tr("Close"), "primary")
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        layout.addWidget(label(self.windowTitle(), "title"))
        layout.addWidget(scroll, 1)
        layout.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)

    def _column(self, title: str, actions: list[QAction]) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        for row, action in enumerate(actions):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(label(keys, "pill"), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(plain(action.text())), row, 1)
        grid.setColumnMinimumWidth(0, 120)
        grid.setColumnStretch(1, 1)
        made = QVBoxLayout()
        made.setSpacing(2 * GRID)
        made.addWidget(label(title, "heading"))
        made.addLayout(grid)
        return made


def _with_keys(groups: Iterable[Group]) -> list[Group]:
    """The groups with those of their actions that have a key."""
    keyed = [(title, [one for one in actions if not one.shortcut().isEmpty()]) for title, actions in groups]
    return [(title, actions) for title, actions in keyed if actions]


def _halves(groups: list[Group]) -> tuple[list[Group], list[Group]]:
    """The groups in two parts of about the same height."""
    whole = sum(len(actions) for _, actions in groups)
    first: list[Group] = []
    for group in groups:
        if sum(len(actions) for _, actions in first) >= whole / 2:
            break
        first.append(group)
    return first, groups[len(first) :]
