"""The columns of a table that is to be imported, as a table model: heading, first values, and what they are taken for."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from leaddesk.formats.tables.layouts import Column
from leaddesk.formats.tables.mapping import KEPT, LEFT_OUT, is_field
from leaddesk.formats.tables.surveying import Survey
from leaddesk.gui.field_words import title_of

Index = QModelIndex | QPersistentModelIndex
_BETWEEN = "  ·  "


class MapColumn(IntEnum):
    """The columns of the model."""

    HEADING = 0
    VALUES = 1
    FIELD = 2
    ROWS = 3


class ColumnTable(QAbstractTableModel):
    """One row for each column of a table; the field is edited."""

    told = Signal()
    """A column was taken for something else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._survey: Survey | None = None
        self._fields: list[str] = []

    def show(self, survey: Survey, fields: Sequence[str]) -> None:
        """Show the columns of a table, taken for these fields."""
        self.beginResetModel()
        self._survey, self._fields = survey, list(fields)
        self.endResetModel()

    def fields(self) -> tuple[str, ...]:
        """What the columns are taken for."""
        return tuple(self._fields)

    def column_at(self, row: int) -> Column:
        """The column of a row, with the field that it is guessed to be."""
        assert self._survey is not None, "only a survey has columns"
        return self._survey.columns[row]

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many columns the table has."""
        return 0 if parent.isValid() else len(self._fields)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """Heading, values, field, rows."""
        return 0 if parent.isValid() else len(MapColumn)

    def headerData(  # noqa: N802 (Qt's name)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's heading."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == MapColumn.ROWS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Column"), self.tr("First values"), self.tr("Goes to"), self.tr("Rows"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text, or the field."""
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(index.row(), MapColumn(index.column()))
        if role == Qt.ItemDataRole.EditRole and index.column() == MapColumn.FIELD:
            return self._fields[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == MapColumn.VALUES:
            return self._text(index.row(), MapColumn.VALUES)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The field is edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == MapColumn.FIELD else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 (Qt's name)
        """Take a column for a field."""
        is_field_cell = index.isValid() and index.column() == MapColumn.FIELD
        if not is_field_cell or role != Qt.ItemDataRole.EditRole or not is_field(str(value)):
            return False
        self._fields[index.row()] = str(value)
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), MapColumn.ROWS))
        self.told.emit()
        return True

    def is_taken(self, row: int) -> bool:
        """Whether a column becomes a field of its own."""
        return self._fields[row] not in {KEPT, LEFT_OUT}

    def _text(self, row: int, column: MapColumn) -> str:
        survey = self._survey
        assert survey is not None, "only a survey has columns"
        match column:
            case MapColumn.HEADING:
                return survey.columns[row].header or self.tr("Column {number}").format(number=row + 1)
            case MapColumn.VALUES:
                return _BETWEEN.join(survey.samples[row])
            case MapColumn.FIELD:
                return title_of(self._fields[row])
            case MapColumn.ROWS:
                return QLocale().toString(0 if self._fields[row] == LEFT_OUT else survey.filled[row])
