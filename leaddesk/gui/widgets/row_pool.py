"""Rows of one kind below each other, made as they are needed and used again for the next contact."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


class RowPool(Generic[W]):
    """Rows in a layout of their own. Those that are not needed are hidden, not thrown away."""

    def __init__(self, make: Callable[[int], W], spacing: int = 0) -> None:
        self._make = make
        self.rows: list[W] = []
        self.layout = QVBoxLayout()
        self.layout.setContentsMargins(0, 0, 0, 0)
        self.layout.setSpacing(spacing)

    def take(self, count: int) -> list[W]:
        """So many rows, shown; the others are hidden."""
        while len(self.rows) < count:
            self._add()
        for number, row in enumerate(self.rows):
            if row.isHidden() is (number < count):
                row.setVisible(number < count)
        return self.rows[:count]

    def keep_ready(self, count: int) -> bool:
        """Make one row more, dressed and hidden, if there are fewer than so many; whether one was made."""
        if len(self.rows) >= count:
            return False
        row = self._add()
        row.hide()
        row.ensurePolished()
        return True

    def _add(self) -> W:
        row = self._make(len(self.rows))
        self.rows.append(row)
        self.layout.addWidget(row)
        return row
