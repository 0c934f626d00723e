"""One event: its facts, its scorecard, and those who were met there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.event import Event
from leaddesk.gui import theme as look
from leaddesk.gui.current_event import CurrentEvent
from leaddesk.gui.desk import Desk
from leaddesk.gui.event_texts import days
from leaddesk.gui.models.met_table import Met, MetColumn, MetTable, read_met
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.cells import LineCells
from leaddesk.gui.widgets.common import button, label, line
from leaddesk.gui.widgets.elided import Elided
from leaddesk.gui.widgets.empty import Empty
from leaddesk.gui.widgets.line_view import LineView
from leaddesk.gui.widgets.scorecard import ScorecardView
from leaddesk.gui.words import word
from leaddesk.services.events import phase
from leaddesk.services.reports import Scorecard, scorecard_of
from leaddesk.storage.reader import Reader

_COLUMNS: Final = tuple(MetColumn)
_SHARES: Final = {MetColumn.NAME: 0.21, MetColumn.ORGANIZATION: 0.2, MetColumn.STAGE: 0.18}
_RATING: Final = 76
_MARGIN: Final = 4 * GRID


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an event, read in one go, with those met there."""

    event: Event
    score: Scorecard
    met: Met


class EventPage(QWidget):
    """Shows one event. What is to be done with it is asked of the page around it."""

    log_wanted = Signal()
    edit_wanted = Signal()
    delete_wanted = Signal()
    contacts_wanted = Signal()
    opened = Signal(int)

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
        self.facts: dict[str, Elided] = {}
        self.score = ScorecardView()
        self.count = label("", "small")
        self.show_contacts = button(self.tr("Show in Contacts"), "quiet")
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
        upper.addLayout(self._facts())
        upper.addWidget(line())
        upper.addWidget(self.score)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(upper)
        layout.addWidget(line())
        layout.addLayout(self._met_head())
        layout.addWidget(self._met(), 1)

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

    def _facts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID)
        names = {
            "days": self.tr("Dates"),
            "place": self.tr("Place"),
            "organizer": self.tr("Organizer"),
            "zone": self.tr("Time zone"),
            "goal": self.tr("Goal"),
            "interests": self.tr("Interests"),
        }
        for number, (key, name) in enumerate(names.items()):
            at, column = divmod(number, 2)
            grid.addWidget(label(name, "small"), at, 2 * column)
            self.facts[key] = Elided()
            grid.addWidget(self.facts[key], at, 2 * column + 1)
        self.facts["notes"] = Elided()
        self._notes_name = label(self.tr("Notes"), "small")
        grid.addWidget(self._notes_name, 3, 0)
        grid.addWidget(self.facts["notes"], 3, 1, 1, 3)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(3, 3)
        return grid

    def _met_head(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setContentsMargins(_MARGIN, 2 * GRID, 2 * GRID, GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(label(self.tr("Met here"), "heading"))
        layout.addWidget(self.count)
        layout.addStretch(1)
        layout.addWidget(self.show_contacts)
        self.show_contacts.clicked.connect(self.contacts_wanted)
        return layout

    def _met(self) -> QStackedWidget:
        self._set_up_table()
        self.stack = QStackedWidget()
        self.stack.setContentsMargins(2 * GRID, 0, 0, 0)
        self.stack.addWidget(self.table)
        self.stack.addWidget(
            Empty(
                self.tr("Nobody met here yet"),
                self.tr("Log whom you talk to, or import the cards you were given with this event."),
            )
        )
        return self.stack

    def _set_up_table(self) -> None:
        table = self.table
        table.setSelectionMode(LineView.SelectionMode.SingleSelection)
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
        number, today, now = self._asked, self._desk.today(), self._desk.now()

        def question(reader: Reader) -> Known | None:
            event = reader.one(Event, event_id)
            if event is None:
                return None
            return Known(event, scorecard_of(reader, event, now), read_met(reader, event_id, today))

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
        self.more.setIcon(look.icon("dots-horizontal", theme.muted))

    def _show(self, found: Known) -> None:
        event, before = found.event, self.event_shown
        self.event_shown = event
        self.name.say(event.name)
        self.kind.setText(word(event.kind))
        self.phase.setText(word(phase(event, self._desk.now())))
        self._show_facts(event)
        self.score.show_score(found.score)
        self.count.setText(self.tr("%n contacts", "", found.score.captured))
        self._show_met(found, is_same=before is not None and before.id == event.id)
        self._show_current()

    def _show_facts(self, event: Event) -> None:
        unknown = "–"
        texts = {
            "days": days(event),
            "place": event.place,
            "organizer": event.organizer,
            "zone": event.time_zone.replace("_", " "),
            "goal": self.tr("%n leads", "", event.lead_goal) if event.lead_goal else "",
            "interests": " · ".join(event.interests),
            "notes": event.notes,
        }
        for key, text in texts.items():
            self.facts[key].say(text or unknown)
        for widget in (self._notes_name, self.facts["notes"]):
            widget.setVisible(bool(event.notes))

    def _show_met(self, found: Known, *, is_same: bool) -> None:
        """Show those met; whoever was chosen before stays chosen where the event is the same."""
        chosen = self.table.current_id() if is_same else None
        self.model.show_met(found.met)
        if found.met.ids:
            self.table.selectRow(self.model.row_of(chosen) or 0)
        self.stack.setCurrentIndex(0 if found.met.ids else 1)
        self.show_contacts.setVisible(bool(found.met.ids))

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
