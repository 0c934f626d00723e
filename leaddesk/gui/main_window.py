"""The window: sidebar, top bar, pages, toasts. It knows the pages and what leads from one to another, no more."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.changes import ChangeSet
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Desk
from leaddesk.gui.faults import Faults
from leaddesk.gui.pages.page import Page
from leaddesk.gui.texts import plain, told
from leaddesk.gui.theme import GRID, Mode, Theme
from leaddesk.gui.widgets.badge import show_badge
from leaddesk.gui.widgets.common import button, label
from leaddesk.gui.widgets.drops import brings_files, given_by
from leaddesk.gui.widgets.toast import Toast
from leaddesk.gui.window_memory import MEMORY, WindowMemory

SMALLEST = QSize(1024, 640)
_USUAL = QSize(1280, 800)


class MainWindow(QMainWindow):
    """The frame around the pages."""

    theme_wanted = Signal(object)
    dropped = Signal(object)
    """Files or cards were dropped on the window."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.desk = desk
        self.theme = theme
        self.pages = QStackedWidget()
        self._navigation = QButtonGroup(self)
        self._side_actions: list[QPushButton] = []
        self.setAcceptDrops(True)
        self._sidebar = QVBoxLayout()
        self.search_field = QLineEdit()
        self.setWindowTitle("LeadDesk")
        self.setMinimumSize(SMALLEST)
        self.resize(_USUAL)
        self._frame()
        self.alert = Toast(self, stays=True)
        self.toast = Toast(self, above=self.alert)
        self.faults = Faults(self, self.toast, self.alert)
        self._menus()
        desk.did.connect(self._tell_change)
        desk.failed.connect(self.faults.tell)
        desk.changed.connect(lambda _touched: self._name_undo())
        self._navigation.idClicked.connect(self.pages.setCurrentIndex)

    # The frame

    def _frame(self) -> None:
        sidebar = QFrame()
        sidebar.setObjectName("sidebar")
        sidebar.setFixedWidth(look.SIDEBAR)
        self._sidebar.setContentsMargins(2 * GRID, 3 * GRID, 2 * GRID, 3 * GRID)
        self._sidebar.setSpacing(GRID // 2)
        name = label("LeadDesk", "heading")
        name.setContentsMargins(2 * GRID, 0, 0, 2 * GRID)
        self._sidebar.addWidget(name)
        self._sidebar.addStretch(1)
        sidebar.setLayout(self._sidebar)
        content = QVBoxLayout()
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(0)
        content.addWidget(self._topbar())
        content.addWidget(self.pages, 1)
        whole = QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(sidebar)
        whole.addLayout(content, 1)
        middle = QWidget()
        middle.setLayout(whole)
        self.setCentralWidget(middle)

    def _topbar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("topbar")
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        layout.setSpacing(3 * GRID)
        self.search_field.setProperty("look", "search")
        self.search_field.setPlaceholderText(self.tr("Search people, organizations, phone numbers"))
        self.search_field.setAccessibleName(self.tr("Search"))
        self.search_field.setClearButtonEnabled(True)
        layout.addWidget(self.search_field, 1)
        self.bar_end = layout
        return bar

    def add_page(self, page: Page, icon: str) -> None:
        """Put a page into the sidebar, below those that are there."""
        number = self.pages.addWidget(page)
        entry = button(page.title(), "nav")
        entry.setProperty("icon_name", icon)
        entry.setIcon(look.icon(icon, self.theme.muted))
        entry.setToolTip(f"{page.title()} (Ctrl+{number + 1})")
        show_badge(entry, page.badge())
        page.badge_changed.connect(lambda count: show_badge(entry, count))
        self._navigation.addButton(entry, number)
        self._sidebar.insertWidget(self._sidebar.count() - 1, entry)
        action = QAction(page.title(), self)
        action.setShortcut(QKeySequence(f"Ctrl+{number + 1}"))
        action.triggered.connect(lambda: self.show_page(page))
        self.go_menu.addAction(action)
        if number == 0:
            entry.setChecked(True)

    def add_side_action(self, text: str, icon: str, tip: str, run: Callable[[], None]) -> None:
        """Put something to do at the foot of the sidebar."""
        entry = button(text, "nav")
        entry.setCheckable(False)
        entry.setProperty("icon_name", icon)
        entry.setIcon(look.icon(icon, self.theme.muted))
        entry.setToolTip(tip)
        entry.clicked.connect(lambda _checked=False: run())
        self._side_actions.append(entry)
        self._sidebar.addWidget(entry)

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        number = self.pages.indexOf(page)
        self._navigation.button(number).setChecked(True)
        self.pages.setCurrentIndex(number)

    def all_pages(self) -> Sequence[Page]:
        """The pages, in the order of the sidebar."""
        found = (self.pages.widget(number) for number in range(self.pages.count()))
        return [page for page in found if isinstance(page, Page)]

    # Menus

    def _menus(self) -> None:
        bar = self.menuBar()
        self.file_menu = bar.addMenu(self.tr("&File"))
        self.edit_menu = bar.addMenu(self.tr("&Edit"))
        self.contact_menu = bar.addMenu(self.tr("&Contact"))
        self.go_menu = bar.addMenu(self.tr("&Go"))
        self.view_menu = bar.addMenu(self.tr("&View"))
        self.help_menu = bar.addMenu(self.tr("&Help"))
        self.undo_action = self.add_action(self.edit_menu, self.tr("Undo"), "Ctrl+Z", self.desk.undo)
        self.redo_action = self.add_action(self.edit_menu, self.tr("Redo"), "Ctrl+Shift+Z", self.desk.redo)
        self.edit_menu.addSeparator()
        self.add_action(self.edit_menu, self.tr("Search"), "Ctrl+F", self.search_field.setFocus)
        self._theme_menu()
        self._name_undo()

    def add_action(self, menu: QWidget, text: str, shortcut: str, run: object) -> QAction:
        """Add an entry to a menu; it is reachable by its shortcut anywhere in the window."""
        action = QAction(text, self)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _checked=False: run())  # type: ignore[operator]
        menu.addAction(action)
        return action

    def shortcut_groups(self) -> list[tuple[str, list[QAction]]]:
        """The menus by title, with their entries that have a shortcut, those of submenus too."""
        menus = [action.menu() for action in self.menuBar().actions()]
        return [
            (
                plain(menu.title()),
                [entry for entry in _entries(menu) if not entry.shortcut().isEmpty()],
            )
            for menu in menus
            if isinstance(menu, QMenu)
        ]

    def all_actions(self) -> list[QAction]:
        """Every entry of every menu."""
        menus = [action.menu() for action in self.menuBar().actions()]
        return [entry for menu in menus if isinstance(menu, QMenu) for entry in _entries(menu)]

    def _theme_menu(self) -> None:
        menu = self.view_menu.addMenu(self.tr("Theme"))
        group = QActionGroup(self)
        names = {
            Mode.SYSTEM: self.tr("As the system"),
            Mode.LIGHT: self.tr("Light"),
            Mode.DARK: self.tr("Dark"),
        }
        for mode, name in names.items():
            action = group.addAction(name)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, mode=mode: self.theme_wanted.emit(mode))
            menu.addAction(action)

    def _name_undo(self) -> None:
        history = self.desk.workspace.history
        for action, word, changes in (
            (self.undo_action, self.tr("Undo"), history.next_undo()),
            (self.redo_action, self.tr("Redo"), history.next_redo()),
        ):
            action.setEnabled(changes is not None)
            action.setText(f"{word}: {told(changes.label)}" if changes else word)

    # What happens

    def _tell_change(self, changes: ChangeSet) -> None:
        if changes:
            self.toast.say(told(changes.label), self.tr("Undo"), lambda: self.desk.undo(changes))

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.theme = theme
        for entry in (*self._navigation.buttons(), *self._side_actions):
            entry.setIcon(look.icon(str(entry.property("icon_name")), theme.muted))
        for page in self.all_pages():
            page.dress(theme)

    # What is dropped on it

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Take files and cards wherever they are dropped."""
        if brings_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Hand on what was dropped."""
        event.acceptProposedAction()
        self.dropped.emit(given_by(event.mimeData()))

    # Its place is remembered

    def restore(self) -> None:
        """Take up what was remembered when the window was closed last: its place, and the pages' own."""
        memory = WindowMemory.recalled(self.desk.workspace)
        self.restoreGeometry(memory.geometry)
        for page in self.all_pages():
            self._restore_page(page, memory.pages.get(page.key, {}))
            if page.key == memory.page:
                self.show_page(page)

    def _restore_page(self, page: Page, state: dict[str, Any]) -> None:
        """An old memory never keeps the window from opening: the page is then as it is made."""
        if not state:
            return
        try:
            page.restore_state(state)
        except Exception as error:
            self.faults.note(error)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Remember the window's place and its pages' state; what is under way is finished by the desk."""
        for dialog in self.findChildren(QDialog):
            dialog.done(QDialog.DialogCode.Rejected)
        shown = self.pages.currentWidget()
        memory = WindowMemory(
            geometry=bytes(self.saveGeometry().data()),
            page=shown.key if isinstance(shown, Page) else "",
            pages={page.key: page.kept_state() for page in self.all_pages()},
        )
        self.desk.remember(MEMORY, memory.as_values())
        super().closeEvent(event)


def _entries(menu: QMenu) -> Iterator[QAction]:
    """A menu's entries, those of its submenus in their place."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _entries(inner)
        elif not action.isSeparator():
            yield action
