"""A count at the right end of a button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import label

_NAME = "badge"


def show_badge(entry: QPushButton, count: str) -> None:
    """Show a count at the end of a button, or none; it is spoken with the button's name."""
    badge = entry.findChild(QLabel, _NAME) or _make(entry)
    badge.setText(count)
    badge.setVisible(bool(count))
    entry.setAccessibleName(f"{entry.text()} {count}".strip())


def _make(entry: QPushButton) -> QLabel:
    badge = label("", "badge", entry)
    badge.setObjectName(_NAME)
    badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    inside = QHBoxLayout(entry)
    inside.setContentsMargins(0, 0, 2 * GRID + 2, 0)
    inside.addWidget(badge, alignment=Qt.AlignmentFlag.AlignRight)
    return badge
