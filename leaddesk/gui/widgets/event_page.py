"""One event: its facts, its scorecard, and those who were met there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.event import Event, Question
from leaddesk.gui import theme as look
from leaddesk.gui.current_event import CurrentEvent
from leaddesk.gui.desk import Desk
from leaddesk.gui.event_texts import money
from leaddesk.gui.models.met_table import Met, MetColumn, MetTable, read_met
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.cells import LineCells
from leaddesk.gui.widgets.common import button, label, line
from leaddesk.gui.widgets.cost_table import CostTable
from leaddesk.gui.widgets.elided import Elided
from leaddesk.gui.widgets.empty import Empty
from leaddesk.gui.widgets.event_facts import EventFacts
from leaddesk.gui.widgets.line_view import LineView, found_again
from leaddesk.gui.widgets.question_list import QuestionList
from leaddesk.gui.widgets.scorecard import ScorecardView
from leaddesk.gui.widgets.tabs import Tabs
from leaddesk.gui.words import word
from leaddesk.services.events import phase
from leaddesk.services.questions import in_order
from leaddesk.services.reports import Scorecard, scorecard_of
from leaddesk.storage import event_numbers
from leaddesk.storage.reader import Reader

_COLUMNS: Final = tuple(MetColumn)
_SHARES: Final = {MetColumn.NAME: 0.21, MetColumn.ORGANIZATION: 0.2, MetColumn.STAGE: 0.18}
_RATING: Final = 76
_MARGIN: Final = 4 * GRID
MET, COSTS, QUESTIONS = "met", "costs", "questions"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an event, read in one go, with those met there."""

    event: Event
    score: Scorecard
    met: Met
    questions: tuple[Question, ...]
    answers: Mapping[int, int]


def read_known(reader: Reader, event: Event, now: datetime) -> Known:
    """What is known of an event."""
    asked = in_order(reader.where(Question, event_id=event.id))
    return Known(
        event,
        scorecard_of(reader, event, now),
        read_met(reader, event.id, now.date()),
        tuple(asked),
        event_numbers.answers_by_question(reader, event.id),
    )


