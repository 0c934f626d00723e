"""A saved list in the sidebar: renamed in place, moved, deleted."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from leaddesk.gui.theme import Theme
from leaddesk.gui.widgets.side_entry import SideEntry

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ListEntry(SideEntry):
    """Click shows the list; F2, Delete and Alt with an arrow do what its menu does."""

    renamed = Signal(str)
    removal_wanted = Signal()
    shift_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__("", "", theme)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)
        self.field: QLineEdit | None = None

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what can be done with the list, each with its key."""
        for text, key, run in self._offers():
            menu.addAction(f"{text}\t{key}", run)

    def rename(self) -> None:
        """Let the name be typed anew where it stands."""
        self.field = _NameField(self)
        self.field.ended.connect(self._end_renaming)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Do what the menu offers by its keys."""
        key, is_alt = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in _STEPS and is_alt:
            self.shift_wanted.emit(_STEPS[key])
        elif key is Qt.Key.Key_F2:
            self.rename()
        elif key is Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _offers(self) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        return (
            (self.tr("Rename"), "F2", self.rename),
            (self.tr("Move up"), "Alt+↑", lambda: self.shift_wanted.emit(-1)),
            (self.tr("Move down"), "Alt+↓", lambda: self.shift_wanted.emit(1)),
            (self.tr("Delete"), "Del", self.removal_wanted.emit),
        )

    def _offer(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(self.mapToGlobal(place))

    def _end_renaming(self, text: str) -> None:
        field, self.field = self.field, None
        if field is None:
            return
        had_focus = field.hasFocus()
        field.hide()
        field.deleteLater()
        if had_focus:
            self.setFocus()
        if text.strip() and text.strip() != self.name:
            self.renamed.emit(text.strip())


class _NameField(QLineEdit):
    """The name while it is typed: Enter takes it, and so does leaving the field; Escape leaves it as it was."""

    ended = Signal(str)

    def __init__(self, entry: SideEntry) -> None:
        super().__init__(entry.name, entry)
        self.setAccessibleName(self.tr("Name of the list"))
        self.setGeometry(entry.rect())
        self.selectAll()
        self.show()
        self.setFocus()
        self.returnPressed.connect(lambda: self.ended.emit(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Escape leaves the name as it was; no key means anything to the entry below."""
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit("")
        else:
            super().keyPressEvent(event)
            event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Whoever goes on has said what is meant; a menu over the field is no leaving."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.ended.emit(self.text())
