"""The pipeline: a column a stage, cards that are dragged or sent with the keyboard from one to the next."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.changes import Kind, Touched
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.closing import ClosingSheet
from leaddesk.gui.dialogs.gate import gate_sheet, move_contacts
from leaddesk.gui.dialogs.gate_facts import read_gate
from leaddesk.gui.models.board import Board, read_board, touched_ids
from leaddesk.gui.pages.contact_actions import ContactActions
from leaddesk.gui.pages.page import Navigator, Page
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.board_column import BoardColumn
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.empty import Empty
from leaddesk.services.finding import as_filter
from leaddesk.storage import board
from leaddesk.storage.board import Ages
from leaddesk.storage.reader import Reader

_EDGE: Final = 48
_STEP: Final = 16
_TICK_MILLISECONDS: Final = 16
_FOLDED_AT_FIRST: Final = frozenset({StageKind.CUSTOMER, StageKind.CLOSED})
"""Who has come to the end of the way is folded away until it is wanted."""
_CARDS: Final = frozenset({Kind.CONTACT, Kind.FOLLOW_UP, Kind.STAGE_MOVE})
"""What shows on cards; with a filter anything may."""


class PipelinePage(Page):
    """The board."""

    key = "pipeline"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__(desk, navigator, theme)
        self.columns: list[BoardColumn] = []
        self.count = label("", "small")
        self.query = ""
        self._asked = 0
        self._aging = 0
        self._unseen: list[Touched] | None = None
        """What has changed since the board was read; None: all of it is to be read."""
        self._wished: tuple[list[int], int] | None = None
        self._folded: dict[int, bool] = {}
        self.sooner = self._action(self.tr("Move to the Stage Before"), "Alt+Left", partial(self.move_by, -1))
        self.later = self._action(self.tr("Move to the Next Stage"), "Alt+Right", partial(self.move_by, 1))
        self.contact_actions = ContactActions(desk, self, self.selected_ids)
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
        self._beside.setSpacing(GRID + 2)
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

    # What the window remembers

    def kept_state(self) -> dict[str, Any]:
        """Which columns are folded or not, where that is not as at first."""
        return {"folded": {str(id_): is_folded for id_, is_folded in self._folded.items()}}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take up which columns are folded."""
        kept = state.get("folded")
        if isinstance(kept, dict):
            self._folded = {int(id_): is_folded is True for id_, is_folded in kept.items() if id_.isdecimal()}

    # What is shown

    def refresh(self) -> None:
        """Read the whole board anew."""
        self._unseen = None
        self._read()

    def notice(self, touched: Touched) -> None:
        """Show what a change touched: whose cards are other cards now, and who stands elsewhere."""
        if Kind.STAGE in touched:
            self.refresh()
        elif self.query or touched.keys() & _CARDS:
            if self._unseen is not None:
                self._unseen.append(touched)
            self._read()

    def search(self, query: str) -> None:
        """Show only those whom a filter text means."""
        if query != self.query:
            self.query = query
            self.refresh()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.theme = theme
        for column in self.columns:
            column.dress(theme)

    def _read(self) -> None:
        """Ask for the board; an answer that another overtakes is dropped, and what it was for goes into that one."""
        self._asked += 1
        number, query, today = self._asked, self.query, self.desk.today()
        changes = None if self._unseen is None else tuple(self._unseen)

        def question(reader: Reader) -> tuple[Board, frozenset[int] | None]:
            touched = None if changes is None else touched_ids(reader, changes)
            return read_board(reader, query, today, touched or ()), touched

        self.desk.ask(question, lambda found: self._show(number, *found))

    def _show(self, number: int, found: Board, touched: frozenset[int] | None) -> None:
        if number != self._asked:
            return
        self._unseen = []
        if [column.stage for column in self.columns] != list(found.stages):
            self._build(found.stages)
        for column in self.columns:
            self._show_column(column, found, touched)
        self._tell_counts(found)
        self._follow()
        self._ask_ages()

    def _show_column(self, column: BoardColumn, found: Board, touched: frozenset[int] | None) -> None:
        cards, place = column.list, column.list.place()
        scrolled = cards.verticalScrollBar().value()
        ids = found.ids[column.stage.id]
        if touched is None:
            column.cards.show(ids, found.lines, {})
        else:
            column.cards.change(ids, touched, found.lines)
        cards.go_to(place)
        cards.verticalScrollBar().setValue(scrolled)

    def _tell_counts(self, found: Board) -> None:
        for column in self.columns:
            column.show_count()
            column.say_who_belongs(is_filtered=bool(self.query))
        self.count.setText(self.tr("%n contacts", "", found.whole))
        self.stack.setCurrentIndex(0 if found.whole or self.query else 1)

    def _ask_ages(self) -> None:
        """How old the cards are is asked for behind the cards themselves, and once at a time: it takes longer."""
        if self._aging:
            return
        self._aging, query, now = self._asked, self.query, self.desk.now()
        self.desk.ask(lambda reader: board.ages(reader, as_filter(reader, query), now), self._show_ages)

    def _show_ages(self, ages: Mapping[int, Ages]) -> None:
        number, self._aging = self._aging, 0
        if number != self._asked:
            self._ask_ages()
            return
        for column in self.columns:
            column.show_ages(ages.get(column.stage.id))

    def _build(self, stages: Sequence[Stage]) -> None:
        for column in self.columns:
            self._beside.removeWidget(column)
            column.deleteLater()
        self.columns = [BoardColumn(self.desk, stage, self.theme) for stage in stages]
        for number, column in enumerate(self.columns):
            self._beside.addWidget(column, 1)
            stage = column.stage
            column.fold(is_folded=self._folded.get(stage.id, stage.kind in _FOLDED_AT_FIRST))
            column.list.opened.connect(self.navigator.open_contact)
            column.list.picked.connect(partial(self._only, number))
            column.sideways.connect(partial(self._go_sideways, number))
            column.dragged_over.connect(self._drag_near)
            column.folded.connect(partial(self._folded.__setitem__, stage.id))
            # Queued: a sheet must not open while the drag still holds the mouse.
            column.dropped.connect(partial(self._wish_for, stage), Qt.ConnectionType.QueuedConnection)
        self._beside.addStretch(0)

    # What the user does

    def selected_ids(self) -> list[int]:
        """The contacts whose cards are selected."""
        number = self._focused()
        return self.columns[number].list.selected_ids() if number is not None else []

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
        """Open the contact, or do with the selected ones what the contacts page offers."""
        ids = self.selected_ids()
        if not ids:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        opens = menu.addAction(self.tr("Open"), partial(self.navigator.open_contact, ids[0]))
        opens.setEnabled(len(ids) == 1)
        menu.addSeparator()
        menu.addActions([self.sooner, self.later])
        menu.addSeparator()
        self.contact_actions.fill(menu)
        menu.popup(event.globalPos())

    def dialogs(self) -> Iterator[tuple[str, QDialog]]:
        """The sheets that moves may ask for, for pictures of all there is to see."""
        first = {column.stage.kind: column for column in reversed(self.columns)}
        leads = [
            id_ for column in self.columns if column.stage.kind is StageKind.LEAD for id_ in column.cards.ids
        ]
        prospects = list(first[StageKind.PROSPECT].cards.ids) if first else []
        if not leads or not prospects:
            return
        gates: dict[str, tuple[list[int], StageKind]] = {
            "gate-lead": (list(first[StageKind.MARKETING_PROSPECT].cards.ids[:1]), StageKind.LEAD),
            "gate-prospect": (leads[-1:], StageKind.PROSPECT),
            "gate-several": (prospects[:2] + leads[-3:], StageKind.CUSTOMER),
        }
        for name, (ids, kind) in gates.items():
            stage = first[kind].stage
            yield name, gate_sheet(self.desk, self, self.desk.look(partial(read_gate, ids=ids, stage=stage)))
        closed = first[StageKind.CLOSED].stage
        yield "closing", ClosingSheet(self.desk, self, prospects[:1], closed)

    def _wish_for(self, stage: Stage, ids: list[int]) -> None:
        self.wish(ids, stage)

    def _focused(self) -> int | None:
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
        """Keep the cards that were moved selected where they came to stand, unless that is folded."""
        if self._wished is None:
            return
        ids, stage_id = self._wished
        column = next((column for column in self.columns if column.stage.id == stage_id), None)
        if column is None or not set(ids) & set(column.cards.ids):
            return
        self._wished = None
        if not column.is_folded:
            column.list.select(ids)
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
        if not any(column.property("over") or column.strip.is_over for column in self.columns):
            self._nudge.stop()
            return
        bar = self.area.horizontalScrollBar()
        bar.setValue(bar.value() + self._nudge_by)
