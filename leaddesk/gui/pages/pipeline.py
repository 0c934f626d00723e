"""The pipeline: a column a stage, cards that are dragged or sent with the keyboard from one to the next."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from leaddesk.domain.changes import Kind, Touched
from leaddesk.domain.stages import Stage
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.gate import move_contacts
from leaddesk.gui.models.board import Board, Patch, read_board, read_patch
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.pages.page import Navigator, Page
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.board_column import BoardColumn
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.empty import Empty

_EDGE: Final = 48
_STEP: Final = 16
_TICK_MILLISECONDS: Final = 16


class PipelinePage(Page):
    """The board."""

    key = "pipeline"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__(desk, navigator, theme)
        self.columns: list[BoardColumn] = []
        self.count = label("", "small")
        self._asked = 0
        self._is_reading_all = False
        self._wished: tuple[list[int], int] | None = None
        self.sooner = self._action(self.tr("Move to the Stage Before"), "Alt+Left", partial(self.move_by, -1))
        self.later = self._action(self.tr("Move to the Next Stage"), "Alt+Right", partial(self.move_by, 1))
        self._lay_out()
        self._nudge = QTimer(self)
        self._nudge.setInterval(_TICK_MILLISECONDS)
        self._nudge.timeout.connect(self._scroll_on)
        self._nudge_by = 0

    def title(self) -> str:
        """The page's name."""
        return self.tr("Pipeline")

    def _action(self, text: str, shortcut: str, run: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: run())
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        self._board = QWidget()
        self._board.setObjectName("page")
        self._beside = QHBoxLayout(self._board)
        self._beside.setContentsMargins(4 * GRID, 0, 4 * GRID, 3 * GRID)
        self._beside.setSpacing(2 * GRID)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._board)
        self._empty = Empty(
            self.tr("Nobody on the way yet"),
            self.tr("Everybody you met is a card here, on its way from first contact to customer."),
            (self.tr("Import cards"), self.navigator.import_cards),
        )
        filled = QWidget()
        layout = QVBoxLayout(filled)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(self.area, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(filled)
        self.stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        head.addWidget(label(self.title(), "title"))
        head.addSpacing(2 * GRID)
        head.addWidget(self.count, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        head.addWidget(
            label(self.tr("Drag, or Alt+← and Alt+→"), "small"), alignment=Qt.AlignmentFlag.AlignBottom
        )
        return head

    # What is shown

    def refresh(self) -> None:
        """Read the whole board anew."""
        self._asked += 1
        self._is_reading_all = True
        number, today = self._asked, self.desk.today()
        self.desk.ask(lambda reader: read_board(reader, today), partial(self._show, number))

    def notice(self, touched: Touched) -> None:
        """Patch the cards that a change touched; where that cannot be told, show everything anew."""
        if Kind.STAGE in touched or self._is_reading_all or not self.columns:
            self.refresh()  # a patch would not hold what the reading under way may have missed
        elif touched.keys() & {Kind.CONTACT, Kind.FOLLOW_UP}:
            self._asked += 1
            number, today = self._asked, self.desk.today()
            self.desk.ask(lambda reader: read_patch(reader, touched, today), partial(self._patch, number))

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.theme = theme
        for column in self.columns:
            column.dress(theme)

    def _show(self, number: int, board: Board) -> None:
        if number != self._asked:
            return
        self._is_reading_all = False
        if [column.stage for column in self.columns] != list(board.stages):
            self._build(board.stages)
        for column in self.columns:
            picked, place = column.list.selected_ids(), column.list.verticalScrollBar().value()
            column.cards.show(board.cards[column.stage.id])
            column.list.select(picked)
            column.list.verticalScrollBar().setValue(place)
        self._tell_counts(board.counts)
        self._follow()

    def _patch(self, number: int, patch: Patch | None) -> None:
        if patch is None or number != self._asked:
            self.refresh()  # too much to patch, or patches that came in another order than they were asked for
            return
        for column in self.columns:
            column.cards.patch(patch.ids, patch.cards)
        self._tell_counts(patch.counts)
        self._follow()

    def _tell_counts(self, counts: Mapping[int, int]) -> None:
        whole = sum(counts.values())
        for column in self.columns:
            column.show_count(counts.get(column.stage.id, 0))
        self.count.setText(self.tr("%n contacts", "", whole))
        self.stack.setCurrentIndex(0 if whole else 1)

    def _build(self, stages: Sequence[Stage]) -> None:
        for column in self.columns:
            self._beside.removeWidget(column)
            column.deleteLater()
        self.columns = [BoardColumn(self.desk, stage, self.theme) for stage in stages]
        for number, column in enumerate(self.columns):
            self._beside.addWidget(column, 1)
            column.list.opened.connect(self.navigator.open_contact)
            column.list.sideways.connect(partial(self._go_sideways, number))
            column.list.picked.connect(partial(self._only, number))
            column.list.dragged_over.connect(self._drag_near)
            # Queued: a sheet must not open while the drag still holds the mouse.
            column.list.dropped.connect(
                partial(self._wish_for, column.stage), Qt.ConnectionType.QueuedConnection
            )

    # What the user does

    def wish(self, ids: Sequence[int], stage: Stage) -> None:
        """Ask for contacts to be moved; the cards go when it is written."""
        self._wished = (list(ids), stage.id)
        move_contacts(self.desk, self, ids, stage)

    def move_by(self, step: int) -> None:
        """Send the selected cards to the neighbouring stage."""
        number = self._focused()
        if number is None or not 0 <= number + step < len(self.columns):
            return
        ids = self.columns[number].list.selected_ids()
        if ids:
            self.wish(ids, self.columns[number + step].stage)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        """Open the contact, or move the selected cards to any stage."""
        number = self._focused()
        ids = self.columns[number].list.selected_ids() if number is not None else []
        if number is None or not ids:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), partial(self.navigator.open_contact, ids[0])).setEnabled(
            len(ids) == 1
        )
        menu.addSeparator()
        for column in self.columns:
            if column is not self.columns[number]:
                text = self.tr("Move to {stage}").format(stage=stage_title(column.stage))
                menu.addAction(text, partial(self.wish, ids, column.stage))
        menu.popup(event.globalPos())

    def _wish_for(self, stage: Stage, ids: list[int]) -> None:
        self.wish(ids, stage)

    def _focused(self) -> int | None:
        """The column that has the focus or, without one, the selection."""
        lists = [column.list for column in self.columns]
        focused = next((number for number, cards in enumerate(lists) if cards.hasFocus()), None)
        if focused is not None:
            return focused
        return next((number for number, cards in enumerate(lists) if cards.selectedIndexes()), None)

    def _go_sideways(self, number: int, step: int) -> None:
        target = number + step
        if not 0 <= target < len(self.columns):
            return
        here, there = self.columns[number].list, self.columns[target].list
        top = here.visualRect(here.currentIndex()).center() if here.currentIndex().isValid() else QPoint(0, 0)
        beside = there.indexAt(QPoint(there.viewport().width() // 2, max(top.y(), 0)))
        there.enter(beside.row() if beside.isValid() else there.cards.rowCount())
        self._bring(self.columns[target])

    def _only(self, number: int) -> None:
        """One column holds the selection: what Alt+arrow moves is never out of sight."""
        for other, column in enumerate(self.columns):
            if other != number:
                column.list.clearSelection()

    def _follow(self) -> None:
        """Keep the cards that were moved selected where they came to stand."""
        if self._wished is None:
            return
        ids, stage_id = self._wished
        column = next((column for column in self.columns if column.stage.id == stage_id), None)
        if column is not None and column.list.select(ids):
            self._wished = None
            column.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._bring(column)

    def _bring(self, column: BoardColumn) -> None:
        self.area.ensureWidgetVisible(column, 2 * GRID, 0)

    # A drag near the edge scrolls the board

    def _drag_near(self, position: QPoint) -> None:
        x = self.area.mapFromGlobal(position).x()
        self._nudge_by = _STEP * ((x > self.area.width() - _EDGE) - (x < _EDGE))
        if self._nudge_by:
            self._nudge.start()
        else:
            self._nudge.stop()

    def _scroll_on(self) -> None:
        if not any(column.property("over") for column in self.columns):
            self._nudge.stop()
            return
        bar = self.area.horizontalScrollBar()
        bar.setValue(bar.value() + self._nudge_by)
