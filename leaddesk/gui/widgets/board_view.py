"""The columns side by side: walked with the arrow keys, one of them holding the selection, scrolled while a card is dragged."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from leaddesk.domain.stages import Stage, StageKind
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.board import Board
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.board_column import BoardColumn
from leaddesk.storage.board import Ages
from leaddesk.storage.listing import Ids

_EDGE: Final = 48
_STEP: Final = 16
_TICK_MILLISECONDS: Final = 16
_FOLDED_AT_FIRST: Final = frozenset({StageKind.CUSTOMER, StageKind.CLOSED})
"""Who has come to the end of the way is folded away until it is wanted."""


class BoardView(QScrollArea):
    """Shows a board. What is wished for is told, never done here."""

    opened = Signal(int)
    wished = Signal(object, object)
    """Contacts, by their ids, are to be moved to a stage."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self._followed: tuple[list[int], int] | None = None
        self.columns: list[BoardColumn] = []
        self.folded: dict[int, bool] = {}
        """Which columns, by stage id, the user folded or unfolded."""
        inside = QWidget()
        inside.setObjectName("page")
        self._beside = QHBoxLayout(inside)
        self._beside.setContentsMargins(4 * GRID, 0, 4 * GRID, 3 * GRID)
        self._beside.setSpacing(GRID + 2)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self._nudge = QTimer(self)
        self._nudge.setInterval(_TICK_MILLISECONDS)
        self._nudge.timeout.connect(self._scroll_on)
        self._nudge_by = 0

    # What is shown

    def show_board(self, found: Board, touched: frozenset[int] | None, *, is_filtered: bool) -> None:
        """Show a board; what was touched since the last one is shown anew, None: everything is."""
        if [column.stage for column in self.columns] != list(found.stages):
            self._build(found.stages)
        for column in self.columns:
            self._show_column(column, found, touched)
            column.show_count()
            column.say_who_belongs(is_filtered=is_filtered)
        self._follow()

    def standing(self) -> dict[int, Ids]:
        """Who is shown in each stage, by stage id."""
        return {column.stage.id: column.cards.ids for column in self.columns}

    def show_ages(self, ages: Mapping[int, Ages]) -> None:
        """Say in each column how long they have stood there."""
        for column in self.columns:
            column.show_ages(ages.get(column.stage.id))

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        for column in self.columns:
            column.dress(theme)

    def _show_column(self, column: BoardColumn, found: Board, touched: frozenset[int] | None) -> None:
        cards, place = column.list, column.list.place()
        scrolled = cards.verticalScrollBar().value()
        ids = found.ids[column.stage.id]
        is_kept = touched is not None and column.cards.change(ids, touched, found.lines)
        if touched is None:
            column.cards.show(ids, found.lines, {})
        if (
            not is_kept or cards.place() != place
        ):  # whoever moves within the column leaves the selection as it goes
            cards.go_to(place)
            cards.verticalScrollBar().setValue(scrolled)

    def _build(self, stages: Sequence[Stage]) -> None:
        for column in self.columns:
            self._beside.removeWidget(column)
            column.deleteLater()
        self.columns = [BoardColumn(self._desk, stage, self._theme) for stage in stages]
        for number, column in enumerate(self.columns):
            self._beside.addWidget(column, 1)
            stage = column.stage
            column.fold(is_folded=self.folded.get(stage.id, stage.kind in _FOLDED_AT_FIRST))
            column.list.opened.connect(self.opened)
            column.list.picked.connect(partial(self._only, number))
            column.sideways.connect(partial(self._go_sideways, number))
            column.dragged_over.connect(self._drag_near)
            column.folded.connect(partial(self.folded.__setitem__, stage.id))
            # Queued: a sheet must not open while the drag still holds the mouse.
            column.dropped.connect(partial(self._wish_for, stage), Qt.ConnectionType.QueuedConnection)

    # Who is selected

    def selected_ids(self) -> list[int]:
        """The contacts whose cards are selected."""
        number = self._current()
        return self.columns[number].list.selected_ids() if number is not None else []

    def stage_beside(self, step: int) -> Stage | None:
        """The stage so many columns from the one that holds the selection."""
        number = self._current()
        if number is None or not 0 <= number + step < len(self.columns):
            return None
        return self.columns[number + step].stage

    def follow(self, ids: Sequence[int], stage: Stage) -> None:
        """Keep cards selected as they come to stand in another stage."""
        self._followed = list(ids), stage.id

    def _wish_for(self, stage: Stage, ids: list[int]) -> None:
        self.wished.emit(ids, stage)

    def _current(self) -> int | None:
        """The column that has the focus or, without one, the selection."""
        focused = next((number for number, column in enumerate(self.columns) if column.has_focus()), None)
        if focused is not None:
            return focused
        lists = (column.list for column in self.columns)
        return next((number for number, cards in enumerate(lists) if cards.selected_ids()), None)

    def _go_sideways(self, number: int, step: int) -> None:
        target = number + step
        if not 0 <= target < len(self.columns):
            return
        here, there = self.columns[number].list, self.columns[target].list
        top = here.visualRect(here.currentIndex()).center() if here.currentIndex().isValid() else QPoint(0, 0)
        beside = there.indexAt(QPoint(there.viewport().width() // 2, max(top.y(), 0)))
        self.columns[target].take_focus(beside.row() if beside.isValid() else there.cards.rowCount())
        self._bring(self.columns[target])

    def _only(self, number: int) -> None:
        """One column holds the selection: what Alt+arrow moves is never out of sight."""
        for other, column in enumerate(self.columns):
            if other != number:
                column.list.clearSelection()

    def _follow(self) -> None:
        """Select the cards that were to be followed, unless where they came to stand is folded."""
        if self._followed is None:
            return
        ids, stage_id = self._followed
        column = next((column for column in self.columns if column.stage.id == stage_id), None)
        if column is None or all(column.cards.row_of(id_) is None for id_ in ids):
            return
        self._followed = None
        if not column.is_folded:
            column.list.select(ids)
            column.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._bring(column)

    def _bring(self, column: BoardColumn) -> None:
        self.ensureWidgetVisible(column, 2 * GRID, 0)

    # A drag near the edge scrolls the board

    def _drag_near(self, position: QPoint) -> None:
        x = self.mapFromGlobal(position).x()
        self._nudge_by = _STEP * ((x > self.width() - _EDGE) - (x < _EDGE))
        if self._nudge_by:
            self._nudge.start()
        else:
            self._nudge.stop()

    def _scroll_on(self) -> None:
        if not any(column.property("over") or column.strip.is_over for column in self.columns):
            self._nudge.stop()
            return
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + self._nudge_by)
