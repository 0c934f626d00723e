"""The plan of an import as a table model: what will become of each record, fetched as it is shown."""

from array import array
from collections import Counter
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

from leaddesk.domain.contact import Contact
from leaddesk.domain.imports import CHOSEN, Choice, Match, PlanOutcome, PlanRow, usual_choice
from leaddesk.gui.desk import Desk
from leaddesk.gui.plan_words import choices_of, nameless, outcome_title, reason
from leaddesk.services.importing import ImportPlan, Tally, tally_of

Index = QModelIndex | QPersistentModelIndex
PAGE: Final = 50
_PAGES_KEPT: Final = 40
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
    """What the table shows of one record."""

    number: int
    outcome: PlanOutcome
    name: str
    organization: str
    email: str
    reason: str
    choice: Choice | None


class PlanTable(QAbstractTableModel):
    """The rows of a plan with some outcomes, in the order of the files.

    How many there are is known; what they say is read page by page as it is shown, and the last pages are kept.
    """

    decided = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan: ImportPlan | None = None
        self._numbers: Sequence[int] = array("q")
        self._pages: dict[int, list[PlanLine]] = {}
        self._on_duplicate = Choice.SKIP
        self._decided: Counter[tuple[PlanOutcome, Choice | None]] = Counter()

    def begin(self, plan: ImportPlan) -> None:
        """Show a new plan."""
        self._decided = Counter(plan.staging.decided())
        self.show(plan)

    def tally(self) -> Tally:
        """What will be done with how many records."""
        return tally_of(self._decided, self._on_duplicate)

    def show(self, plan: ImportPlan | None, outcomes: Iterable[PlanOutcome] = ()) -> None:
        """Show the rows of a plan with these outcomes, or all; None: nothing any more."""
        self.beginResetModel()
        self._plan = plan
        self._pages.clear()
        self._numbers = plan.staging.numbers(*outcomes) if plan else array("q")
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
        assert self._plan is not None, "only a plan has rows"
        return self._plan.staging.row(self._numbers[row])

    # What the user decides

    def choice_of(self, line: PlanLine) -> Choice:
        """What will be done with a record: as decided, or as such records are by default."""
        return line.choice or usual_choice(line.outcome, self._on_duplicate)

    def choose(self, rows: Sequence[int], choice: Choice) -> None:
        """Decide about the records of rows; those that cannot be chosen about so are left as they are."""
        assert self._plan is not None, "only a plan has rows"
        outcomes = [outcome for outcome in CHOSEN if choice in choices_of(outcome)]
        self._plan.staging.choose([self._numbers[row] for row in rows], choice, outcomes)
        self._decide_anew()

    def choose_all(self, outcome: PlanOutcome, choice: Choice) -> None:
        """Decide about all records with an outcome."""
        assert self._plan is not None, "only a plan has rows"
        self._plan.staging.choose_all(outcome, choice)
        self._decide_anew()

    def choose_for_duplicates(self, choice: Choice) -> None:
        """What becomes of duplicates that nobody decides about by themselves."""
        self._on_duplicate = choice
        self._tell_all()

    def choice_of_all(self, outcome: PlanOutcome) -> Choice | None:
        """What will be done with all records of an outcome; None: not the same with each."""
        found = {
            choice or usual_choice(outcome, self._on_duplicate)
            for (each, choice), count in self._decided.items()
            if each is outcome and count
        }
        return found.pop() if len(found) == 1 else None

    def _decide_anew(self) -> None:
        assert self._plan is not None, "only a plan has rows"
        self._decided = Counter(self._plan.staging.decided())
        self._pages.clear()
        self._tell_all()

    def _tell_all(self) -> None:
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
        """A cell's text, or its line."""
        if not index.isValid() or role not in _ANSWERED:
            return None
        line = self.line_at(index.row())
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.reason if index.column() == PlanColumn.REASON else None
        return self._text(line, PlanColumn(index.column()))

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

    def _text(self, line: PlanLine, column: PlanColumn) -> str:
        match column:
            case PlanColumn.OUTCOME:
                return outcome_title(line.outcome)
            case PlanColumn.CHOICE:
                return choices_of(line.outcome).get(self.choice_of(line), "")
            case _:
                return str(getattr(line, column.name.lower()))

    def _page(self, number: int) -> list[PlanLine]:
        assert self._plan is not None, "only a plan has rows"
        rows = self._plan.staging.rows(self._numbers[number * PAGE : (number + 1) * PAGE])
        names = self._names([row.match for row in rows if row.match])
        return [_line(row, names) for row in rows]

    def _names(self, matches: Sequence[Match]) -> dict[Match, str]:
        """Who the records of a page seem to be."""
        assert self._plan is not None, "only a plan has rows"
        ids = [match.id for match in matches if match.id is not None]
        stored = self._desk.look(lambda reader: reader.get(Contact, ids)) if ids else {}
        numbers = [match.row for match in matches if match.row is not None]
        earlier = {row.number: row.contact for row in self._plan.staging.rows(numbers)} if numbers else {}
        found = {}
        for match in matches:
            contact = stored.get(match.id) if match.id is not None else earlier.get(match.row or 0)
            found[match] = contact.display_name if contact else ""
        return found


_ANSWERED: Final = frozenset(
    {
        LINE_ROLE,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
    }
)


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
