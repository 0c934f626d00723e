"""The agenda as a list of lines: a heading for each section, its entries, and what leads to the rest."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from leaddesk.domain.agenda import Agenda, Entry, Part, Section
from leaddesk.domain.stages import Stage
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.texts import ago, near_date
from leaddesk.gui.words import rating_word, word

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a section, and how many stand in it."""

    section: Section
    count: int


@dataclass(frozen=True, slots=True)
class More:
    """How many of a section are not shown here."""

    section: Section
    count: int


Line = Heading | Entry | More


def lines_of(part: Part) -> list[Line]:
    """The lines of a section."""
    rest = part.count - len(part.entries)
    return [Heading(part.section, part.count), *part.entries, *([More(part.section, rest)] if rest else [])]


class AgendaLines(QAbstractListModel):
    """What the Today page lists. Headings cannot be selected."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines: list[Line] = []
        self._stages: dict[int, Stage] = {}

    def show(self, agenda: Agenda, stages: dict[int, Stage]) -> None:
        """Show an agenda."""
        self.beginResetModel()
        self._stages = stages
        self._lines = [line for part in agenda.parts for line in lines_of(part)]
        self.endResetModel()

    def line_at(self, row: int) -> Line:
        """The line of a row."""
        return self._lines[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is neither selected nor passed through by the arrow keys."""
        if not index.isValid() or isinstance(self._lines[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A line, or the whole of it in words, for those who do not see it painted."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._aloud(line)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, Entry):
            return self._tip(line)
        return None

    # The words of a line

    def section_word(self, section: Section) -> str:
        """What a section is called."""
        return {
            Section.OVERDUE: self.tr("Overdue"),
            Section.TODAY: self.tr("Today"),
            Section.WEEK: self.tr("This week"),
            Section.UNANSWERED: self.tr("New leads not yet answered"),
            Section.NO_STEP: self.tr("Open, but no next step"),
        }[section]

    def more_words(self, more: More) -> str:
        """What leads to the rest of a section."""
        return self.tr("%Ln more: show all in Contacts", "", more.count)

    def organization(self, entry: Entry) -> str:
        """The organization, where it is not the name already; else the title."""
        contact = entry.contact
        return contact.organization if contact.organization != contact.name else contact.title

    def what(self, entry: Entry) -> str:
        """What is to be done."""
        if entry.step is None:
            return self.tr("Answer") if entry.section is Section.UNANSWERED else self.tr("Plan a next step")
        if entry.section is Section.UNANSWERED:
            return f"{near_date(entry.step.due_on, self._desk.today())}: {entry.step.what}"
        return entry.step.what

    def below(self, entry: Entry) -> str:
        """What stands below what is to be done: what it asks of them, and what is known."""
        asks = entry.step.call_to_action if entry.step else ""
        return " · ".join(filter(None, (f"→ {asks}" if asks else "", self.known(entry))))

    def asks(self, entry: Entry) -> str:
        """What the step asks of them, said in words."""
        asks = entry.step.call_to_action if entry.step else ""
        return self.tr("Asks them: {what}").format(what=asks) if asks else ""

    def known(self, entry: Entry) -> str:
        """What was said last, or else why the step was planned."""
        words = entry.words
        if words is None:
            return entry.step.why if entry.step else ""
        ended = word(words.outcome) if words.outcome else ""
        occasion = word(words.kind) if words.kind else ""
        head = " · ".join(filter(None, (occasion, ended)))
        text = " ".join(words.text.split())
        return f"{head}: {text}" if head and text else head or text

    def when(self, entry: Entry) -> str:
        """When it is due; of a new lead how long it waits; else when they were spoken with last."""
        if entry.since is not None:
            return self._waiting(entry.since)
        if entry.step is not None:
            day = near_date(entry.step.due_on, self._desk.today())
            return f"{day} {entry.step.due_time:%H:%M}" if entry.step.due_time else day
        spoken = entry.contact.last_contact
        return self.tr("spoken {ago}").format(ago=self._ago(spoken)) if spoken else ""

    def reach(self, entry: Entry) -> str:
        """How to reach them: the first phone, else the first e-mail."""
        return entry.contact.phone or entry.contact.email

    def stage_of(self, entry: Entry) -> Stage:
        """The stage that the contact stands in."""
        return self._stages[entry.contact.stage_id]

    def is_late(self, entry: Entry) -> bool:
        """Whether it should have been done by now."""
        return entry.is_late(self._desk.now())

    def _ago(self, moment: datetime) -> str:
        now = self._desk.now()
        return ago(moment.astimezone(now.tzinfo), now)

    def _waiting(self, since: datetime) -> str:
        hours = max(0, int((self._desk.now() - since).total_seconds() // 3600))
        if hours < 48:
            return self.tr("waits %n h", "", hours)
        return self.tr("waits %n days", "", hours // 24)

    def _aloud(self, line: Line) -> str:
        if isinstance(line, Heading):
            return f"{self.section_word(line.section)}: {line.count}"
        if isinstance(line, More):
            return self.more_words(line)
        parts = (
            line.contact.name,
            self.organization(line),
            self.what(line),
            self.when(line),
            stage_title(self.stage_of(line)),
            rating_word(line.contact.rating),
            self.reach(line),
            self.asks(line),
            self.known(line),
        )
        return ", ".join(part for part in parts if part)

    def _tip(self, entry: Entry) -> str:
        step = entry.step
        planned = (step.what, step.why, self.asks(entry), step.text) if step else ()
        return "\n".join(part for part in (*planned, self.known(entry)) if part)
