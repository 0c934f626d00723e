"""A column of the pipeline: its head, and the list of its cards with what keyboard and mouse do to them."""

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QRect, Qt, Signal
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
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from leaddesk.domain.stages import Stage, StageKind
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.board import StageCards, contacts_as_mime, contacts_in_mime
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.cards import CARD_HEIGHT, GAP, GUTTER, CardPainter
from leaddesk.gui.widgets.common import label, restyle

WIDTH: Final = 232
_BAR: Final = 3


class CardList(QListView):
    """The cards of one stage. What is done to them is told, never done here."""

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
        self.setProperty("look", "cards")
        self.setModel(cards)
        self.setItemDelegate(self.painter)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(500)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.verticalScrollBar().setSingleStep((CARD_HEIGHT + GAP) // 2)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.id_at(index.row())))
        self.selectionModel().selectionChanged.connect(self._tell_picked)

    def id_at(self, row: int) -> int:
        """The contact of a row."""
        return self.cards.card_at(row).row.id

    def selected_ids(self) -> list[int]:
        """The contacts selected, from the top."""
        return [self.id_at(row) for row in sorted(index.row() for index in self.selectedIndexes())]

    def select(self, contact_ids: list[int]) -> bool:
        """Select these contacts, as far as they are fetched; whether there was one."""
        rows = [row for id_ in contact_ids if (row := self.cards.row_of(id_)) is not None]
        model, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        if rows:
            model.setCurrentIndex(self.cards.index(rows[0]), flags.ClearAndSelect)
        for row in rows[1:]:
            model.select(self.cards.index(row), flags.Select)
        return bool(rows)

    def enter(self, row: int) -> None:
        """Take the focus, at the card of a row or the last one."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        count = self.cards.rowCount()
        if count:
            self.setCurrentIndex(self.cards.index(min(row, count - 1)))

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Left and right go to the neighbouring column, Enter opens; the rest is the list's own."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.sideways.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.id_at(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Who comes with Tab finds a card under the focus."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.cards.rowCount():
            self.setCurrentIndex(self.cards.index(0))
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
        drag.setPixmap(self._picture(len(ids)))
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
        return bool(ids) and any(self.cards.row_of(id_) is None for id_ in ids)

    def _picture(self, count: int) -> QPixmap:
        rect = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
        picture = self.viewport().grab(rect.adjusted(0, 0, 0, -GAP))
        if count > 1:
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            badge = QRect(rect.width() - 32, 4, 28, 20)
            painter.setBrush(QColor(self.painter.theme.accent))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(badge, 10, 10)
            painter.setPen(QColor(self.painter.theme.on_accent))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count))
            painter.end()
        return picture

    # Looks

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """An empty column says who belongs here."""
        super().paintEvent(event)
        if self.cards.rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self.painter.theme.faint))
            font = self.font()
            font.setPixelSize(look.SMALL_PIXELS)
            painter.setFont(font)
            room = self.viewport().rect().adjusted(0, 2 * GRID, -GUTTER, 0)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self.who_belongs())
            if self.hasFocus():
                painter.setPen(QColor(self.painter.theme.focus))
                painter.drawRoundedRect(
                    self.viewport().rect().adjusted(0, 0, -1, -1), look.RADIUS, look.RADIUS
                )
            painter.end()

    def who_belongs(self) -> str:
        """Who stands in this stage, for a column without cards."""
        return {
            StageKind.MARKETING_PROSPECT: self.tr(
                "From lists and card bowls: nobody has shown interest yet."
            ),
            StageKind.LEAD: self.tr("Showed interest, and can be reached."),
            StageKind.PROSPECT: self.tr("Interest, intent and fit are known, and you have spoken."),
            StageKind.CUSTOMER: self.tr("They bought."),
            StageKind.CLOSED: self.tr("Not now or never, with the reason why."),
        }[self.cards.stage.kind]

    def _tell_picked(self) -> None:
        if self.selectionModel().hasSelection():
            self.picked.emit()


class KindBar(QWidget):
    """The thin bar that says a stage's kind."""

    def __init__(self) -> None:
        super().__init__()
        self._colour = QColor()
        self.setFixedSize(_BAR, 14)

    def show_colour(self, colour: str) -> None:
        """Take on a kind's colour."""
        self._colour = QColor(colour)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """One colour, no more."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colour)
        painter.end()


class BoardColumn(QFrame):
    """A stage: its kind's bar, its name, how many, and its cards."""

    def __init__(self, desk: Desk, stage: Stage, theme: Theme) -> None:
        super().__init__()
        self.stage = stage
        self.cards = StageCards(desk, stage, self)
        self.list = CardList(self.cards, theme, self)
        self._bar = KindBar()
        self._title = label(stage_title(stage), "strong")
        self.count = label("", "small")
        self.setProperty("look", "column")
        self.setMinimumWidth(WIDTH)
        self._lay_out()
        self.list.hovered.connect(self._mark)
        self.dress(theme)

    def show_count(self, count: int) -> None:
        """Say how many stand here."""
        self.count.setText(self.locale().toString(count))
        self.list.setAccessibleName(
            self.tr("{stage}, %n contacts", "", count).format(stage=stage_title(self.stage))
        )

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.list.painter.theme = theme
        self._bar.show_colour(theme.kind(self.stage.kind))
        self.list.viewport().update()

    def _lay_out(self) -> None:
        self._title.setToolTip(self._title.text())
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, GUTTER, 0)
        head.setSpacing(2 * GRID)
        head.addWidget(self._bar)
        head.addWidget(self._title, 1)
        head.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 0, GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)

    def _mark(self, is_over: bool) -> None:
        self.setProperty("over", is_over)
        restyle(self)
