"""Tags are put on contacts and taken off, several at once."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from leaddesk.domain.text import fold
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.dialogs.subject import Subject, read_subject
from leaddesk.gui.widgets.asked import Asked
from leaddesk.services import contacts
from leaddesk.storage import queries

_ROWS: Final = 8
_ROW: Final = 28
_CHECKED, _PARTLY, _NOT = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked
_WAS: Final = Qt.ItemDataRole.UserRole + 1


def tag_contacts(desk: Desk, parent: QWidget, ids: Iterable[int]) -> None:
    """Ask which tags contacts are to have; how many have each now is counted first."""
    subject = read_subject(desk, ids)
    if not subject.contacts:
        return

    def open_sheet(counts: Mapping[str, int]) -> None:
        TagSheet(desk, parent, subject, counts).open()

    desk.ask(lambda reader: queries.count_tags(reader, subject.ids), open_sheet)


class TagSheet(SavingSheet):
    """Every tag with a tick: on all of them, on none, or (a dash) on some, which then stays as it is.

    The field searches the tags; Enter ticks the one that is meant, or makes it.
    """

    def __init__(self, desk: Desk, parent: QWidget, subject: Subject, counts: Mapping[str, int]) -> None:
        super().__init__(desk, parent, self.tr("Tags of {name}").format(name=subject.name()), subject.about())
        self._subject = subject
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search, or type a new tag and press Enter"))
        self.list = QListWidget()
        self.list.setProperty("look", "ticks")
        self.list.setAccessibleName(self.tr("Tags"))
        self.list.setUniformItemSizes(True)
        for name in sorted(counts, key=fold):
            self._add(name, _state(counts[name], len(subject.ids)))
        self.list.setFixedHeight(_ROWS * _ROW)
        self.body.addWidget(Asked(self.tr("Tag"), self.field))
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list.itemChanged.connect(lambda _item: self._allow())
        self._allow()
        self.field.setFocus()

    def change(self) -> Change:
        """Put on and take off what was ticked and unticked, with what is still being typed."""
        self._take()
        ids, add, remove = self._subject.ids, self._named(_CHECKED), self._named(_NOT)
        return lambda workspace: contacts.retag(workspace, ids, add=add, remove=remove)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Enter takes what is typed; arrows go to the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_enter and self.field.text().strip() and not event.modifiers():
                self._take()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _add(self, name: str, state: Qt.CheckState) -> QListWidgetItem:
        item = QListWidgetItem(name)
        item.setData(_WAS, state.value)
        item.setCheckState(state)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        self.list.addItem(item)
        return item

    def _take(self) -> None:
        """Tick the tag that is typed; one that is not there yet stands first."""
        typed = " ".join(self.field.text().split())
        self.field.clear()
        if not typed:
            return
        item = next((item for item in self._items() if fold(item.text()) == fold(typed)), None)
        if item is None:
            item = self._add(typed, _NOT)
            self.list.insertItem(0, self.list.takeItem(self.list.row(item)))
        item.setCheckState(_CHECKED)
        self.list.setCurrentItem(item)

    def _search(self, text: str) -> None:
        wanted = fold(" ".join(text.split()))
        for item in self._items():
            item.setHidden(wanted not in fold(item.text()))
        self._allow()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _named(self, state: Qt.CheckState) -> tuple[str, ...]:
        """The tags that have come to a state."""
        return tuple(
            item.text()
            for item in self._items()
            if item.checkState() is state and Qt.CheckState(item.data(_WAS)) is not state
        )

    def _allow(self) -> None:
        self.save.setEnabled(bool(self._named(_CHECKED) or self._named(_NOT) or self.field.text().strip()))


def _state(count: int, of: int) -> Qt.CheckState:
    if count == 0:
        return _NOT
    return _CHECKED if count >= of else _PARTLY
