"""The small parts that pages are made of, dressed by the theme."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from leaddesk.gui.theme import GRID


def label(text: str = "", look: str = "", parent: QWidget | None = None) -> QLabel:
    """A text; `look` is title, heading, muted, small, danger or pill. It is shown as it is, never as markup."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        made.setProperty("look", look)
    return made


def button(text: str, look: str = "", parent: QWidget | None = None) -> QPushButton:
    """A button; `look` is primary, danger, quiet, nav or chip."""
    made = QPushButton(text, parent)
    made.setAutoDefault(look == "primary")
    if look:
        made.setProperty("look", look)
    if look in {"nav", "chip"}:
        made.setCheckable(True)
    return made


def line(parent: QWidget | None = None) -> QFrame:
    """A thin horizontal line."""
    made = QFrame(parent)
    made.setProperty("look", "line")
    made.setFixedHeight(1)
    return made


def upright(parent: QWidget | None = None) -> QFrame:
    """A thin vertical line."""
    made = QFrame(parent)
    made.setProperty("look", "upright")
    made.setFixedWidth(1)
    return made


def row(*widgets: QWidget, spacing: int = 2 * GRID) -> QHBoxLayout:
    """Widgets beside each other; None makes room between them."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for widget in widgets:
        made.addWidget(widget)
    return made


def column(*widgets: QWidget, spacing: int = 2 * GRID, margin: int = 0) -> QVBoxLayout:
    """Widgets below each other."""
    made = QVBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(spacing)
    for widget in widgets:
        made.addWidget(widget)
    return made


def restyle(widget: QWidget) -> None:
    """Let a changed `look` show."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
