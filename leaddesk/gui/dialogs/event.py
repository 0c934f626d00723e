"""Setting up an event, and changing it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from PySide6.QtCore import QCoreApplication, QDate, Qt, QTimeZone
from PySide6.QtGui import QIntValidator, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from leaddesk.domain.changes import ChangeSet, Kind
from leaddesk.domain.errors import InputError, LeadDeskError
from leaddesk.domain.event import Event, EventKind
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.common import button, row
from leaddesk.gui.widgets.cost_lines import CostLines
from leaddesk.gui.widgets.day_edit import day_edit, from_qt
from leaddesk.gui.widgets.tags import WordsField
from leaddesk.gui.words import word
from leaddesk.services import events

_HIGHEST_GOAL: Final = 100_000
Saved = Callable[[int], None]


@cache
def _zones() -> tuple[str, ...]:
    return tuple(sorted(available_timezones()))


class EventDays(QWidget):
    """From when to when; or not known yet."""

    def __init__(self, event: Event, today: date) -> None:
        super().__init__()
        first = event.starts_on or today
        self.first = day_edit(first, self.tr("First day"))
        self.last = day_edit(event.ends_on or first, self.tr("Last day"))
        self.unknown = QCheckBox(self.tr("Not fixed yet"))
        self.unknown.setMinimumHeight(self.first.sizeHint().height())
        self._was_first = self.first.date()
        self.first.dateChanged.connect(self._move_last)
        self.unknown.toggled.connect(self._show_known)
        self.unknown.setChecked(bool(event.id) and event.starts_on is None)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4 * GRID)
        layout.addWidget(Asked(self.tr("First day"), self.first), 1)
        layout.addWidget(Asked(self.tr("Last day"), self.last), 1)
        layout.addWidget(self.unknown, 1, Qt.AlignmentFlag.AlignBottom)

    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day."""
        if self.unknown.isChecked():
            return None, None
        return from_qt(self.first.date()), from_qt(self.last.date())

    def _move_last(self, first: QDate) -> None:
        """An event that is put off stays as long as it was."""
        self.last.setDate(self.last.date().addDays(self._was_first.daysTo(first)))
        self._was_first = first

    def _show_known(self, is_unknown: bool) -> None:
        for field in (self.first, self.last):
            field.setDisabled(is_unknown)


class EventSheet(Sheet):
    """All fields of an event. It is checked by those who keep it; what they say stands by the field it is about."""

    width_wanted = 680  # cost lines have five columns

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        theme: Theme,
        event: Event | None = None,
        saved: Saved | None = None,
    ) -> None:
        tr = QCoreApplication.translate
        super().__init__(parent, tr("EventSheet", "Edit event") if event else tr("EventSheet", "New event"))
        self._desk = desk
        self._before = event
        self._saved = saved
        shown = event or Event(time_zone=bytes(QTimeZone.systemTimeZoneId().data()).decode())
        self.name = QLineEdit(shown.name)
        self.name.setPlaceholderText(self.tr("Such as Messe 2026"))
        self.kind = QComboBox()
        for kind in EventKind:
            self.kind.addItem(word(kind), kind)
        self.kind.setCurrentIndex(self.kind.findData(shown.kind))
        self.goal = QLineEdit(str(shown.lead_goal or ""))
        self.goal.setValidator(QIntValidator(0, _HIGHEST_GOAL, self))
        self.goal.setPlaceholderText(self.tr("None"))
        self.days = EventDays(shown, desk.today())
        self.zone = self._zone_box(shown.time_zone)
        self.place = QLineEdit(shown.place)
        self.organizer = QLineEdit(shown.organizer)
        self.interests = WordsField(self.tr("Interests"), self.tr("Add an interest and press Enter"))
        self.interests.add(shown.interests)
        self.costs = CostLines(shown.costs, theme)
        self.notes = QPlainTextEdit(shown.notes)
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(18 * GRID)
        self._lay_out()

    def save(self) -> None:
        """Write the event; if it cannot be written as it is, say why at the field."""
        for asked in self._asked.values():
            asked.complain("")
        self.complain("")
        try:
            after = self._event()
        except InputError as error:
            self._refused(error)
            return
        before = self._before
        self.done_button.setEnabled(False)
        self._desk.change(
            lambda workspace: (
                events.edit(workspace, before, after) if before else events.add(workspace, after)
            ),
            self._finish,
            self._refused,
        )

    def _lay_out(self) -> None:
        self._asked = {
            "name": Asked(self.tr("Name"), self.name),
            "days": Asked("", self.days),
            "zone": Asked(self.tr("Time zone"), self.zone),
            "costs": Asked(self.tr("Costs"), self.costs),
        }
        self.body.addWidget(self._asked["name"])
        self._beside(Asked(self.tr("Kind"), self.kind), Asked(self.tr("Goal of leads"), self.goal))
        self.body.addWidget(self._asked["days"])
        self._beside(Asked(self.tr("Place"), self.place), self._asked["zone"])
        self.body.addWidget(Asked(self.tr("Organizer"), self.organizer))
        self.body.addWidget(Asked(self.tr("Interests offered as chips"), self.interests))
        self.body.addWidget(self._asked["costs"])
        self.body.addWidget(Asked(self.tr("Notes"), self.notes))
        self.body.addStretch(1)
        self.done_button = button(self.tr("Save") if self._before else self.tr("Set up event"), "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.save)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)
        self.add_foot(self.end_row(self.cancel, self.done_button))
        self.name.setFocus()

    def _beside(self, *fields: QWidget) -> None:
        line = row(*fields, spacing=4 * GRID)
        for number in range(len(fields)):
            line.setStretch(number, 1)
            line.setAlignment(fields[number], Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)

    def _zone_box(self, zone: str) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(_zones())
        box.setCurrentText(zone)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        completer = QCompleter(box.model(), box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = completer.popup()
        assert popup is not None, "a completer makes its popup"
        popup.setProperty("look", "popup")
        box.setCompleter(completer)
        return box

    def _event(self) -> Event:
        starts_on, ends_on = self.days.days()
        return replace(
            self._before or Event(),
            name=" ".join(self.name.text().split()),
            kind=EventKind(self.kind.currentData()),
            starts_on=starts_on,
            ends_on=ends_on,
            time_zone=self._zone(),
            place=self.place.text().strip(),
            organizer=self.organizer.text().strip(),
            lead_goal=int(self.goal.text() or 0) or None,
            interests=self.interests.words(),
            costs=self.costs.costs(),
            notes=self.notes.toPlainText().strip(),
        )

    def _zone(self) -> str:
        """The zone as it is spelled; what is none is left to those who check the event."""
        zone = self.zone.currentText().strip()
        return next((name for name in _zones() if name.casefold() == zone.casefold()), zone)

    def _finish(self, changes: ChangeSet) -> None:
        touched = changes.touched.get(Kind.EVENT) or frozenset()
        if self._saved is not None:
            for id_ in touched:
                self._saved(id_)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.done_button.setEnabled(True)
        if not isinstance(error, LeadDeskError):
            self._desk.failed.emit(error)
            return
        fields = {"event-name": "name", "event-taken": "name", "event-dates": "days"}
        fields |= {"event-zone": "zone", "bad-amount": "costs"}
        field = fields.get(error.message.code)
        tell = self._asked[field].complain if field else self.complain
        tell(told(error.message))
