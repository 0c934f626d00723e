"""A field that finds a contact while one types, or takes the words for somebody new."""

from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from leaddesk.domain.contact import ContactKind, ContactRow
from leaddesk.domain.lists import Filter
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Desk
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader

OFFERED: Final = 8
_ID: Final = Qt.ItemDataRole.UserRole + 1


class Picked(NamedTuple):
    """The contact that was picked; without an id it is somebody new of that name."""

    id: int
    name: str

    @property
    def is_new(self) -> bool:
        """Whether it is nobody who is there yet."""
        return not self.id


class ContactPick(QLineEdit):
    """Searches off this thread; an answer that comes late is dropped. Enter takes the first that is offered."""

    picked = Signal(object)
    """The contact that is picked now, or None once its name is edited again."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        takes_new: bool = False,
        kind: ContactKind | None = None,
    ) -> None:
        """`takes_new`: the last offer is somebody new by the name that is typed; `kind`: only those are offered."""
        super().__init__(parent)
        self._kinds = (kind,) if kind else ()
        self._desk = desk
        self._takes_new = takes_new
        self._asked = 0
        self.contact: Picked | None = None
        self.offers = QStandardItemModel(self)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(self.tr("Type a name, organization, e-mail or phone"))
        completer = QCompleter(self.offers, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(OFFERED + 1)
        self.setCompleter(completer)
        self._popup().setProperty("look", "popup")
        completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # one of two overloads
        self.textEdited.connect(self._look_for)

    def pick(self, contact: Picked) -> None:
        """Take a contact."""
        self._asked += 1
        self.contact = contact
        self.setText(contact.name)
        self._popup().hide()
        self.picked.emit(contact)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter takes the first that is offered, unless somebody is picked: then it is the dialog's."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self.contact is None and self.text().strip():
            if self.offers.rowCount():
                self._take(self.offers.index(0, 0))
            return
        super().keyPressEvent(event)

    def _look_for(self, text: str) -> None:
        if self.contact is not None:
            self.contact = None
            self.picked.emit(None)
        self._asked += 1
        number, words, today, kinds = self._asked, text.strip(), self._desk.today(), self._kinds
        if not words:
            self.offers.clear()
            return

        def question(reader: Reader) -> list[ContactRow]:
            return queries.page(reader, Filter(text=words, kinds=kinds), today, limit=OFFERED)

        self._desk.ask(question, lambda found: self._offer(number, words, found))

    def _offer(self, number: int, words: str, found: list[ContactRow]) -> None:
        if number != self._asked:
            return
        self.offers.clear()
        for contact in found:
            about = contact.organization if contact.organization != contact.name else ""
            self._add(
                " · ".join(filter(None, (contact.name, about, contact.title))),
                Picked(contact.id, contact.name),
            )
        if self._takes_new:
            name = " ".join(words.split())
            self._add(
                self.tr("New contact: {name}").format(name=name), Picked(0, name), "account-plus-outline"
            )
        if self.hasFocus() and self.offers.rowCount():
            self.completer().complete()

    def _add(self, text: str, contact: Picked, icon: str = "") -> None:
        item = QStandardItem(text)
        item.setData(tuple(contact), _ID)
        if icon:
            item.setIcon(look.icon(icon, look.worn().muted))
        self.offers.appendRow(item)

    def _popup(self) -> QAbstractItemView:
        popup = self.completer().popup()
        assert popup is not None, "a completer makes its popup"
        return popup

    def _take(self, index: QModelIndex) -> None:
        contact_id, name = index.data(_ID)
        self.pick(Picked(contact_id, name))
