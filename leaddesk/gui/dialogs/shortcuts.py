"""F1: every key there is, read off the menus and the pages, so that none can be forgotten."""

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, label

_SIZE: Final = QSize(760, 600)
_KEY_WIDTH: Final = 110
KeyGroup: TypeAlias = tuple[str, Sequence[tuple[str, str]]]
"""A title, and keys with what they do."""


class Shortcuts(QDialog):
    """The keys in two columns, group by group."""

    def __init__(self, parent: QWidget, groups: Iterable[KeyGroup]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("dialog")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(_SIZE)
        content = QWidget()
        content.setObjectName("page")
        columns = QHBoxLayout(content)
        columns.setContentsMargins(0, 2 * GRID, 0, 0)
        columns.setSpacing(8 * GRID)
        for part in _halves([group for group in groups if group[1]]):
            made = QVBoxLayout()
            made.setSpacing(6 * GRID)
            for title, keys in part:
                made.addLayout(_column(title, keys))
            made.addStretch(1)
            columns.addLayout(made, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        scroll.setAccessibleName(self.windowTitle())
        close = button(self.tr("Close"), "primary")
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * GRID, 5 * GRID, 4 * GRID, 4 * GRID)
        layout.setSpacing(3 * GRID)
        layout.addWidget(label(self.windowTitle(), "title"))
        layout.addWidget(scroll, 1)
        layout.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)


def _column(title: str, keys: Sequence[tuple[str, str]]) -> QVBoxLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(3 * GRID)
    grid.setVerticalSpacing(2 * GRID)
    grid.setColumnMinimumWidth(0, _KEY_WIDTH)
    grid.setColumnStretch(1, 1)
    for row, (key, meaning) in enumerate(keys):
        words = label(meaning)
        words.setWordWrap(True)
        grid.addWidget(label(key, "keys"), row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(words, row, 1)
    made = QVBoxLayout()
    made.setSpacing(2 * GRID)
    made.addWidget(label(title, "heading"))
    made.addLayout(grid)
    return made


def _halves(groups: list[KeyGroup]) -> tuple[list[KeyGroup], list[KeyGroup]]:
    """The groups in two parts of about the same height; a title counts as much as two lines."""
    heights = [len(keys) + 2 for _, keys in groups]
    splits = range(len(groups) + 1)
    best = min(splits, key=lambda split: abs(sum(heights[:split]) - sum(heights[split:])), default=0)
    return groups[:best], groups[best:]
