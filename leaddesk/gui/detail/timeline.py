"""What happened with a contact: read, edited and deleted where it stands, older days on request."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from leaddesk.gui.detail.timeline_cells import TimelineCells
from leaddesk.gui.models.happenings import LINE_ROLE, Happenings, Older, Told
from leaddesk.gui.models.known import Known
from leaddesk.gui.widgets.held import is_enter
from leaddesk.storage.timeline import Happening

Place = tuple[type[Happening], int]


class TimelineView(QListView):
    """As high as its lines: the detail around it scrolls. Arrows go from line to line, Enter edits, Delete deletes."""

    edited = Signal(object, str)
    """A happening, and the text that it is to have."""
    delete_wanted = Signal(object)
    older_wanted = Signal()
    lost = Signal(str)
    """A text that was being typed about something that is not there any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = Happenings(self)
        self._cells = TimelineCells(self)
        self._refused: tuple[Place, str] | None = None
        self.setModel(self.lines)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(self.tr("What happened"))
        self.setProperty("look", "cards")
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self._cells.edited.connect(self.edited)
        self._cells.sizeHintChanged.connect(lambda _index: self._fit())

    def show_known(self, known: Known) -> None:
        """Show what is known; a text that is being typed goes on."""
        typed = self._typed() or self._refused
        current = self._place(self.currentIndex())
        if not self.lines.show(known) and self._refused is None:
            return
        # The list has let go of its field with the old lines.
        self._cells.let_go()
        self._refused = None
        self._fit()
        if current is not None and (index := self._index_of(current)) is not None:
            self.setCurrentIndex(index)
        if typed is not None:
            self._go_on(*typed)

    def refuse(self, happening: Happening, text: str) -> None:
        """What was typed could not be saved: go on typing it once the list shows how things stand."""
        self._refused = ((type(happening), happening.id), text)

    def finish_editing(self) -> None:
        """Save what is being typed: something else is to be shown."""
        if self._cells.editor is not None:
            self._cells.editor.entered.emit()

    # A text that is being typed

    def _typed(self) -> tuple[Place, str] | None:
        editor, row = self._cells.editor, self._cells.editing
        place = self._place(self.lines.index(row)) if row is not None else None
        return (place, editor.toPlainText()) if editor is not None and place is not None else None

    def _go_on(self, place: Place, text: str) -> None:
        index = self._index_of(place)
        if index is None:
            self.lost.emit(text)
            return
        self.setCurrentIndex(index)
        self.edit(index)
        if self._cells.editor is not None:
            self._cells.editor.setPlainText(text)

    def _place(self, index: QModelIndex) -> Place | None:
        line = index.data(LINE_ROLE) if index.isValid() else None
        return (type(line.happening), line.happening.id) if isinstance(line, Told) else None

    def _index_of(self, place: Place) -> QModelIndex | None:
        indexes = (self.lines.index(row) for row in range(self.lines.rowCount()))
        return next((index for index in indexes if self._place(index) == place), None)

    # What can be done

    def edit_current(self) -> None:
        """Edit the text of the current line, or show older lines."""
        line = self.currentIndex().data(LINE_ROLE)
        if isinstance(line, Older):
            self.older_wanted.emit()
        elif isinstance(line, Told) and line.is_editable:
            self.edit(self.currentIndex())

    def delete_current(self) -> None:
        """Ask for the current line to be deleted, if it is the user's own."""
        line = self.currentIndex().data(LINE_ROLE)
        if isinstance(line, Told) and line.is_editable:
            self.delete_wanted.emit(line.happening)

    def copy_current(self) -> None:
        """Put the current line on the clipboard."""
        line = self.currentIndex().data(LINE_ROLE)
        if isinstance(line, Told):
            QGuiApplication.clipboard().setText("\n".join(filter(None, (line.title, line.text, line.detail))))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        """What can be done with the line below the mouse, or with the current one."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.setCurrentIndex(self.indexAt(event.pos()))
        line = self.currentIndex().data(LINE_ROLE)
        if not isinstance(line, Told):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Edit text"), self.edit_current).setEnabled(line.is_editable)
        menu.addAction(self.tr("Copy"), self.copy_current)
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), self.delete_current).setEnabled(line.is_editable)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter edits, Delete deletes."""
        if is_enter(event) and self._cells.editor is None:
            self.edit_current()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_current()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """A click on what leads to older lines shows them."""
        super().mouseReleaseEvent(event)
        if isinstance(self.indexAt(event.position().toPoint()).data(LINE_ROLE), Older):
            self.older_wanted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """The detail around it scrolls."""
        event.ignore()

    # Its height

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Words break elsewhere in another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._cells.forget_sizes()
            self._fit()

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        height = sum(
            self.sizeHintForIndex(self.lines.index(row)).height() for row in range(self.lines.rowCount())
        )
        if self.maximumHeight() != height:
            self.setFixedHeight(height)
