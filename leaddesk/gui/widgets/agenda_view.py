"""The list that shows the agenda: who is selected, and what stays selected when it is shown anew."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView

from leaddesk.domain.agenda import Agenda, Entry
from leaddesk.domain.stages import Stage
from leaddesk.gui.models.agenda import AgendaLines, Heading, More
from leaddesk.gui.theme import Theme
from leaddesk.gui.widgets.agenda_cells import AgendaCells

_ENDS = {QAbstractItemView.CursorAction.MoveHome: 1, QAbstractItemView.CursorAction.MoveEnd: -1}
_Key = tuple[int, int]


class AgendaView(QListView):
    """A list with headings between its entries."""

    def __init__(self, lines: AgendaLines, theme: Theme) -> None:
        super().__init__()
        self._lines = lines
        self.cells = AgendaCells(lines, theme, self)
        self.setModel(lines)
        self.setItemDelegate(self.cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(20)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Agenda"))

    def entries(self) -> list[Entry]:
        """The entries selected, from above to below."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        lines = (self._lines.line_at(row) for row in rows)
        return [line for line in lines if isinstance(line, Entry)]

    def more(self) -> More | None:
        """What leads to the rest of a section, if that is selected."""
        index = self.currentIndex()
        line = self._lines.line_at(index.row()) if index.isValid() else None
        return line if isinstance(line, More) else None

    def show_agenda(self, agenda: Agenda, stages: dict[int, Stage]) -> None:
        """Show an agenda. What was selected stays so; when it is gone, what came in its place is selected."""
        selected = {_key(entry) for entry in self.entries()}
        row, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        self._lines.show(agenda, stages)
        self._select([number for number in self._rows() if self._key_at(number) in selected], row)
        self.verticalScrollBar().setValue(scrolled)
        self.scrollTo(self.currentIndex())

    def moveCursor(  # noqa: N802 (Qt's name)
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to an entry, not to a heading."""
        rows = self._rows()
        if action in _ENDS and rows:
            return self._lines.index(rows[0] if _ENDS[action] > 0 else rows[-1], 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (Qt's name)
        """Letters are for what can be done; one that can not be done now must not go anywhere."""

    def _rows(self) -> list[int]:
        lines = ((row, self._lines.line_at(row)) for row in range(self._lines.rowCount()))
        return [row for row, line in lines if not isinstance(line, Heading)]

    def _key_at(self, row: int) -> _Key | None:
        line = self._lines.line_at(row)
        return _key(line) if isinstance(line, Entry) else None

    def _select(self, kept: Sequence[int], before: int) -> None:
        rows = self._rows()
        if not rows:
            return
        chosen = kept or [next((row for row in rows if row >= before), rows[-1])]
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._lines.index(chosen[0], 0), flags.ClearAndSelect)
        for row in chosen[1:]:
            self.selectionModel().select(self._lines.index(row, 0), flags.Select)


def _key(entry: Entry) -> _Key:
    return entry.contact.id, entry.step.id if entry.step else 0
