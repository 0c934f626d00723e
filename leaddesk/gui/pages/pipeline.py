"""The pipeline: a column a stage, cards that are dragged or sent with the keyboard from one to the next."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.changes import Kind, Touched
from leaddesk.domain.errors import InputError
from leaddesk.domain.lists import filter_text, parse_filter
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.closing import ClosingSheet
from leaddesk.gui.dialogs.gate import gate_sheet, move_contacts
from leaddesk.gui.dialogs.gate_facts import read_gate
from leaddesk.gui.models.board import Board, read_board, read_change, touched_ids
from leaddesk.gui.pages.contact_actions import ContactActions
from leaddesk.gui.pages.page import Navigator, Page
from leaddesk.gui.shown_contacts import ShownContacts
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.board_filters import BoardFilters
from leaddesk.gui.widgets.board_view import BoardView
from leaddesk.gui.widgets.common import button, label
from leaddesk.gui.widgets.empty import Empty
from leaddesk.gui.widgets.skeleton import Skeleton
from leaddesk.services.finding import as_filter
from leaddesk.storage import board
from leaddesk.storage.board import Ages
from leaddesk.storage.reader import Reader

_CARDS: Final = frozenset({Kind.CONTACT, Kind.FOLLOW_UP, Kind.STAGE_MOVE})
"""What shows on cards; with a filter anything may."""


class PipelinePage(Page):
    """The board."""

    key = "pipeline"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__(desk, navigator, theme)
        self.view = BoardView(desk, theme)
        self.count = label("", "small")
        self.filters = BoardFilters(desk, theme)
        self.show_contacts = button(self.tr("Show in Contacts"), "link")
        self._asked = 0
        self._aging = 0
        self._unseen: list[Touched] | None = None
        """What has changed since the board was read; None: all of it is to be read."""
        self.sooner = self._action(self.tr("Move to the stage before"), "Alt+Left", partial(self.move_by, -1))
        self.later = self._action(self.tr("Move to the next stage"), "Alt+Right", partial(self.move_by, 1))
        self.contact_actions = ContactActions(desk, self, navigator, self.selected_ids)
        self.contact_actions.take_letters(self)
        self._lay_out()
        self.filters.changed.connect(self.refresh)
        self.show_contacts.hide()
        self.show_contacts.clicked.connect(lambda _checked=False: navigator.search(self.query()))
        self.view.opened.connect(navigator.open_contact)
        self.view.wished.connect(self.wish)

    def other_keys(self) -> Sequence[tuple[str, str]]:
        """The keys that belong to no action."""
        return (
            ("←  →", self.tr("Go to the column beside")),
            ("↑  ↓", self.tr("Go to another card")),
            ("Enter", self.tr("Open the contact, or a folded column")),
        )

    def _action(self, text: str, shortcut: str, run: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: run())
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
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
        layout.addWidget(self.filters)
        layout.addWidget(self.view, 1)
        self.stack = QStackedWidget()
        self._skeleton = Skeleton(self.theme)
        for widget in (filled, self._empty, self._skeleton):
            self.stack.addWidget(widget)
        self.stack.setCurrentWidget(self._skeleton)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        head.addWidget(label(self.title(), "title"))
        head.addSpacing(2 * GRID)
        head.addWidget(self.count, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addSpacing(2 * GRID)
        head.addWidget(self.show_contacts, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        head.addWidget(
            label(self.tr("Drag, or Alt+← and Alt+→"), "small"), alignment=Qt.AlignmentFlag.AlignBottom
        )
        return head

    # What the window remembers

    def kept_state(self) -> dict[str, Any]:
        """Which columns are folded or not, where that is not as at first."""
        return {"folded": {str(id_): is_folded for id_, is_folded in self.view.folded.items()}}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take up which columns are folded."""
        kept = state.get("folded")
        if isinstance(kept, dict):
            known = {int(id_): is_folded is True for id_, is_folded in kept.items() if id_.isdecimal()}
            self.view.folded.update(known)

    # What is shown

    def refresh(self) -> None:
        """Read the whole board anew; what is filtered by may be called otherwise by now."""
        self.filters.renew()
        self._unseen = None
        self._read()

    def notice(self, touched: Touched) -> None:
        """Show what a change touched: whose cards are other cards now, and who stands elsewhere."""
        if Kind.STAGE in touched:
            self.refresh()
        elif self.query() or touched.keys() & _CARDS:
            self.filters.renew()
            if self._unseen is not None:
                self._unseen.append(touched)
            self._read()

    def contacts_shown(self) -> ShownContacts:
        """Those on the board."""
        return ShownContacts(self.title(), self.query())

    def query(self) -> str:
        """The filter text of what is shown."""
        return filter_text("", self.filters.terms())

    def search(self, query: str) -> None:
        """Show only those whom the terms of a filter text mean."""
        self.filters.show_terms(parse_filter(query)[1])
        self.refresh()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.theme = theme
        self._skeleton.theme = theme
        self.filters.dress(theme)
        self.view.dress(theme)

    def _read(self) -> None:
        """Ask for the board; an answer that another overtakes is dropped, and what it was for goes into that one."""
        self._asked += 1
        number, query, today = self._asked, self.query(), self.desk.today()
        changes = None if self._unseen is None else tuple(self._unseen)
        before = self.view.standing()

        def question(reader: Reader) -> tuple[Board, frozenset[int] | None] | InputError:
            touched = None if changes is None else touched_ids(reader, changes)
            try:
                if touched is None or query:  # whom a filter means may depend on anything
                    return read_board(reader, query, today, touched or ()), touched
                return read_change(reader, today, touched, before), touched
            except InputError as error:
                return error  # what the filter names may be gone

        self.desk.ask(question, partial(self._answer, number))

    def _answer(self, number: int, found: tuple[Board, frozenset[int] | None] | InputError) -> None:
        if number != self._asked:
            return
        if isinstance(found, InputError):
            self.filters.complain(told(found.message))
            return
        self.filters.complain("")
        self._unseen = []
        self._show(*found)

    def _show(self, found: Board, touched: frozenset[int] | None) -> None:
        is_filtered = bool(self.query())
        self.view.show_board(found, touched, is_filtered=is_filtered)
        self.count.setText(self.tr("%n contacts", "", found.whole))
        self.show_contacts.setVisible(is_filtered)
        self.stack.setCurrentIndex(0 if found.whole or is_filtered else 1)
        self._ask_ages()

    def _ask_ages(self) -> None:
        """How old the cards are is asked for behind the cards themselves, and once at a time: it takes longer."""
        if self._aging:
            return
        self._aging, query, now = self._asked, self.query(), self.desk.now()
        self.desk.ask(lambda reader: board.ages(reader, as_filter(reader, query), now), self._show_ages)

    def _show_ages(self, ages: Mapping[int, Ages]) -> None:
        number, self._aging = self._aging, 0
        if number != self._asked:
            self._ask_ages()
            return
        self.view.show_ages(ages)

    # What the user does

    def selected_ids(self) -> list[int]:
        """The contacts whose cards are selected."""
        return self.view.selected_ids()

    def wish(self, ids: Sequence[int], stage: Stage) -> None:
        """Ask for contacts to be moved; the cards go when it is written."""
        self.view.follow(ids, stage)
        move_contacts(self.desk, self, ids, stage)

    def move_by(self, step: int) -> None:
        """Send the selected cards to the neighbouring stage."""
        ids, stage = self.view.selected_ids(), self.view.stage_beside(step)
        if ids and stage is not None:
            self.wish(ids, stage)

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
        columns = self.view.columns
        first = {column.stage.kind: column for column in reversed(columns)}
        leads = [id_ for column in columns if column.stage.kind is StageKind.LEAD for id_ in column.cards.ids]
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
