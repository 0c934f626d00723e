"""Words as chips: typed in and taken out again, or chosen among those that are offered."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button
from leaddesk.gui.widgets.flow import Flow

_LONGEST_CHIP = 240


def _flowing(parent: QWidget) -> tuple[QWidget, Flow]:
    holder = QWidget(parent)
    policy = holder.sizePolicy()
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    holder.hide()
    return holder, Flow(holder)


def _shortened(chip: QPushButton, word: str) -> str:
    return chip.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, _LONGEST_CHIP).replace("&", "&&")


class WordField(QLineEdit):
    """A field whose Enter and comma take the word; an empty field leaves Enter to the dialog."""

    def __init__(self, parent: "WordsField") -> None:
        super().__init__(parent)
        self._words = parent

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Take the word, or the last chip back into nothing."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if (is_enter or event.text() == ",") and self.text().strip():
            self._words.take()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self._words.drop_last()
        else:
            super().keyPressEvent(event)


class WordsField(QWidget):
    """Chips over a field that adds to them."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.chips: dict[str, QPushButton] = {}
        self._holder, self._flow = _flowing(self)
        self.field = WordField(self)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(name)
        self.setFocusProxy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._holder)
        layout.addWidget(self.field)

    def add(self, words: Iterable[str]) -> None:
        """Add words; one that is there already is not added again."""
        for word in (" ".join(word.split()) for word in words):
            if word and word not in self.chips:
                self.chips[word] = self.make_chip(word)
                self._flow.addWidget(self.chips[word])
                self.chips[word].show()
        self._holder.setVisible(bool(self.chips))

    def take(self) -> None:
        """Make chips of what is typed."""
        self.add(self.field.text().split(","))
        self.field.clear()

    def drop_last(self) -> None:
        """Take the last chip away."""
        if self.chips:
            self.drop(next(reversed(self.chips)))

    def drop(self, word: str) -> None:
        """Take a word away."""
        chip = self.chips.pop(word)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._holder.setVisible(bool(self.chips))
        self.field.setFocus()

    def words(self) -> tuple[str, ...]:
        """The words, with one that is still being typed."""
        self.take()
        return tuple(self.chips)

    def make_chip(self, word: str) -> QPushButton:
        """A chip that goes when it is pressed."""
        chip = button("", "chip", self._holder)
        chip.setCheckable(False)
        chip.setText(f"{_shortened(chip, word)}  ×")
        chip.setToolTip(word)
        chip.setAccessibleName(self.tr("Remove {word}").format(word=word))
        chip.clicked.connect(lambda: self.drop(word))
        return chip


class ChoiceField(WordsField):
    """Chips that are up or down, and a field that adds one that is down."""

    def __init__(self, name: str, hint: str, offered: Iterable[str]) -> None:
        super().__init__(name, hint)
        self.add(offered)
        for chip in self.chips.values():
            chip.setChecked(False)

    def drop_last(self) -> None:
        """What is offered stays."""

    def take(self) -> None:
        """Make chips of what is typed, or let down those that say so already."""
        typed = [" ".join(word.split()) for word in self.field.text().split(",")]
        super().take()
        for word in filter(None, typed):
            self.chips[word].setChecked(True)

    def words(self) -> tuple[str, ...]:
        """The words that are down."""
        super().words()
        return tuple(word for word, chip in self.chips.items() if chip.isChecked())

    def make_chip(self, word: str) -> QPushButton:
        """A chip to press down; a new one is down."""
        chip = button("", "chip", self._holder)
        chip.setText(_shortened(chip, word))
        chip.setToolTip(word)
        chip.setAccessibleName(word)
        chip.setChecked(True)
        return chip
