"""A line of text that is asked for, with usual words as chips below it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit

from leaddesk.gui.texts import translated
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.chips import ChipRow


class AskedWords(Asked):
    """Pressing a chip writes its word into the line; `usual` are texts marked for translation."""

    def __init__(self, name: str, hint: str, usual: Sequence[str]) -> None:
        self.line = QLineEdit()
        super().__init__(name, self.line)
        self.line.setPlaceholderText(hint)
        self.chips = ChipRow(name)
        self.chips.offer({text: translated(text) for text in usual})
        self.chips.chosen.connect(self._take_chip)
        self.line.textEdited.connect(lambda _text: self._show_chip())
        layout = self.layout()
        assert layout is not None, "what is asked is laid out"
        layout.addWidget(self.chips)

    def text(self) -> str:
        """What is typed."""
        return self.line.text().strip()

    def _take_chip(self, text: str | None) -> None:
        self.line.setText(translated(text) if text else "")
        self.line.setFocus()

    def _show_chip(self) -> None:
        typed = self.text()
        said = (text for text in self.chips.buttons if isinstance(text, str) and translated(text) == typed)
        self.chips.choose(next(said, None))
