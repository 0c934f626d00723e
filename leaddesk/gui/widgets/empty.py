"""A page with nothing on it: what belongs there, and the one button that starts it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, label

_WIDTH = 420


class Empty(QWidget):
    """A title, a sentence, and buttons of which the first is the way on."""

    def __init__(self, title: str, text: str, *actions: tuple[str, Callable[[], None]]) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(3 * GRID)
        layout.addStretch(2)
        heading = label(title, "title")
        words = label(text, "muted")
        words.setWordWrap(True)
        words.setFixedWidth(_WIDTH)
        # A text that wraps does not tell an aligned layout how high it is.
        words.setMinimumHeight(words.heightForWidth(_WIDTH))
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(heading, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(words, alignment=Qt.AlignmentFlag.AlignHCenter)
        for number, (name, run) in enumerate(actions):
            made = button(name, "quiet" if number else "primary")
            made.clicked.connect(run)
            layout.addWidget(made, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
