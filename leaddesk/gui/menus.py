"""The menu bar: every action of the program stands in it, so that it can be found, and its key read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from leaddesk.gui.desk import Desk
from leaddesk.gui.texts import plain, told
from leaddesk.gui.theme import Mode


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done: its name, told apart from all others, its key if it has one, and the action."""

    name: str
    key: str
    action: QAction


class Menus(QObject):
    """The menus of a window, and undo and redo, which say what they would do once there is a `desk`."""

    theme_wanted = Signal(object)

    def __init__(self, window: QMainWindow, mode: Mode) -> None:
        super().__init__(window)
        self._window = window
        self._desk: Desk | None = None
        bar = window.menuBar()
        self.file = bar.addMenu(self.tr("&File"))
        self.edit = bar.addMenu(self.tr("&Edit"))
        self.contact = bar.addMenu(self.tr("C&ontact"))
        self.go = bar.addMenu(self.tr("&Go"))
        self.view = bar.addMenu(self.tr("&View"))
        self.help = bar.addMenu(self.tr("Hel&p"))
        self.undo = self.add(self.edit, self.tr("Undo"), "Ctrl+Z", self._undo)
        self.redo = self.add(self.edit, self.tr("Redo"), "Ctrl+Shift+Z", self._redo)
        self.edit.addSeparator()
        self._themes: dict[Mode, QAction] = {}
        self._add_themes()
        self.mark_theme(mode)
        self._name_undo()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def take(self, desk: Desk) -> None:
        """Say what undo and redo would do on this desk."""
        self._desk = desk
        desk.changed.connect(lambda _touched: self._name_undo())
        desk.turned.connect(self._name_undo)
        self._name_undo()

    def add(self, menu: QMenu, text: str, shortcut: str, run: Callable[[], object]) -> QAction:
        """Add an entry to a menu; its shortcut works anywhere in the window."""
        action = QAction(text, self._window)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _checked=False: run())
        menu.addAction(action)
        return action

    def add_quit(self) -> None:
        """Put the end of the program at the end of the first menu; on a Mac it goes where it belongs there."""
        action = self.add(self.file, self.tr("Quit"), "Ctrl+Q", QApplication.closeAllWindows)
        action.setMenuRole(QAction.MenuRole.QuitRole)

    def groups(self) -> list[tuple[str, list[Command]]]:
        """The menus by title, each with what can be done there, also in its submenus."""
        return [(plain(menu.title()), list(_commands(menu))) for menu in self._menus()]

    def commands(self) -> list[Command]:
        """Whatever stands in a menu."""
        return [command for _, commands in self.groups() for command in commands]

    def mark_theme(self, mode: Mode) -> None:
        """Say which theme is chosen."""
        self._themes[mode].setChecked(True)

    def _menus(self) -> Iterator[QMenu]:
        yield from (self.file, self.edit, self.contact, self.go, self.view, self.help)

    def _add_themes(self) -> None:
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
            self._themes[one] = action
            action.triggered.connect(lambda _checked=False, one=one: self.theme_wanted.emit(one))
            menu.addAction(action)

    @Slot()
    def _follow_system(self) -> None:
        if self._themes[Mode.SYSTEM].isChecked():
            self.theme_wanted.emit(Mode.SYSTEM)

    def _undo(self) -> None:
        if self._desk is not None:
            self._desk.undo()

    def _redo(self) -> None:
        if self._desk is not None:
            self._desk.redo()

    @Slot()
    def _name_undo(self) -> None:
        history = self._desk.workspace.history if self._desk is not None else None
        for action, word, changes in (
            (self.undo, self.tr("Undo"), history and history.next_undo()),
            (self.redo, self.tr("Redo"), history and history.next_redo()),
        ):
            action.setEnabled(changes is not None)
            action.setText(f"{word}: {told(changes.label)}" if changes else word)


def commands_of(widget: QWidget) -> list[Command]:
    """What can be done on a page by its keys."""
    return [_command(action, action.toolTip()) for action in widget.actions() if not action.isSeparator()]


def _commands(menu: QMenu, above: str = "") -> Iterator[Command]:
    """A menu's entries, those of its submenus in their place."""
    if above:
        menu.aboutToShow.emit()  # some are filled as they open
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _commands(inner, plain(inner.title()))
        elif not action.isSeparator():
            name = plain(action.text())
            yield _command(action, f"{above}: {name}" if above else name)


def _command(action: QAction, name: str) -> Command:
    keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
    return Command(name, keys[0] if keys else "", action)
