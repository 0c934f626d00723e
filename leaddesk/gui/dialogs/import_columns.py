"""The step of an import that asks what the columns of a table mean."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QTableView, QVBoxLayout, QWidget

from leaddesk.formats.tables.layouts import Column
from leaddesk.formats.tables.row_contacts import is_reachable_or_named, read_row
from leaddesk.gui import field_words
from leaddesk.gui import theme as look
from leaddesk.gui.dialogs.import_sides import ContactPanel
from leaddesk.gui.models.column_table import ColumnTable, Index, MapColumn
from leaddesk.gui.table_columns import Basis, MappedTable, guessed
from leaddesk.gui.texts import translated
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.choice_cells import Cell, ChoiceCells, Offer
from leaddesk.gui.widgets.common import button, label, line, restyle, row

_HEADING_WIDTH: Final = 200
_FIELD_WIDTH: Final = 220
_ROWS_WIDTH: Final = 88


class ColumnCells(ChoiceCells):
    """Paints the columns: those that become fields stand out from those that are only kept."""

    def __init__(self, table: ColumnTable, theme: Theme, parent: QObject) -> None:
        super().__init__(theme, QCoreApplication.translate("ColumnCells", "Goes to"), parent)
        self._table = table

    def cell(self, index: Index) -> Cell:
        """The heading is strong; the field has an arrow."""
        is_taken, text = self._table.is_taken(index.row()), str(index.data() or "")
        match MapColumn(index.column()):
            case MapColumn.HEADING:
                return Cell(text, self.theme.text if is_taken else self.theme.muted, is_strong=True)
            case MapColumn.FIELD:
                return Cell(text, self.theme.text if is_taken else self.theme.muted, is_choice=True)
            case MapColumn.ROWS:
                return Cell(text, self.theme.muted, is_number=True)
            case _:
                return Cell(text, self.theme.muted)

    def offers(self, index: Index) -> Sequence[Offer]:
        """The fields, and to keep the column as it is or leave it out."""
        guess = self._table.column_at(index.row()).field
        fields = field_words.offered(guess)
        return [
            Offer(field, field_words.title_of(field), place == 2 or field in field_words.GROUPS)
            for place, field in enumerate(fields)
        ]

    def chosen(self, index: Index) -> str:
        """The field that a column is taken for."""
        return str(index.data(Qt.ItemDataRole.EditRole))


class ColumnView(QTableView):
    """The columns. Enter and Space open the fields of the row that is current, Delete leaves the column out."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Open the fields; everything else as in any table."""
        field = self.currentIndex().siblingAtColumn(MapColumn.FIELD)
        opening = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space}
        if field.isValid() and event.key() in opening:
            self.edit(field)
        else:
            super().keyPressEvent(event)