class EventPage(QWidget):
    """Shows one event. What is to be done with it is asked of the page around it."""

    log_wanted = Signal()
    edit_wanted = Signal()
    delete_wanted = Signal()
    contacts_wanted = Signal()
    costs_wanted = Signal()
    question_wanted = Signal(str, object)
    """What is to be done with a question (empty: ask another), and which."""
    opened = Signal(int)
    menu_wanted = Signal(QPoint)
    """What can be done with those chosen is to be offered at a place of the screen."""
    encounter_wanted = Signal()
    """What is noted of the one chosen is to be put right."""

    def __init__(self, desk: Desk, current: CurrentEvent, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._current = current
        self._theme = theme
        self._asked = 0
        self.event_shown: Event | None = None
        self.name = Elided("", "title")
        self.kind = label("", "pill")
        self.phase = label("", "pill")
        self.log = button(self.tr("Log encounter"), "primary")
        self.edit = button(self.tr("Edit"))
        self.make_current = button("")
        self.more = QToolButton()
        self.facts = EventFacts()
        self.score = ScorecardView()
        self.tabs = Tabs(_MARGIN)
        self.costs = CostTable(_MARGIN)
        self.questions = QuestionList(theme, _MARGIN)
        self.show_contacts = button(self.tr("Show in Contacts"), "quiet")
        self.edit_costs = button(self.tr("Edit costs"), "quiet")
        self.add_question = button(self.tr("Add question"), "quiet")
        self.model = MetTable(desk, self)
        self.table = LineView(self.model, LineCells(self.model, theme, self), self.tr("Met here"))
        self._lay_out()
        current.changed.connect(self._show_current)

    # The layout

    def _lay_out(self) -> None:
        upper = QVBoxLayout()
        upper.setContentsMargins(_MARGIN, 3 * GRID, _MARGIN, 3 * GRID)
        upper.setSpacing(3 * GRID)
        upper.addWidget(self.name)
        upper.addLayout(self._actions())
        upper.addWidget(self.facts)
        upper.addWidget(line())
        upper.addWidget(self.score)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(upper)
        layout.addWidget(self._tabs(), 1)

    def _actions(self) -> QHBoxLayout:
        self.log.setToolTip(self.tr("Log encounter (Ctrl+E)"))
        self.more.setIcon(look.icon("dots-horizontal", self._theme.muted))
        self.more.setAccessibleName(self.tr("More"))
        self.more.setToolTip(self.tr("More"))
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        menu.addAction(self.tr("Show in Contacts"), self.contacts_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Delete event"), self.delete_wanted.emit)
        self.more.setMenu(menu)
        self.log.clicked.connect(self.log_wanted)
        self.edit.clicked.connect(self.edit_wanted)
        self.make_current.clicked.connect(self._toggle_current)
        layout = QHBoxLayout()
        layout.setSpacing(2 * GRID)
        for pill in (self.kind, self.phase):
            layout.addWidget(pill, alignment=Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        for widget in (self.make_current, self.edit, self.log, self.more):
            layout.addWidget(widget)
        return layout

    def _tabs(self) -> Tabs:
        self._set_up_table()
        self.stack = QStackedWidget()
        self.stack.setContentsMargins(2 * GRID, 0, 0, 0)
        self.stack.addWidget(self.table)
        self.stack.addWidget(
            Empty(
                self.tr("Nobody met here yet"),
                self.tr("Log whom you talk to, or import the cards you were given with this event."),
                (self.tr("Log encounter"), self.log_wanted.emit),
            )
        )
        self.show_contacts.clicked.connect(self.contacts_wanted)
        self.edit_costs.clicked.connect(self.costs_wanted)
        self.add_question.clicked.connect(lambda: self.question_wanted.emit("", None))
        self.questions.wanted.connect(self.question_wanted)
        self.tabs.add(MET, self.tr("Met here"), self.stack, self.show_contacts)
        self.tabs.add(
            COSTS,
            self.tr("Costs"),
            self._or_empty(
                self.costs,
                self.tr("No costs yet"),
                self.tr("Stand, travel, hours and goods: with them you see what a lead and a customer cost."),
                (self.tr("Add costs"), self.costs_wanted.emit),
            ),
            self.edit_costs,
        )
        self.tabs.add(
            QUESTIONS,
            self.tr("Questions"),
            self._or_empty(
                self.questions,
                self.tr("No questions yet"),
                self.tr("What you want to know of everybody here is asked whenever an encounter is logged."),
                (self.tr("Add question"), lambda: self.question_wanted.emit("", None)),
            ),
            self.add_question,
        )
        return self.tabs

    def _or_empty(
        self, shown: QWidget, title: str, text: str, action: tuple[str, Callable[[], None]]
    ) -> QStackedWidget:
        stack = QStackedWidget()
        stack.addWidget(shown)
        stack.addWidget(Empty(title, text, action))
        return stack

    def _set_up_table(self) -> None:
        table = self.table
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(
            lambda place: self.menu_wanted.emit(table.viewport().mapToGlobal(place))
        )
        edit = QShortcut(QKeySequence(Qt.Key.Key_F2), table, context=Qt.ShortcutContext.WidgetShortcut)
        edit.activated.connect(self.encounter_wanted)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)
        table.setColumnWidth(_COLUMNS.index(MetColumn.RATING), _RATING)
        table.opened.connect(self._open)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Share the width among the columns; what was said takes what is left."""
        super().resizeEvent(event)
        for column, part in _SHARES.items():
            self.table.setColumnWidth(_COLUMNS.index(column), int(self.width() * part))

    # What is shown

    def show_event(self, event_id: int, gone: Callable[[], None] | None = None) -> None:
        """Show an event as it is now; an answer that comes late is dropped."""
        self._asked += 1
        number, now = self._asked, self._desk.now()

        def question(reader: Reader) -> Known | None:
            event = reader.one(Event, event_id)
            return read_known(reader, event, now) if event else None

        def answer(found: Known | None) -> None:
            if number != self._asked:
                return
            if found is not None:
                self._show(found)
            elif gone is not None:
                gone()

        self._desk.ask(question, answer)

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.table.dress(theme)
        self.questions.dress(theme)
        self.more.setIcon(look.icon("dots-horizontal", theme.muted))

    def _show(self, found: Known) -> None:
        event, before = found.event, self.event_shown
        self.event_shown = event
        self.name.say(event.name)
        self.kind.setText(word(event.kind))
        self.phase.setText(word(phase(event, self._desk.now())))
        self.facts.show_event(event)
        self.score.show_score(found.score)
        self._show_tabs(found)
        self._show_met(found, is_same=before is not None and before.id == event.id)
        self._show_current()

    def _show_tabs(self, found: Known) -> None:
        event, asked = found.event, [question for question in found.questions if not question.retired]
        self.tabs.say(MET, self.locale().toString(found.score.captured))
        spent = found.score.costs.money
        self.tabs.say(COSTS, " + ".join(money(amount, currency) for currency, amount in spent))
        self.tabs.say(QUESTIONS, self.locale().toString(len(asked)) if asked else "")
        self.costs.show_costs(event.costs)
        self.questions.show_questions(found.questions, found.answers)
        for key, has_any in ((COSTS, bool(event.costs)), (QUESTIONS, bool(found.questions))):
            part = self.tabs.part(key)
            assert isinstance(part, QStackedWidget), "these parts have an empty page behind them"
            part.setCurrentIndex(0 if has_any else 1)

    def _show_met(self, found: Known, *, is_same: bool) -> None:
        """Show those met; whoever was chosen before stays chosen where the event is the same."""
        place = self.table.place()
        self.model.show_met(found.met)
        if is_same:
            self.table.go_to(found_again(place, found.met.ids))
        if found.met.ids and not self.table.selected_count():
            self.table.selectRow(0)
        self.stack.setCurrentIndex(0 if found.met.ids else 1)
        self.show_contacts.setEnabled(bool(found.met.ids))

    def _show_current(self) -> None:
        event = self.event_shown
        is_current = event is not None and self._current.event_id == event.id
        self.make_current.setText(self.tr("End") if is_current else self.tr("Make current"))
        tip = (
            self.tr("It is the current event: end that")
            if is_current
            else self.tr("Go by this event from now on")
        )
        self.make_current.setToolTip(tip)

    def _toggle_current(self) -> None:
        event = self.event_shown
        if event is None:
            return
        if self._current.event_id == event.id:
            self._current.end()
        else:
            self._current.make_current(event.id)

    def _open(self) -> None:
        self.opened.emit(self.table.current_id())
