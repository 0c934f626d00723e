"""The head of the contacts page: what is shown and how many, or, while several are selected, what can be done with them."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QToolButton, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.action_bar import ActionBar
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.elided import Elided
from leaddesk.gui.widgets.staying_menu import StayingMenu

_HEIGHT = 36


class ContactsHead(QStackedWidget):
    """One line of one height, whatever it says: nothing below it moves."""

    everybody_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.way_back = self._tool("arrow-left", self.tr("Back to all contacts"))
        self.title = Elided("", "title")
        self.counted = label("", "small")
        self.more = self._tool("dots-horizontal", self.tr("This list"))
        self.columns = self._tool("view-column-outline", self.tr("Columns and sorting"))
        self.list_menu = QMenu(self.more)
        self.columns_menu = StayingMenu("", self.columns)
        self.selected = label("", "strong")
        self.actions_bar = ActionBar(theme)
        self.unselect = self._tool("close", self.tr("Select one only"))
        self._lay_out()
        self.show_list("")
        self.dress(theme)

    def show_list(self, title: str) -> None:
        """Show whose list it is; empty: everybody's."""
        self.way_back.setVisible(bool(title))
        self.title.say(title or self.tr("Contacts"))
        self.more.setVisible(bool(title))

    def show_count(self, count: int) -> None:
        """Show how many there are."""
        self.counted.setText(self.tr("%Ln contacts", "", count))

    def show_selected(self, count: int) -> None:
        """Show how many are selected, and what can be done with them; of one that is said beside it."""
        self.selected.setText(self.tr("%Ln selected", "", count))
        self.setCurrentIndex(1 if count > 1 else 0)

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.actions_bar.dress(theme)
        for made in (self.way_back, self.more, self.columns, self.unselect):
            made.setIcon(look.icon(str(made.property("icon_name")), theme.muted))

    def add_action(self, action: QAction, icon: str, word: str, menu: QMenu | None = None) -> None:
        """Put something to be done with those selected into the bar."""
        keys = action.shortcut().toString()
        tip = f"{action.text()} · {keys}" if keys else action.text()
        made = self.actions_bar.add(icon, word, tip, lambda: _open(made, menu) if menu else action.trigger())

    def _lay_out(self) -> None:
        plain, selected = QWidget(), QWidget()
        row = _row(plain, self.way_back, self.title, self.counted)
        row.setStretchFactor(self.title, 0)
        row.addSpacing(GRID)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.columns)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        _row(selected, self.selected, self.actions_bar, self.unselect).setStretchFactor(self.actions_bar, 1)
        for face in (plain, selected):
            self.addWidget(face)
        self.setFixedHeight(_HEIGHT + 5 * GRID)
        self.way_back.clicked.connect(lambda _checked=False: self.everybody_wanted.emit())
        self.more.clicked.connect(lambda _checked=False: _open(self.more, self.list_menu))
        self.columns.clicked.connect(lambda _checked=False: _open(self.columns, self.columns_menu))

    def _tool(self, icon: str, tip: str) -> QToolButton:
        made = QToolButton(self)
        made.setProperty("icon_name", icon)
        made.setIconSize(QSize(18, 18))
        made.setToolTip(tip)
        made.setAccessibleName(tip)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return made


def _row(face: QWidget, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(face)
    row.setContentsMargins(4 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
    row.setSpacing(2 * GRID)
    for widget in widgets:
        row.addWidget(widget)
    return row


def _open(below: QWidget, menu: QMenu) -> None:
    menu.popup(below.mapToGlobal(QPoint(0, below.height() + GRID)))
