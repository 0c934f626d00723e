"""The menu bar: every action of the program stands in it, so that it can be found, and its key read."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from leaddesk.gui.desk import Desk
from leaddesk.gui.texts import plain, told
from leaddesk.gui.theme import Mode


class Menus(QObject):
    """The menus of a window, and undo and redo, which say what they would do."""

    theme_wanted = Signal(object)

    def __init__(self, window: QMainWindow, desk: Desk, mode: Mode) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        bar = window.menuBar()
        self.file = bar.addMenu(self.tr("&File"))
        self.edit = bar.addMenu(self.tr("&Edit"))
        self.contact = bar.addMenu(self.tr("&Contact"))
        self.go = bar.addMenu(self.tr("&Go"))
        self.view = bar.addMenu(self.tr("&View"))
        self.help = bar.addMenu(self.tr("&Help"))
        self.undo = self.add(self.edit, self.tr("Undo"), "Ctrl+Z", desk.undo)
        self.redo = self.add(self.edit, self.tr("Redo"), "Ctrl+Shift+Z", desk.redo)
        self.edit.addSeparator()
        self._add_themes(mode)
        self._name_undo()
        desk.changed.connect(lambda _touched: self._name_undo())

    def add(self, menu: QMenu, text: str, shortcut: str, run: Callable[[], object]) -> QAction:
        """Add an entry to a menu; its shortcut works anywhere in the window."""
        action = QAction(text, self._window)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _checked=False: run())
        menu.addAction(action)
        return action

    def groups(self) -> list[tuple[str, list[QAction]]]:
        """The menus by title, each with its entries, those of submenus too."""
        return [(plain(menu.title()), list(entries(menu))) for menu in self._menus()]

    def actions(self) -> list[QAction]:
        """Every entry of every menu."""
        return [entry for menu in self._menus() for entry in entries(menu)]

    def _menus(self) -> Iterator[QMenu]:
        yield from (self.file, self.edit, self.contact, self.go, self.view, self.help)

    def _add_themes(self, mode: Mode) -> None:
        menu = self.view.addMenu(self.tr("Theme"))
        group = QActionGroup(self)
        names: Mapping[Mode, str] = {
            Mode.SYSTEM: self.tr("As the system"),
            Mode.LIGHT: self.tr("Light"),
            Mode.DARK: self.tr("Dark"),
        }
        for one, name in names.items():
            action = group.addAction(name)
            action.setCheckable(True)
            action.setChecked(one is mode)
            action.triggered.connect(lambda _checked=False, one=one: self.theme_wanted.emit(one))
            menu.addAction(action)

    def _name_undo(self) -> None:
        history = self._desk.workspace.history
        for action, word, changes in (
            (self.undo, self.tr("Undo"), history.next_undo()),
            (self.redo, self.tr("Redo"), history.next_redo()),
        ):
            action.setEnabled(changes is not None)
            action.setText(f"{word}: {told(changes.label)}" if changes else word)


def entries(menu: QMenu) -> Iterator[QAction]:
    """A menu's entries, those of its submenus in their place."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from entries(inner)
        elif not action.isSeparator():
            yield action
