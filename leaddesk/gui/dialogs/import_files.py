"""The first step of an import: which files."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.errors import EnvironmentFault, InputError
from leaddesk.domain.messages import Message
from leaddesk.formats.files import Given, file_names
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.given_list import GivenFile, GivenList, listed
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import button, label, restyle, row
from leaddesk.gui.widgets.drops import given_by

_KIND_WIDTH = 200


class Found(NamedTuple):
    """What was given, looked at: the files, and what is in the way of the others."""

    files: list[GivenFile]
    problems: list[Message]


def look_at(given: Iterable[Given]) -> Found:
    """The files that were given and those of folders, with what they seem to be."""
    found = Found([], [])
    for piece in given:
        try:
            names = [piece.name] if piece.data is not None else file_names([piece.name])
            found.files.extend(listed(Given(name, piece.data)) for name in names)
        except (EnvironmentFault, InputError) as error:
            found.problems.append(error.message)
    return found


class DropArea(QFrame):
    """Where files are dropped, chosen or pasted."""

    def __init__(self, theme: Theme, *buttons: QWidget) -> None:
        super().__init__()
        self.setProperty("look", "drop")
        self.setMinimumHeight(132)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * GRID)
        picture = QLabel()
        picture.setPixmap(look.icon("tray-arrow-down", theme.muted).pixmap(24, 24))
        words = label(self.tr("Drop files or folders here"), "heading")
        kinds = label(self.tr("vCard, CSV or Excel, from phones, mail programs and badge scanners"), "small")
        layout.addStretch(1)
        for widget in (picture, words, kinds):
            layout.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(GRID)
        line = row(*buttons)
        line.insertStretch(0, 1)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addStretch(1)

    def light_up(self, *, is_over: bool) -> None:
        """Show whether what is dragged may be dropped."""
        self.setProperty("over", "true" if is_over else "false")
        restyle(self)


class FilesStep(QWidget):
    """Collects what shall be read."""

    changed = Signal()

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self.setAcceptDrops(True)
        self.model = GivenList()
        self.table = QTableView()
        self.choose_files = button(self.tr("Choose files…"))
        self.choose_folder = button(self.tr("Choose a folder…"))
        self.paste = button(self.tr("Paste"))
        self.remove = button(self.tr("Remove"), "quiet")
        self.problem = label("", "danger")
        self.area = DropArea(theme, self.choose_files, self.choose_folder, self.paste)
        self._set_up_table()
        self._lay_out()
        self.choose_files.clicked.connect(self._ask_for_files)
        self.choose_folder.clicked.connect(self._ask_for_folder)
        self.paste.clicked.connect(self.take_clipboard)
        self.remove.clicked.connect(self.remove_selected)
        self._show_state()

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(look.ROW)
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(1, _KIND_WIDTH)
        table.setAccessibleName(self.tr("Files"))
        table.selectionModel().selectionChanged.connect(self._show_state)

    def _lay_out(self) -> None:
        self.problem.setWordWrap(True)
        self._list = QWidget()
        below = QVBoxLayout(self._list)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(GRID)
        self._count = label("", "small")
        head = row(self._count, self.remove)
        head.insertStretch(1)
        below.addLayout(head)
        below.addWidget(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        layout.setSpacing(3 * GRID)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.problem)
        layout.addWidget(self._list, 2)

    # What is given

    def given(self) -> Sequence[Given]:
        """What shall be read."""
        return self.model.given()

    def tables(self) -> Sequence[Given]:
        """What of it are tables."""
        return self.model.tables()

    def add(self, given: Iterable[Given]) -> None:
        """Add files, those of folders, and pasted texts, looked at off this thread: a folder may hold thousands."""
        wanted = list(given)
        if wanted:
            self._desk.job(lambda: look_at(wanted), self._show_found)

    def _show_found(self, found: Found) -> None:
        """List what was found; what cannot be read is said and left out."""
        self.model.add(found.files)
        self.problem.setText("\n".join(map(told, found.problems)))
        self._show_state()
        self.changed.emit()

    def has_problem(self) -> bool:
        """Whether something that was given cannot be read."""
        return bool(self.problem.text())

    def take_clipboard(self) -> None:
        """Take what lies on the clipboard: files or the text of a card."""
        given = given_by(QGuiApplication.clipboard().mimeData())
        self.add(given)
        if not given:
            self.problem.setText(
                self.tr("There is no file, text or picture on the clipboard. Copy a card first.")
            )
            self._show_state()

    def remove_selected(self) -> None:
        """Take the selected files away again."""
        self.model.take(index.row() for index in self.table.selectionModel().selectedRows())
        self._show_state()
        self.changed.emit()

    def _ask_for_files(self) -> None:
        kinds = self.tr("Cards, tables and pictures of codes")
        every = self.tr("All files")
        endings = "*.vcf *.vcard *.csv *.tsv *.txt *.xlsx *.png *.jpg *.jpeg *.webp *.gif *.bmp"
        pattern = f"{kinds} ({endings});;{every} (*)"
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose files to import"), "", pattern)
        self.add(Given(name) for name in names)

    def _ask_for_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder to import"))
        if name:
            self.add([Given(name)])

    def _show_state(self) -> None:
        count = self.model.rowCount()
        self._list.setVisible(count > 0)
        self._count.setText(self.tr("%n files", "", count))
        self.remove.setEnabled(self.table.selectionModel().hasSelection())
        self.problem.setVisible(bool(self.problem.text()))

    # Mouse and keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Paste with Ctrl+V, remove with Delete."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_clipboard()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_selected()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Take files and texts."""
        if given_by(event.mimeData()):
            event.acceptProposedAction()
            self.area.light_up(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 (Qt's name)
        """What is dragged has gone again."""
        super().dragLeaveEvent(event)
        self.area.light_up(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Add what is dropped."""
        event.acceptProposedAction()
        self.area.light_up(is_over=False)
        self.add(given_by(event.mimeData()))
