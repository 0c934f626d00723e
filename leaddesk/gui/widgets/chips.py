"""A choice among a few words, of which none need be chosen."""

from collections.abc import Container, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from leaddesk.gui.widgets.common import button
from leaddesk.gui.widgets.flow import Flow


class ChipRow(QWidget):
    """Chips of which at most one is down. Pressing it again lets it up; the arrow keys go from one to the next."""

    chosen = Signal(object)
    """What is chosen now (None: nothing); told when the user chooses, not when the program does."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.buttons: dict[object, QPushButton] = {}
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = Flow(self)

    def offer(self, words: Mapping[Any, str]) -> None:
        """Add chips: what each stands for, and its word."""
        for value, word in words.items():
            made = button(word, "chip", self)
            made.setAccessibleName(f"{self.accessibleName()}: {word}")
            made.clicked.connect(lambda is_down, value=value: self._press(value, is_down=is_down))
            self._flow.addWidget(made)
            self.buttons[value] = made

    def choose(self, value: object) -> None:
        """Let one chip down and the others up; None lets all up."""
        for other, chip in self.buttons.items():
            chip.setChecked(other == value and value is not None)

    def value(self) -> object:
        """What is chosen, or None."""
        return next((value for value, chip in self.buttons.items() if chip.isChecked()), None)

    def take_focus(self) -> None:
        """Put the focus on what is chosen, else on the first chip that is shown."""
        shown = [chip for chip in self.buttons.values() if not chip.isHidden()]
        next((chip for chip in shown if chip.isChecked()), shown[0]).setFocus()

    def show_only(self, values: Container[object]) -> None:
        """Show some of the chips; one that is hidden is not chosen."""
        for value, chip in self.buttons.items():
            is_shown = value in values
            chip.setVisible(is_shown)
            chip.setChecked(chip.isChecked() and is_shown)
        self.updateGeometry()

    def _press(self, value: object, *, is_down: bool) -> None:
        self.choose(value if is_down else None)
        self.chosen.emit(self.value())
