"""The imports there were: whom they brought, and each taken back as far as nobody has touched it since."""

from datetime import date
from pathlib import PureWindowsPath
from typing import Final, NamedTuple

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QWidget

from leaddesk.domain.changes import ChangeSet, Kind, Touched
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import Blame, LeadDeskError
from leaddesk.domain.event import Event
from leaddesk.domain.imports import Import
from leaddesk.domain.lists import Filter
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.texts import short_date, told
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.acted_row import ActedRow
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.row_pool import RowPool
from leaddesk.services import taking_back
from leaddesk.services.taking_back import TakenBack
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader
from leaddesk.workspace import Workspace

_MOST: Final = 100
"""So many are listed, the newest first."""
_NAMED: Final = 3


class Brought(NamedTuple):
    """An import, with the name of its event, and how many of those that it brought or changed are there."""

    found: Import
    event: str
    here: int


class Outlook(NamedTuple):
    """What taking an import back would do, and the first names of those who stay."""

    told: TakenBack
    staying: tuple[str, ...]


class ImportRow(ActedRow):
    """One import. Taking it back is asked for twice: the first time it says what would go and what stays."""

    def __init__(self, sheet: "ImportsSheet") -> None:
        super().__init__()
        self._sheet = sheet
        self.brought: Brought | None = None
        self._is_asked = False
        self.show_contacts = self.add(self.tr("Show"), "quiet")
        self.take_back = self.add(self.tr("Take back…"))
        self.show_contacts.clicked.connect(lambda _checked=False: sheet.show_contacts(self._shown()))
        self.take_back.clicked.connect(lambda _checked=False: self._press())

    def show_import(self, brought: Brought) -> None:
        """Show an import; nothing of it is asked yet."""
        self.brought = brought
        self._is_asked = False
        self.take_back.setText(self.tr("Take back…"))
        self.take_back.setEnabled(True)
        found = brought.found
        files = _files(found)
        day = short_date(found.at.date()) if found.at else ""
        count = self.tr("%Ln contacts", "", brought.here)
        self.say(
            files or self.tr("Import {number}").format(number=found.id), _joined(day, count, brought.event)
        )

    def ask(self, outlook: Outlook) -> None:
        """Say what would go and what stays; the next press does it."""
        self._is_asked = True
        told = outlook.told
        lines = [self.tr("%Ln contacts go.", "", told.gone)]
        if told.touched:
            stay = self.tr("%Ln stay, since somebody has worked with them: {names}.", "", len(told.touched))
            lines.append(stay.format(names=self._names(outlook)))
        if told.changed:
            lines.append(self.tr("%Ln who were there before stay as they are now.", "", len(told.changed)))
        self.say(self.title.text(), self.about.text(), " ".join(lines))
        self.take_back.setText(self.tr("Take back"))
        self.take_back.setEnabled(True)

    def _names(self, outlook: Outlook) -> str:
        rest = len(outlook.told.touched) - len(outlook.staying)
        return ", ".join(outlook.staying) + (f" + {QLocale().toString(rest)}" if rest > 0 else "")

    def _press(self) -> None:
        self.take_back.setEnabled(False)
        if self._is_asked:
            self._sheet.take_back(self._shown())
        else:
            self._sheet.ask(self)

    def _shown(self) -> Import:
        assert self.brought is not None, "what is pressed is shown"
        return self.brought.found


class ImportsSheet(Sheet):
    """Lists the imports, the newest first."""

    width_wanted = 680
    show_wanted = Signal(str)
    """The contacts that a filter text means shall be shown."""

    def __init__(self, desk: Desk, parent: QWidget, brought: list[Brought]) -> None:
        text = self.tr(
            "Taken back, an import loses whom it brought, as far as nobody has worked with them since."
        )
        super().__init__(parent, self.tr("Imports"), text)
        self._desk = desk
        self._rows = RowPool(lambda _number: ImportRow(self), 2 * GRID)
        self.nothing = label(self.tr("Nothing was imported yet."), "muted")
        self.body.addWidget(self.nothing)
        self.body.addLayout(self._rows.layout)
        self.body.addStretch(1)
        self.cancel.setText(self.tr("Close"))
        self.add_foot(self.end_row(self.cancel))
        self._show(brought)
        desk.changed.connect(self._notice)

    def rows(self) -> list[ImportRow]:
        """The rows that are shown."""
        return [row for row in self._rows.rows if not row.isHidden()]

    def show_contacts(self, found: Import) -> None:
        """Show whom an import brought, and go."""
        self.show_wanted.emit(f"import:{found.id}")
        self.accept()

    def ask(self, row: ImportRow) -> None:
        """Ask what taking an import back would do; it may take long with a large one."""
        assert row.brought is not None, "what is pressed is shown"
        number, space = row.brought.found.id, self._desk.workspace

        def look() -> Outlook:
            with space.reading() as reader:
                return _outlook(reader, number)

        self._desk.job(look, lambda outlook: self._answer(row, number, outlook), self._refused)

    def take_back(self, found: Import) -> None:
        """Take an import back."""

        def change(space: Workspace) -> ChangeSet:
            changes, _told = taking_back.take_back(space, found.id)
            return changes

        self.complain("")
        self._desk.change(change, failed=self._refused)

    def _answer(self, row: ImportRow, number: int, outlook: Outlook) -> None:
        if not self.is_over and row.brought is not None and row.brought.found.id == number:
            row.ask(outlook)

    def _refused(self, error: Exception) -> None:
        if self.is_over:
            self._desk.failed.emit(error)
            return
        if isinstance(error, LeadDeskError) and error.blame is not Blame.BUG:
            self.complain(told(error.message))
        else:
            self._desk.failed.emit(error)
        self._read()

    @Slot(object)
    def _notice(self, touched: Touched) -> None:
        if touched.keys() & {Kind.IMPORT, Kind.CONTACT}:
            self._read()

    def _read(self) -> None:
        today = self._desk.today()
        self._desk.ask(lambda reader: read_imports(reader, today), self._show)

    def _show(self, brought: list[Brought]) -> None:
        if self.is_over:
            return
        self.nothing.setVisible(not brought)
        for row, one in zip(self._rows.take(len(brought)), brought, strict=True):
            if row.brought != one or row.note.isHidden():
                row.show_import(one)


def read_imports(reader: Reader, today: date) -> list[Brought]:
    """The newest imports."""
    newest = reader.all(Import)[: -_MOST - 1 : -1]
    events = reader.get(Event, {one.event_id for one in newest if one.event_id is not None})
    return [
        Brought(
            one,
            events[one.event_id].name if one.event_id in events else "",
            queries.count(reader, Filter(import_ids=(one.id,)), today),
        )
        for one in newest
    ]


def _outlook(reader: Reader, number: int) -> Outlook:
    found = taking_back.preview(reader, number)
    staying = reader.get(Contact, found.touched[:_NAMED])
    return Outlook(found, tuple(contact.display_name for contact in staying.values()))


def _files(found: Import) -> str:
    """The names of its first files, and how many more there were."""
    names = [PureWindowsPath(file).name for file in found.files]  # which knows both slashes
    rest = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" + {QLocale().toString(rest)}" if rest > 0 else "")


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
