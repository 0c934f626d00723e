"""The plan of an import as a table model: what will become of each record, fetched as it is shown."""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from leaddesk.domain.imports import CHOICES, Choice, Match, PlanOutcome, PlanRow
from leaddesk.gui.desk import Desk
from leaddesk.gui.plan_words import called, choices_of, nameless, outcome_title, reason
from leaddesk.services.importing import ImportPlan, Tally
from leaddesk.storage.matches import identities
from leaddesk.storage.staging import StagedLine

Index = QModelIndex | QPersistentModelIndex
PAGE: Final = 50
_PAGES_KEPT: Final = 40


class PlanColumn(IntEnum):
    """The columns of the plan."""

    OUTCOME = 0
    NAME = 1
    ORGANIZATION = 2
    EMAIL = 3
    REASON = 4
    CHOICE = 5


class PlanLine(NamedTuple):
    """What the table shows of one record, but for what is decided about it."""

    number: int
    outcome: PlanOutcome
    name: str
    organization: str
    email: str
    reason: str


class PlanTable(QAbstractTableModel):
    """The rows of a plan with some outcomes, in the order of the files.

    How many there are is known; what they say is read page by page as it is shown, and the last pages are kept.
    """

    decided = Signal()
    duplicates_decided = Signal(object)
    """What becomes of duplicates by default was decided here."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan: ImportPlan | None = None
        self._numbers: Sequence[int] = ()
        self._outcomes: tuple[PlanOutcome, ...] = ()
        self._pages: dict[int, list[PlanLine]] = {}
        self._on_duplicate = Choice.SKIP

    def show(self, plan: ImportPlan | None, outcomes: Iterable[PlanOutcome] = ()) -> None:
        """Show the rows of a plan with these outcomes, or all; None: nothing any more."""
        self.beginResetModel()
        self._plan = plan
        self._outcomes = tuple(outcomes) or tuple(PlanOutcome)
        self._pages.clear()
        self._numbers = plan.staging.numbers(*self._outcomes) if plan else ()
        self.endResetModel()

    def line_at(self, row: int) -> PlanLine:
        """The record of a row."""
        number = row // PAGE
        page = self._pages.pop(number, None) or self._page(number)
        self._pages[number] = page  # the newest is the last
        if len(self._pages) > _PAGES_KEPT:
            del self._pages[next(iter(self._pages))]
        return page[row % PAGE]

    def row_at(self, row: int) -> PlanRow:
        """All that is known of a row's record."""
        return self._shown().staging.row(self._numbers[row])

    def _shown(self) -> ImportPlan:
        assert self._plan is not None, "only a plan has rows"
        return self._plan

    # What the user decides

    def tally(self) -> Tally:
        """What will be done with how many records."""
        return self._plan.tally(self._on_duplicate) if self._plan else Tally(0, 0, 0, 0)

    def choice_of(self, line: PlanLine) -> Choice:
        """What will be done with a record: as decided, or as such records are by default."""
        return self._shown().choice_of(line.number, line.outcome, self._on_duplicate)

    def choice_of_all(self, outcome: PlanOutcome) -> Choice | None:
        """What will be done with all records of an outcome; None: not the same with each."""
        return self._shown().choice_of_all(outcome, self._on_duplicate)

    def choose(self, rows: Sequence[int], choice: Choice) -> None:
        """Decide about the records of rows; those that cannot be chosen about so are left as they are."""
        if len(rows) == len(self._numbers) > PAGE:
            for outcome in self._outcomes:
                self._choose_all(outcome, choice)
        else:
            self._shown().choose((self._numbers[row] for row in rows), choice)
        self._tell()

    def choose_all(self, outcome: PlanOutcome, choice: Choice) -> None:
        """Decide about all records with an outcome."""
        self._choose_all(outcome, choice)
        self._tell()

    def _choose_all(self, outcome: PlanOutcome, choice: Choice) -> None:
        if outcome is PlanOutcome.DUPLICATE:
            self._shown().choose_all(outcome, None)
            self._on_duplicate = choice
            self.duplicates_decided.emit(choice)
        elif choice in CHOICES[outcome]:
            self._shown().choose_all(outcome, choice)

    def choose_for_duplicates(self, choice: Choice) -> None:
        """What becomes of duplicates that nobody decides about, by themselves or all together."""
        self._on_duplicate = choice
        self._tell()

    def _tell(self) -> None:
        if self._numbers:
            last = self.index(len(self._numbers) - 1, PlanColumn.CHOICE)
            self.dataChanged.emit(self.index(0, 0), last)
        self.decided.emit()

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many columns there are."""
        return 0 if parent.isValid() else len(PlanColumn)

    def headerData(  # noqa: N802 (Qt's name)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's heading."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text."""
        if not index.isValid() or role not in _ANSWERED:
            return None
        line = self.line_at(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.reason if index.column() == PlanColumn.REASON else None
        return self.text(line, PlanColumn(index.column()))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A choice is edited where there is one."""
        flags = super().flags(index)
        if index.isValid() and index.column() == PlanColumn.CHOICE:
            line = self.line_at(index.row())
            return flags | Qt.ItemFlag.ItemIsEditable if choices_of(line.outcome) else flags
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 (Qt's name)
        """Decide about a record."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole or value not in set(Choice):
            return False
        self.choose([index.row()], Choice(value))
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

    def text(self, line: PlanLine, column: PlanColumn) -> str:
        """What a cell says."""
        match column:
            case PlanColumn.OUTCOME:
                return outcome_title(line.outcome)
            case PlanColumn.CHOICE:
                return choices_of(line.outcome).get(self.choice_of(line), "")
            case _:
                return str(getattr(line, column.name.lower()))

    def _page(self, number: int) -> list[PlanLine]:
        lines = self._shown().staging.lines(self._numbers[number * PAGE : (number + 1) * PAGE])
        names = self._names([line.match for line in lines if line.match])
        return [_line(line, names) for line in lines]

    def _names(self, matches: Sequence[Match]) -> dict[Match, str]:
        """Who the records of a page seem to be."""
        ids = [match.id for match in matches if match.id is not None]
        numbers = [match.row for match in matches if match.row is not None]
        stored = self._desk.look(lambda reader: identities(reader, ids)) if ids else {}
        earlier = {line.number: line.name for line in self._shown().staging.lines(numbers)} if numbers else {}
        return {
            match: earlier.get(match.row or 0, "") if match.id is None else called(stored.get(match.id))
            for match in matches
        }


_ANSWERED: Final = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
    }
)


def _line(line: StagedLine, names: Mapping[Match, str]) -> PlanLine:
    who = names.get(line.match, "") if line.match else ""
    name = line.name or nameless(line)
    return PlanLine(line.number, line.outcome, name, line.organization, line.email, reason(line, who))
