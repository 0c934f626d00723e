"""The list of cards of one stage, with what keyboard and mouse do to them."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.models.board import StageCards, contacts_as_mime, contacts_in_mime
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.cards import CARD_HEIGHT, GAP, GUTTER, CardPainter
from leaddesk.gui.widgets.line_view import Place, found_again

_PLAIN: Final = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})


class CardList(QTableView):
    """The cards of one stage. What is done to them is told, never done here.

    A table of one column: a list would ask for every row to lay itself out, and there may be ten thousands.
    """

    opened = Signal(int)
    dropped = Signal(object)
    dragged_over = Signal(QPoint)
    hovered = Signal(bool)
    sideways = Signal(int)
    picked = Signal()

    def __init__(self, cards: StageCards, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = cards
        self.painter = CardPainter(cards, theme, self)
        self.belongs = ""
        """What is said where there is no card."""
        self.setProperty("look", "cards")
        self.setModel(cards)
        self.setItemDelegate(self.painter)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._set_up_headers()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.verticalScrollBar().setSingleStep((CARD_HEIGHT + GAP) // 2)
        self.doubleClicked.connect(lambda index: self.opened.emit(cards.id_at(index.row())))
        self.selectionModel().selectionChanged.connect(self._tell_picked)
        cards.is_late_changed.connect(self.viewport().update)

    def _set_up_headers(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        for header in (rows, columns):
            header.hide()
            header.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(CARD_HEIGHT + GAP)
        columns.setStretchLastSection(True)

    # What is selected

    def selected_ids(self) -> list[int]:
        """The contacts selected, from the top."""
        return [id_ for first, last in self._ranges() for id_ in self.cards.ids[first : last + 1]]

    def place(self) -> Place:
        """Which cards are selected, and which is the current one, to be found again in other rows."""
        index = self.currentIndex()
        current = self.cards.id_at(index.row()) if index.isValid() else None
        return Place(self.cards.ids, self._ranges(), current)

    def go_to(self, place: Place) -> None:
        """Select what was selected, as far as it is still here, and stay at the current card."""
        found = found_again(place, self.cards.ids)
        selection = QItemSelection()
        for first, last in found.ranges:
            selection.select(self.cards.index(first, 0), self.cards.index(last, 0))
        model, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        model.select(selection, flags.ClearAndSelect)
        if found.current is not None:
            model.setCurrentIndex(self.cards.index(found.current, 0), flags.NoUpdate)

    def select(self, contact_ids: Collection[int]) -> bool:
        """Select these contacts, and go to the first of them; whether there was one."""
        rows = sorted(row for id_ in contact_ids if (row := self.cards.row_of(id_)) is not None)
        if not rows:
            return False
        self.go_to(Place(self.cards.ids, tuple((row, row) for row in rows), self.cards.id_at(rows[0])))
        self.scrollTo(self.cards.index(rows[0], 0))
        return True

    def enter(self, row: int) -> None:
        """Take the focus, at the card of a row or the last one."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        count = self.cards.rowCount()
        if count:
            self.setCurrentIndex(self.cards.index(min(row, count - 1), 0))

    def _ranges(self) -> tuple[tuple[int, int], ...]:
        parts = self.selectionModel().selection().toList()
        return tuple(sorted((part.top(), part.bottom()) for part in parts))

    def _tell_picked(self) -> None:
        if self.selectionModel().hasSelection():
            self.picked.emit()

    # Keyboard

    def moveCursor(  # noqa: N802 (Qt's name)
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End mean cards."""
        actions, count = QAbstractItemView.CursorAction, self.cards.rowCount()
        ends = {actions.MoveHome: 0, actions.MoveEnd: count - 1}
        if action in ends and count:
            return self.cards.index(ends[action], 0)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Left and right go to the neighbouring column, Enter opens; the rest is the list's own."""
        plain = event.modifiers() in _PLAIN
        if plain and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.sideways.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.cards.id_at(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (Qt's name)
        """Letters find nothing here: the search field does, among all and at once."""

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Who comes with Tab finds a card under the focus."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cards.rowCount():
            self.setCurrentIndex(self.cards.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """The focus ring goes with the focus."""
        super().focusOutEvent(event)
        self.viewport().update()

    # Drag and drop

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 (Qt's name)
        """Drag the selected cards: always as a copy, so that nothing goes before the move is written."""
        ids = self.selected_ids()
        if not ids:
            return
        drag = QDrag(self)
        drag.setMimeData(contacts_as_mime(ids))
        drag.setPixmap(self.drag_picture(len(ids)))
        drag.setHotSpot(QPoint(4 * GRID, 4 * GRID))
        drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Take cards of other columns."""
        if self._takes(event.mimeData()):
            self.hovered.emit(True)
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 (Qt's name)
        """A drag near the board's edge scrolls it."""
        self.dragged_over.emit(self.viewport().mapToGlobal(event.position().toPoint()))
        if self._takes(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 (Qt's name)
        """The column is no longer where the cards would go."""
        super().dragLeaveEvent(event)
        self.hovered.emit(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """What is dropped is a wish: the cards come when the move is written."""
        self.hovered.emit(False)
        if self._takes(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(contacts_in_mime(event.mimeData()))

    def _takes(self, mime: QMimeData) -> bool:
        ids = contacts_in_mime(mime)
        return bool(ids) and self.cards.row_of(ids[0]) is None  # they all come from one column

    def drag_picture(self, count: int) -> QPixmap:
        """The current card as it is dragged, with how many go along."""
        rect = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
        rect.setWidth(self.viewport().width() - GUTTER)
        picture = self.viewport().grab(rect.adjusted(0, 0, 0, -GAP))
        if count > 1:
            self._count_in(picture, rect.width(), self.locale().toString(count))
        return picture

    def _count_in(self, picture: QPixmap, width: int, count: str) -> None:
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = max(painter.fontMetrics().horizontalAdvance(count) + 3 * GRID, 6 * GRID)
        badge = QRect(width - room - GRID, GRID, room, 5 * GRID)
        painter.setBrush(QColor(self.painter.theme.accent))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        painter.setPen(QColor(self.painter.theme.on_accent))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, count)
        painter.end()

    # Looks

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """An empty column says who belongs here."""
        super().paintEvent(event)
        if self.cards.rowCount() == 0 and self.belongs:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self.painter.theme.faint))
            font = self.font()
            font.setPixelSize(look.SMALL_PIXELS)
            painter.setFont(font)
            room = self.viewport().rect().adjusted(2 * GRID, 2 * GRID, -GUTTER - GRID, 0)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self.belongs)
            self._ring(painter)
            painter.end()

    def _ring(self, painter: QPainter) -> None:
        if self.hasFocus():
            painter.setPen(QColor(self.painter.theme.focus))
            whole = self.viewport().rect().adjusted(0, 0, -GUTTER, -1)
            painter.drawRoundedRect(whole, look.RADIUS, look.RADIUS)
