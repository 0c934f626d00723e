"""The plan of an import as a table model: what will become of each record, fetched page by page."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from pathlib import PurePath
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from leaddesk.domain.contact import Contact
from leaddesk.domain.imports import Choice, Match, PlanOutcome, PlanRow
from leaddesk.domain.matching import MatchReason
from leaddesk.domain.messages import Issue
from leaddesk.gui.desk import Desk
from leaddesk.gui.texts import told
from leaddesk.services.importing import ImportPlan

Index = QModelIndex | QPersistentModelIndex
PAGE: Final = 50
LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class PlanColumn(IntEnum):
    """The columns of the plan."""

    OUTCOME = 0
    NAME = 1
    ORGANIZATION = 2
    EMAIL = 3
    REASON = 4
    CHOICE = 5


class PlanLine(NamedTuple):
    """What the table shows of one record: thin, so that a long plan may be scrolled to its end."""

    number: int
    outcome: PlanOutcome
    name: str
    organization: str
    email: str
    reason: str
    choice: Choice | None


class Tally(NamedTuple):
    """How many records are new, are merged with the contact they seem to be, and are kept beside it."""

    new: int
    merged: int
    kept: int


def has_choice(outcome: PlanOutcome) -> bool:
    """Whether there is anything to decide about rows of an outcome."""
    return outcome in {PlanOutcome.UPDATE, PlanOutcome.DUPLICATE}


class PlanTable(QAbstractTableModel):
    """The rows of a plan with some outcomes, in the order of the files."""

    decided = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan: ImportPlan | None = None
        self._outcomes: tuple[PlanOutcome, ...] = ()
        self._lines: list[PlanLine] = []
        self._is_whole = True
        self._on_duplicate = Choice.SKIP
        self._tally: Counter[tuple[PlanOutcome, Choice | None]] = Counter()

    def begin(self, plan: ImportPlan) -> None:
        """Show a new plan, about which nothing is decided yet."""
        self._tally = Counter({(outcome, None): count for outcome, count in plan.counts().items()})
        self.show(plan)

    def tally(self) -> Tally:
        """What will be done with how many records."""
        decided: Counter[Choice] = Counter()
        for (outcome, choice), count in self._tally.items():
            if has_choice(outcome):
                decided[self._choice(outcome, choice)] += count
        return Tally(self._tally[PlanOutcome.NEW, None], decided[Choice.MERGE], decided[Choice.KEEP])

    def _choice(self, outcome: PlanOutcome, choice: Choice | None) -> Choice:
        usual = self._on_duplicate if outcome is PlanOutcome.DUPLICATE else Choice.MERGE
        return choice or usual

    def show(self, plan: ImportPlan | None, outcomes: Iterable[PlanOutcome] = ()) -> None:
        """Show the rows of a plan with these outcomes, or all; None: nothing any more."""
        self.beginResetModel()
        self._plan, self._outcomes = plan, tuple(outcomes)
        self._lines = self._page(0)
        self._is_whole = len(self._lines) < PAGE
        self.endResetModel()

    def line_at(self, row: int) -> PlanLine:
        """The record of a row."""
        return self._lines[row]

    def row_at(self, row: int) -> PlanRow:
        """All that is known of a row's record."""
        assert self._plan is not None, "only a plan has rows"
        return self._plan.staging.row(self._lines[row].number)

    def choice_of(self, line: PlanLine) -> Choice:
        """What will be done with a record that matches somebody: as decided, or as such records are by default."""
        return self._choice(line.outcome, line.choice)

    def choose(self, row: int, choice: Choice) -> None:
        """Decide about the record of a row."""
        assert self._plan is not None, "only a plan has rows"
        line = self._lines[row]
        if has_choice(line.outcome) and choice is not self.choice_of(line):
            self._plan.choose(line.number, choice)
            self._tally[line.outcome, line.choice] -= 1
            self._tally[line.outcome, choice] += 1
            self._lines[row] = line._replace(choice=choice)
            self.dataChanged.emit(self.index(row, 0), self.index(row, PlanColumn.CHOICE))
            self.decided.emit()

    def choose_for_duplicates(self, choice: Choice) -> None:
        """What becomes of duplicates that nobody decides about by themselves."""
        self._on_duplicate = choice
        if self._lines:
            last = self.index(len(self._lines) - 1, PlanColumn.CHOICE)
            self.dataChanged.emit(self.index(0, PlanColumn.CHOICE), last)
        self.decided.emit()

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many rows are fetched."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many columns there are."""
        return 0 if parent.isValid() else len(PlanColumn)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 (Qt's name)
        """Whether there are more rows than are fetched."""
        return not parent.isValid() and not self._is_whole

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 (Qt's name)
        """Fetch the next page."""
        if parent.isValid() or not self._lines:
            return
        page = self._page(self._lines[-1].number)
        self._is_whole = len(page) < PAGE
        if page:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(page) - 1)
            self._lines += page
            self.endInsertRows()

    def headerData(  # noqa: N802 (Qt's name)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, or its line."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(line, PlanColumn(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == PlanColumn.REASON:
            return line.reason
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A choice is edited where there is one."""
        flags = super().flags(index)
        if index.isValid() and index.column() == PlanColumn.CHOICE:
            line = self._lines[index.row()]
            return flags | Qt.ItemFlag.ItemIsEditable if has_choice(line.outcome) else flags
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 (Qt's name)
        """Decide about a record."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole or value not in set(Choice):
            return False
        self.choose(index.row(), Choice(value))
        return True

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("What happens"),
            self.tr("Name"),
            self.tr("Organization"),
            self.tr("E-mail"),
            self.tr("Why"),
            self.tr("Your choice"),
        )

    def _text(self, line: PlanLine, column: PlanColumn) -> str:
        match column:
            case PlanColumn.OUTCOME:
                return outcome_title(line.outcome)
            case PlanColumn.CHOICE:
                return choice_title(self.choice_of(line)) if has_choice(line.outcome) else ""
            case _:
                return str(getattr(line, column.name.lower()))

    def _page(self, after: int) -> list[PlanLine]:
        if self._plan is None:
            return []
        staging = self._plan.staging
        rows = staging.page(*self._outcomes, after=after, limit=PAGE)
        names = self._names([row.match for row in rows if row.match])
        return [_line(row, names) for row in rows]

    def _names(self, matches: Sequence[Match]) -> dict[Match, str]:
        """Who the records of a page seem to be."""
        ids = [match.id for match in matches if match.id is not None]
        stored = self._desk.look(lambda reader: reader.get(Contact, ids)) if ids else {}
        found = {}
        for match in matches:
            contact = stored.get(match.id) if match.id is not None else self._earlier(match.row)
            found[match] = contact.display_name if contact else ""
        return found

    def _earlier(self, number: int | None) -> Contact | None:
        assert self._plan is not None, "only a plan has rows"
        return None if number is None else self._plan.staging.row(number).contact


def _line(row: PlanRow, names: Mapping[Match, str]) -> PlanLine:
    contact = row.contact
    return PlanLine(
        row.number,
        row.outcome,
        contact.display_name if contact else nameless(row),
        contact.organization if contact else "",
        contact.emails[0].value if contact and contact.emails else "",
        reason(row, names.get(row.match, "") if row.match else ""),
        row.choice,
    )


def nameless(row: PlanRow) -> str:
    """What to call a record that no contact could be made of."""
    file = PurePath(row.file).name
    if not row.card:
        return file
    text = QCoreApplication.translate("plan", "{file}, card {card}, line {line}")
    return text.format(file=file, card=row.card, line=row.line)


def reason(row: PlanRow, who: str) -> str:
    """Why a record's outcome is what it is, in one line."""
    if row.match is not None and row.outcome is not PlanOutcome.NEW:
        return _match_reason(row.match, who)
    return " · ".join(told_issue(issue) for issue in row.issues)


def told_issue(issue: Issue) -> str:
    """What there is to say of a record."""
    return told(issue.message)


def _match_reason(match: Match, who: str) -> str:
    reasons = [MatchReason(code) for code in match.reasons]
    certain = f"{match.certainty * 100:.0f}"
    if match.id is None:
        text = QCoreApplication.translate("plan", "{what} as {name}, earlier in this import ({certain} %)")
    else:
        text = QCoreApplication.translate("plan", "{what} as {name} ({certain} %)")
    return text.format(what=_same(reasons), name=who, certain=certain)


def _same(reasons: Sequence[MatchReason]) -> str:
    """What two have in common, in words that stand in front of "as"."""
    if MatchReason.CARD in reasons:
        return QCoreApplication.translate("plan", "Same card")
    words = {
        MatchReason.UID: QCoreApplication.translate("plan", "card ID"),
        MatchReason.EMAIL: QCoreApplication.translate("plan", "e-mail"),
        MatchReason.PHONE: QCoreApplication.translate("plan", "phone"),
        MatchReason.NAME: QCoreApplication.translate("plan", "name"),
    }
    told_reasons = [words[reason] for reason in reasons]
    if len(told_reasons) > 1:
        last = QCoreApplication.translate("plan", "{first} and {last}")
        told_reasons = [last.format(first=", ".join(told_reasons[:-1]), last=told_reasons[-1])]
    return QCoreApplication.translate("plan", "Same {what}").format(what=told_reasons[0])


def outcome_title(outcome: PlanOutcome) -> str:
    """An outcome in a word."""
    return {
        PlanOutcome.NEW: QCoreApplication.translate("plan", "New"),
        PlanOutcome.SAME: QCoreApplication.translate("plan", "Same"),
        PlanOutcome.UPDATE: QCoreApplication.translate("plan", "Update"),
        PlanOutcome.DUPLICATE: QCoreApplication.translate("plan", "Duplicate"),
        PlanOutcome.REJECTED: QCoreApplication.translate("plan", "Rejected"),
    }[outcome]


def choice_title(choice: Choice) -> str:
    """What is done with a record that matches somebody."""
    return {
        Choice.SKIP: QCoreApplication.translate("plan", "Leave out"),
        Choice.MERGE: QCoreApplication.translate("plan", "Merge"),
        Choice.KEEP: QCoreApplication.translate("plan", "Keep as new"),
    }[choice]
