"""The bar at the top: the search, where we are at, and what can be begun."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import button


class SearchField(QLineEdit):
    """The search over everybody; at its end the key of the palette, which finds everything else. Escape leaves it."""

    palette_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "search")
        self.setPlaceholderText(self.tr("Search people, organizations, phone numbers"))
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)
        self.hint = button("Ctrl+K", "hint", self)
        self.hint.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it has its key
        self.hint.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hint.setToolTip(self.tr("Find contacts, events, stages, lists and commands"))
        self.hint.setAccessibleName(self.hint.toolTip())
        self.hint.clicked.connect(self.palette_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, GRID + 2, 0)
        layout.addWidget(self.hint, alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.textChanged.connect(lambda text: self.hint.setVisible(not text))

    def begin(self) -> None:
        """Take the keyboard; what was searched for before is typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Escape gives the keyboard back; what is searched for stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NewButton(QPushButton):
    """Begins something: a menu of all that can be begun, each with its key."""

    def __init__(self) -> None:
        super().__init__(self.tr("New"))
        self.setProperty("look", "primary")
        self.setAutoDefault(False)
        self.setToolTip(self.tr("New contact, event, encounter, or an import"))
        self.menu_shown = QMenu(self)
        self.clicked.connect(self.show_menu)

    def show_menu(self) -> None:
        """Offer what can be begun, below the button's right end."""
        menu = self.menu_shown
        menu.popup(self.mapToGlobal(QPoint(self.width() - menu.sizeHint().width(), self.height() + GRID)))

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.setIcon(look.icon("plus", theme.on_accent))


class TopBar(QFrame):
    """The search, what is put behind it, and [New] at the end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.search_field = SearchField()
        self.new_button = NewButton()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        self._row.setSpacing(3 * GRID)
        self._row.addWidget(self.search_field, 1)
        self._row.addWidget(self.new_button)
        self._last: QWidget = self.search_field
        self.dress(theme)

    def add(self, widget: QWidget) -> None:
        """Put something between the search and [New]."""
        self._row.insertWidget(self._row.count() - 1, widget)
        QWidget.setTabOrder(self._last, widget)
        self._last = widget

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.new_button.dress(theme)