class ColumnsStep(QWidget):
    """Shows table by table what its columns are taken for, and takes what the user says."""

    changed = Signal()
    header_wanted = Signal(bool)
    """Whether the first row of the table shown holds headings."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = ColumnTable(self)
        self.view = ColumnView()
        self.title = label("", "heading")
        self.basis = label("", "small")
        self.has_header = QCheckBox(self.tr("The first row holds headings"))
        self.guess_again = button(self.tr("Guess again"), "quiet")
        self.said = label("")
        self.first = ContactPanel(self.tr("The first row becomes"))
        self._tables: list[MappedTable] = []
        self._place = 0
        self._set_up_view(theme)
        self._lay_out()
        self.model.told.connect(self._show_told)
        self.has_header.clicked.connect(self.header_wanted)
        self.guess_again.clicked.connect(self._guess)

    def _set_up_view(self, theme: Theme) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(ColumnCells(self.model, theme, self))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setShowGrid(False)
        view.setMouseTracking(True)
        view.setTabKeyNavigation(False)
        view.setAccessibleName(self.tr("Columns"))
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(look.ROW)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(MapColumn.VALUES, header.ResizeMode.Stretch)
        for column, width in (
            (MapColumn.HEADING, _HEADING_WIDTH),
            (MapColumn.FIELD, _FIELD_WIDTH),
            (MapColumn.ROWS, _ROWS_WIDTH),
        ):
            view.setColumnWidth(column, width)
        view.clicked.connect(self._open)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(self.title)
        words.addWidget(self.basis)
        head = row()
        head.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        head.addLayout(words, 1)
        head.addWidget(self.guess_again)
        head.addWidget(self.has_header)
        told = row(self.said)
        told.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        columns = row(self.view)
        columns.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        whole.addLayout(columns, 1)
        whole.addWidget(line())
        whole.addLayout(told)
        whole.addWidget(line())
        whole.addWidget(self.first)

    # The tables

    def show_tables(self, tables: Sequence[MappedTable], place: int = 0) -> None:
        """Ask about tables, beginning with one."""
        self._tables = list(tables)
        self._show(place)

    def tables(self) -> list[MappedTable]:
        """The tables, with what their columns are taken for."""
        return self._tables

    def shown(self) -> MappedTable:
        """The table that is shown."""
        return self._tables[self._place]

    def replace_shown(self, table: MappedTable) -> None:
        """Show another look at the same table."""
        self._tables[self._place] = table
        self._show(self._place)

    def go(self, step: int) -> bool:
        """Show the next table (1) or the one before (-1); whether there is one."""
        place = self._place + step
        if not 0 <= place < len(self._tables):
            return False
        self._show(place)
        return True

    def is_usable(self) -> bool:
        """Whether the rows of the table shown say who they are about."""
        return bool(self._tables) and self.shown().survey.naming(self.model.fields()) > 0

    def _show(self, place: int) -> None:
        self._place = place
        table = self.shown()
        self.title.setText(self._title(table))
        self.basis.setText(self._basis(table))
        self.has_header.setChecked(table.survey.has_header)
        self.has_header.setVisible(table.survey.layout is None and len(table.given) == 1)
        self.model.show(table.survey, table.fields)
        self.view.selectRow(0)
        self._show_told()

    def _title(self, table: MappedTable) -> str:
        text = table.name
        others = len(table.given) - 1
        if others:
            text = self.tr("{file} and %n more files with the same columns", "", others).format(file=text)
        if len(self._tables) > 1:
            number = self.tr("Table {number} of {count}")
            text = f"{number.format(number=self._place + 1, count=len(self._tables))}: {text}"
        return text

    def _basis(self, table: MappedTable) -> str:
        rows = self.tr("%n rows", "", table.survey.rows)
        if table.basis is Basis.MEMORY:
            why = self.tr("taken as you chose last time")
        elif table.basis is Basis.LAYOUT and table.survey.layout is not None:
            why = self.tr("recognised as {layout}").format(layout=translated(table.survey.layout.title))
        else:
            why = self.tr("guessed from headings and values: please look whether it is right")
        return f"{rows} · {why}"

    def _guess(self) -> None:
        table = self.shown()
        basis = Basis.LAYOUT if table.survey.layout else Basis.GUESS
        self.replace_shown(MappedTable(table.given, table.survey, guessed(table.survey), basis))

    # What the user says

    def _open(self, index: QModelIndex) -> None:
        if index.column() == MapColumn.FIELD:
            self.view.edit(index)

    def _show_told(self) -> None:
        """Keep what is said, and show what becomes of it."""
        table, fields = self.shown(), self.model.fields()
        self._tables[self._place] = MappedTable(table.given, table.survey, fields, table.basis)
        rows, named = table.survey.rows, table.survey.naming(fields)
        self.said.setText(self._told(rows, named))
        self.said.setProperty("look", "danger" if not named else "muted")
        restyle(self.said)
        self._show_first(table, fields)
        self.changed.emit()

    def _told(self, rows: int, named: int) -> str:
        if not named:
            return self.tr(
                "Say which column holds the name, organization, e-mail or phone: nobody is named yet."
            )
        if named == rows:
            return self.tr("%n rows name somebody", "", named)
        left = self.tr("%n rows name nobody and will be rejected", "", rows - named)
        return f"{self.tr('%n rows name somebody', '', named)} · {left}"

    def _show_first(self, table: MappedTable, fields: Sequence[str]) -> None:
        """Show what becomes of the first row that names somebody."""
        columns = [
            Column(column.header, field) for column, field in zip(table.survey.columns, fields, strict=True)
        ]
        contacts = (read_row(columns, cells) for cells in table.survey.first_rows)
        found = next(filter(is_reachable_or_named, contacts), None)
        self.first.show_contact(self.tr("The first row becomes"), found)
