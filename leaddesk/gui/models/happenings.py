"""What happened with a contact as a list: a heading for each day, what happened on it, and what leads to older days."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, QTime

from leaddesk.domain.activity import Activity, ActivityKind
from leaddesk.domain.event import Encounter
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.sources import Direction
from leaddesk.domain.stages import StageMove
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.models.known import Known
from leaddesk.gui.stage_words import move_words
from leaddesk.gui.texts import begun, near_date
from leaddesk.gui.words import word
from leaddesk.storage.timeline import Happening

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_ICONS: Final = {
    ActivityKind.CALL: "phone-outline",
    ActivityKind.EMAIL: "email-outline",
    ActivityKind.MEETING: "account-group-outline",
    ActivityKind.MAILING: "mailbox-outline",
    ActivityKind.NOTE: "note-text-outline",
}


@dataclass(frozen=True, slots=True)
class Day:
    """The heading of a day."""

    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """Something that happened, as it is told: its icon, its title, when, what was said, and what else there is to it."""

    happening: Happening
    icon: str
    title: str
    time: str
    text: str
    detail: str = ""

    @property
    def is_editable(self) -> bool:
        """Whether its text is the user's own, to be edited and deleted."""
        return isinstance(self.happening, Activity | Encounter)


@dataclass(frozen=True, slots=True)
class Older:
    """How much is not shown."""

    text: str


Line = Day | Told | Older


class Happenings(QAbstractListModel):
    """The timeline of one contact. Headings cannot be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def show(self, known: Known) -> bool:
        """Show what is known; whether anything is other than before."""
        lines = list(self._told(known))
        if lines == self._lines:
            return False
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()
        return True

    def line_at(self, row: int) -> Line:
        """The line of a row."""
        return self._lines[row]

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is passed over; what the user wrote can be edited."""
        if not index.isValid() or isinstance(self._lines[index.row()], Day):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        line = self._lines[index.row()]
        return flags | Qt.ItemFlag.ItemIsEditable if isinstance(line, Told) and line.is_editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A line, the whole of it in words, or the text that is edited."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case _ if role == LINE_ROLE:
                return line
            case Qt.ItemDataRole.EditRole:
                return line.text
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return _aloud(line)
            case _:
                return None

    # The words of the lines

    def _told(self, known: Known) -> Iterator[Line]:
        day: date | None = None
        for happening in known.happened.happenings:
            at = moment_of(happening)
            if at.date() != day:
                day = at.date()
                yield Day(begun(near_date(day, known.today)))
            yield replace(self._tell(known, happening), time=_clock(at))
        hidden = known.happened.total - len(known.happened.happenings)
        if hidden > 0:
            yield Older(self.tr("Show older (%n)", "", hidden))

    def _tell(self, known: Known, happening: Happening) -> Told:
        match happening:
            case Encounter():
                return self._encounter(known, happening)
            case Activity():
                return self._activity(happening)
            case StageMove():
                return self._move(known, happening)
            case FollowUp():
                title = self.tr("Done: {what}").format(what=happening.what)
                return Told(happening, "check", title, "", happening.why)

    def _encounter(self, known: Known, met: Encounter) -> Told:
        title = self.tr("Met at {event}").format(event=known.events[met.event_id].name)
        wishes = ", ".join(met.interests)
        strength = f" ({word(met.strength)})" if met.strength and wishes else ""
        given = self.tr("Handed out: {what}").format(what=", ".join(met.handed_out))
        answers = (answer.text for answer in met.answers)
        detail = filter(None, (f"{wishes}{strength}", *answers, given if met.handed_out else ""))
        return Told(met, "handshake-outline", title, "", met.said, " · ".join(detail))

    def _activity(self, done: Activity) -> Told:
        parts = [word(done.kind)]
        if done.direction is Direction.INBOUND:
            parts.append(self.tr("from them"))
        if done.outcome is not None:
            parts.append(word(done.outcome))
        person = self.tr("with {person}").format(person=done.person) if done.person else ""
        return Told(done, _ICONS[done.kind], " · ".join(filter(None, (*parts, person))), "", done.note)

    def _move(self, known: Known, move: StageMove) -> Told:
        entered = known.stages[move.to_stage_id]
        title = f"{stage_title(known.stages[move.from_stage_id])} → {stage_title(entered)}"
        reason = move_words(move, entered)
        if move.override and reason != move.override:
            reason = f"{reason} · {move.override}".strip(" ·")
        by = self.tr("by {person}").format(person=move.decided_by) if move.decided_by else ""
        return Told(move, "arrow-right-circle-outline", title, "", reason, by)


def moment_of(happening: Happening) -> datetime:
    """When something happened."""
    at = happening.done_at if isinstance(happening, FollowUp) else happening.at
    assert at is not None, "what has no time is not in a timeline"
    return at


def _clock(at: datetime) -> str:
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def _aloud(line: Line) -> str:
    if isinstance(line, Told):
        return ". ".join(filter(None, (line.title, line.time, line.text, line.detail)))
    return line.text
