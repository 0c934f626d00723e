"""Ctrl+K: one field for everything – people, organizations, lists, events, stages and what can be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from leaddesk.gui import places
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Desk
from leaddesk.gui.menus import Command
from leaddesk.gui.places import Named, Place
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.palette_cells import ABOUT, ROW_HEIGHT, PaletteCells
from leaddesk.storage.reader import Reader

_MOST: Final = 6
_MOST_LINES: Final = 11
_WIDTH: Final = 560
_TOP: Final = 14 * GRID
_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _MOST_LINES - 1,
    Qt.Key.Key_PageUp: 1 - _MOST_LINES,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the palette: what it says, what stands beside it, and what it does."""

    text: str
    about: str
    icon: str
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Goals:
    """Where the palette can lead: to a place, or to everybody that a text means."""

    go: Callable[[Place], None]
    search: Callable[[str], None]


class Palette(QFrame):
    """A field and the lines that hold what is typed. Arrows choose, Enter does, Escape leaves.

    It lies inside the window rather than in one of its own: there an input method works as in every field.
    """

    def __init__(
        self, desk: Desk, window: QWidget, goals: Goals, commands: Sequence[Command], recent: Sequence[Place]
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._goals = goals
        self._commands = commands
        self._recent = recent
        self._choices: list[Choice] = []
        self._asked = 0
        self._shown = 0
        self._is_chosen = False
        self._before: QWidget | None = window.focusWidget()
        if self._before is not None:
            self._before.destroyed.connect(self._forget)
        self.setProperty("look", "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit()
        self.lines = QListWidget()
        self._lay_out()
        self._ask("")

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("A person, an event, a list, or what you want to do"))
        self.field.setAccessibleName(self.tr("Go to"))
        self.field.setProperty("look", "palette")
        self.lines.setUniformItemSizes(True)
        self.lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lines.setItemDelegate(PaletteCells(look.worn(), self.lines))
        self.lines.setAccessibleName(self.tr("Found"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.field)
        layout.addWidget(self.lines)
        self.field.installEventFilter(self)
        self._window.installEventFilter(self)
        self.field.textChanged.connect(self._ask)
        self.lines.itemClicked.connect(lambda _item: self._choose())
        self.lines.currentRowChanged.connect(self._speak)

    def open(self) -> None:
        """Show it in the upper middle of the window."""
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Keys in the field walk the lines; it closes when the user goes elsewhere, and keeps its place in the window."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._press(Qt.Key(event.key()))
        if watched is self.field and isinstance(event, QFocusEvent) and event.lostFocus():
            if event.reason() is not Qt.FocusReason.PopupFocusReason:
                self.close()
        elif watched is self._window and event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _press(self, key: Qt.Key) -> bool:
        """Do what a key does here; false: it is the field's own."""
        if key in _STEPS:
            self._walk(_STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._is_chosen = True
            self._choose_when_known()
        elif key is Qt.Key.Key_Escape:
            self._leave()
        else:
            return False
        return True

    def _walk(self, step: int) -> None:
        count, row = self.lines.count(), self.lines.currentRow()
        if not count:
            return
        if abs(step) == 1:
            self.lines.setCurrentRow((row + step) % count)
        else:
            self.lines.setCurrentRow(min(max(row + step, 0), count - 1))

    # What is found

    def _ask(self, text: str) -> None:
        self._asked += 1
        self._is_chosen = False
        number, today, recent = self._asked, self._desk.today(), self._recent

        def find(reader: Reader) -> list[Named]:
            return places.found(reader, text, today, _MOST) if text.strip() else places.named(reader, recent)

        self._desk.ask(find, lambda found: self._show(number, found, text.strip()))

    def _show(self, number: int, found: list[Named], text: str) -> None:
        if number != self._asked:
            return
        self._shown = number
        self._choices = [*map(self._place_choice, found), *self._command_choices(text)]
        if text:
            everybody = self.tr("Search contacts for “{text}”").format(text=text)
            self._choices.append(Choice(everybody, "", "magnify", partial(self._goals.search, text)))
        self.lines.clear()
        for choice in self._choices:
            item = QListWidgetItem(look.icon(choice.icon, look.worn().muted), choice.text)
            item.setData(ABOUT, choice.about)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (choice.text, choice.about)))
            )
            self.lines.addItem(item)
        self.lines.setCurrentRow(0)
        self._place()
        self._choose_when_known()

    def _place_choice(self, found: Named) -> Choice:
        return Choice(found.name, found.about, found.icon, partial(self._goals.go, found.place))

    def _command_choices(self, text: str) -> list[Choice]:
        return [
            Choice(command.name, command.key, "chevron-right", command.action.trigger)
            for command in self._commands
            if places.holds(command.name, text)
        ]

    def _choose_when_known(self) -> None:
        """Enter means what is typed, also where it was quicker than the answer."""
        if self._is_chosen and self._shown == self._asked:
            self._choose()

    def _choose(self) -> None:
        row = self.lines.currentRow()
        if 0 <= row < len(self._choices):
            run = self._choices[row].run
            self._leave()
            run()

    def _leave(self) -> None:
        """Close, and give the focus back to what had it."""
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self.close()

    def _forget(self) -> None:
        self._before = None

    def _speak(self, row: int) -> None:
        if 0 <= row < self.lines.count() and self.isVisible():
            said = self.lines.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    def _place(self) -> None:
        lines = min(max(self.lines.count(), 1), _MOST_LINES)
        height = self.field.sizeHint().height() + lines * ROW_HEIGHT + 6 * GRID + 2
        self.setGeometry(
            (self._window.width() - _WIDTH) // 2, _TOP, _WIDTH, min(height, self._window.height() - 2 * _TOP)
        )
