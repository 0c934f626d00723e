"""Where we are among the steps of a dialog, in words."""

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import label, restyle


class Crumbs(QFrame):
    """The names of the steps, the one where we are standing out."""

    def __init__(self, names: Mapping[Any, str]) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self._crumbs: dict[Any, QLabel] = {}
        self._arrows: dict[Any, QWidget] = {}
        self._names = dict(names)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        for step, name in names.items():
            if self._crumbs:
                self._arrows[step] = label("›", "small")
                layout.addWidget(self._arrows[step])
            self._crumbs[step] = label(name, "crumb")
            layout.addWidget(self._crumbs[step])
        layout.addStretch(1)

    def show_step(self, here: Any, without: Collection[Any] = ()) -> None:
        """Let one step stand out; some are not on the way this time."""
        for step, crumb in self._crumbs.items():
            crumb.setProperty("here", "true" if step is here else "false")
            crumb.setVisible(step not in without)
            restyle(crumb)
        for step, arrow in self._arrows.items():
            arrow.setVisible(step not in without)
        self.setAccessibleName(self._names.get(here, ""))
