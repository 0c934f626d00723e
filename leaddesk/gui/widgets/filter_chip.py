"""One term of a filter as a chip: what it asks, and a cross that takes it away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from leaddesk.domain.lists import FilterKey, FilterTerm
from leaddesk.gui import theme as look
from leaddesk.gui.filter_words import ICONS, Titles, chip_text
from leaddesk.gui.theme import Theme
from leaddesk.gui.widgets.common import button

_LONGEST = 280
_ICON = 14
_CROSS = 12


class FilterChip(QFrame):
    """Pressing it edits its values; its cross, or Delete, takes it away."""

    edit_wanted = Signal()
    removed = Signal()

    def __init__(self, key: FilterKey, theme: Theme) -> None:
        super().__init__()
        self.key = key
        self.term = FilterTerm(key, ())
        self.setProperty("look", "filter")
        self.ask = button("", "filter")
        self.cross = QPushButton()
        self.cross.setProperty("look", "filter")
        self.cross.setProperty("end", "true")
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it has its key
        self.cross.setToolTip(self.tr("Remove this filter (Delete)"))
        self.ask.setIconSize(QSize(_ICON, _ICON))
        self.cross.setIconSize(QSize(_CROSS, _CROSS))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.ask)
        layout.addWidget(self.cross)
        self.setFocusProxy(self.ask)
        self.ask.clicked.connect(lambda _checked=False: self.edit_wanted.emit())
        self.cross.clicked.connect(lambda _checked=False: self.removed.emit())
        self.dress(theme)

    def show_term(self, term: FilterTerm, known: Titles) -> None:
        """Show what is asked."""
        self.term = term
        text = chip_text(term, known) if term.values else chip_text(FilterTerm(self.key, ("…",)), known)
        self.ask.ensurePolished()
        shown = self.ask.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _LONGEST)
        self.ask.setText(shown.replace("&", "&&"))
        self.ask.setToolTip(text if shown != text else "")
        self.ask.setAccessibleName(text)
        self.cross.setAccessibleName(self.tr("Remove: {filter}").format(filter=text))
        self.updateGeometry()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.ask.setIcon(look.icon(ICONS[self.key], theme.accent))
        self.cross.setIcon(look.icon("close", theme.muted))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Take it away by key."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
