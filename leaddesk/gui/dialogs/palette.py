"""Ctrl+K: one field for everything – people, organizations, events, stages and what can be done."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from leaddesk.domain.event import Event
from leaddesk.domain.lists import Filter
from leaddesk.domain.stages import Stage
from leaddesk.domain.text import fold
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.texts import plain
from leaddesk.gui.theme import GRID
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader

_PEOPLE = 8
_WIDTH = 560
_HEIGHT = 380


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the palette: what it says, what stands beside it, and what it does."""

    text: str
    about: str
    run: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the palette can lead."""

    open_contact: Callable[[int], None]
    open_event: Callable[[int], None]
    search: Callable[[str], None]


class Palette(QDialog):
    """A field and the lines that hold what is typed. Arrows choose, Enter does, Escape leaves."""

    def __init__(self, desk: Desk, parent: QWidget, ways: Ways, actions: Iterable[QAction]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._desk = desk
        self._ways = ways
        self._commands = [action for action in actions if action.isEnabled() and action.text()]
        self._choices: list[Choice] = []
        self._asked = 0
        self.field = QLineEdit()
        self.lines = QListWidget()
        self.setWindowTitle(self.tr("Go to"))
        self.resize(_WIDTH, _HEIGHT)
        self.field.setPlaceholderText(self.tr("A person, an event, a stage, or what you want to do"))
        self.field.setAccessibleName(self.windowTitle())
        self.lines.setUniformItemSizes(True)
        self.lines.setAccessibleName(self.tr("Found"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.field)
        layout.addWidget(self.lines)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._ask)
        self.field.returnPressed.connect(self._choose)
        self.lines.itemClicked.connect(lambda _item: self._choose())
        self._ask("")

    def open_above(self, window: QWidget) -> None:
        """Show it in the upper middle of the window."""
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - self.width()) // 2, corner.y() + 18 * GRID)
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Arrows in the field walk the lines."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self.lines.count():
                self.lines.setCurrentRow((self.lines.currentRow() + step) % self.lines.count())
                return True
        return super().eventFilter(watched, event)

    def _ask(self, text: str) -> None:
        self._asked += 1
        number, today = self._asked, self._desk.today()

        def find(reader: Reader) -> list[Choice]:
            people = queries.page(reader, Filter(text=text), today, limit=_PEOPLE) if text.strip() else []
            found = [
                Choice(row.name, row.organization, partial(self._ways.open_contact, row.id)) for row in people
            ]
            return [*found, *self._places(reader, text)]

        self._desk.ask(find, lambda found: self._show(number, found, text))

    def _places(self, reader: Reader, text: str) -> list[Choice]:
        wanted = fold(text)
        events = [
            Choice(event.name, self.tr("Event"), partial(self._ways.open_event, event.id))
            for event in reader.all(Event)
            if wanted in fold(event.name)
        ]
        stages = [
            Choice(
                stage_title(stage),
                self.tr("Stage"),
                partial(self._ways.search, f'stage:"{stage.name or stage.key}"'),
            )
            for stage in reader.all(Stage)
            if wanted in fold(stage_title(stage))
        ]
        return events + stages

    def _show(self, number: int, found: list[Choice], text: str) -> None:
        if number != self._asked:
            return
        wanted = fold(text)
        commands = [
            Choice(plain(action.text()), action.shortcut().toString(), action.trigger)
            for action in self._commands
            if wanted in fold(plain(action.text()))
        ]
        self._choices = [*found, *commands] if text.strip() else [*commands, *found]
        self.lines.clear()
        for choice in self._choices:
            about = f"   {choice.about}" if choice.about else ""
            self.lines.addItem(QListWidgetItem(choice.text + about))
        self.lines.setCurrentRow(0)

    def _choose(self) -> None:
        row = self.lines.currentRow()
        if 0 <= row < len(self._choices):
            self.close()
            self._choices[row].run()
