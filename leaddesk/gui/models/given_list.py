"""The files that an import shall read, as a list model: name, kind and size."""

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from leaddesk.formats.files import HEAD, Given
from leaddesk.formats.given_tables import TABLES
from leaddesk.formats.sniffing import FileKind, sniff

Index = QModelIndex | QPersistentModelIndex
COLUMNS: Final = 3


class GivenFile(NamedTuple):
    """One file as it is listed."""

    given: Given
    kind: FileKind
    size: int


def listed(given: Given) -> GivenFile:
    """What a file seems to be. Raises `EnvironmentFault` if it cannot be read."""
    with given.opened() as source:
        return GivenFile(given, sniff(source.read(HEAD), given.name), given.size())


class GivenList(QAbstractTableModel):
    """The files, in the order in which they were given."""

    def __init__(self) -> None:
        super().__init__()
        self._files: list[GivenFile] = []

    def add(self, files: Iterable[GivenFile]) -> None:
        """Put files behind those that are there; one that is there already is there once."""
        known = {file.given for file in self._files}
        new = [file for file in dict.fromkeys(files) if file.given not in known]
        if new:
            first = len(self._files)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._files += new
            self.endInsertRows()

    def take(self, rows: Iterable[int]) -> None:
        """Take files away again."""
        for row in sorted(set(rows), reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._files[row]
            self.endRemoveRows()

    def given(self) -> Sequence[Given]:
        """What shall be read."""
        return [file.given for file in self._files]

    def tables(self) -> Sequence[Given]:
        """What of it are tables."""
        return [file.given for file in self._files if file.kind in TABLES]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """How many files there are."""
        return 0 if parent.isValid() else len(self._files)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's signature)
        """Name, kind and size."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text; the whole path as a tip."""
        if not index.isValid():
            return None
        file = self._files[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _texts(file)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return file.given.name
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == COLUMNS - 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


def _texts(file: GivenFile) -> tuple[str, str, str]:
    name = PurePath(file.given.name).name if file.given.data is None else file.given.name
    return name, kind_title(file.kind), QLocale().formattedDataSize(file.size)


def kind_title(kind: FileKind) -> str:
    """What a file is, in a word."""
    return {
        FileKind.VCARD: QCoreApplication.translate("files", "Cards (vCard)"),
        FileKind.CSV: QCoreApplication.translate("files", "Table (CSV)"),
        FileKind.XLSX: QCoreApplication.translate("files", "Workbook (Excel)"),
        FileKind.PICTURE: QCoreApplication.translate("files", "Picture of a code"),
        FileKind.MAIL: QCoreApplication.translate("files", "E-mail"),
        FileKind.TEXT: QCoreApplication.translate("files", "Text"),
        FileKind.UNKNOWN: QCoreApplication.translate("files", "Unknown"),
    }[kind]
