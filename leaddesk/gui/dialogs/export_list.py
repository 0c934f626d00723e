"""The export dialog: who, as what, with which columns, and where to."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QProgressBar, QWidget

from leaddesk.domain.consent import Use
from leaddesk.domain.errors import Blame, InputError, LeadDeskError
from leaddesk.formats.tables.layouts import LAYOUTS, OWN, Layout
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.export_choices import (
    SUFFIXES,
    TABLES,
    Choice,
    as_file_name,
    format_title,
    layout_of,
    layout_titles,
    left_out_text,
    saved_choices,
    shown_choices,
    use_titles,
)
from leaddesk.gui.running import Run, Standing
from leaddesk.gui.shown_contacts import ShownContacts
from leaddesk.gui.texts import told
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.column_choice import ColumnChoice
from leaddesk.gui.widgets.common import button, label, row
from leaddesk.services import exporting
from leaddesk.services.exporting import Exported, Format, LeftOut
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader

_MEMORY: Final = "export"
_STEPS: Final = 1_000
_NAMED: Final = 8
"""So many columns of a layout are named; the others are counted."""
_OWN_AT_FIRST: Final = (
    "Name",
    "Organization",
    "Title",
    "E-mail 1",
    "Phone 1",
    "Stage",
    "Rating",
    "Next step on",
    "Next step",
    "Notes",
)


class Count(NamedTuple):
    """How many contacts are meant, of how many of them the format says anything, and who is left out."""

    meant: int
    written: int
    left_out: LeftOut


NOBODY: Final = Count(0, 0, LeftOut())


class ExportRun(Run):
    """Writes one file."""

    written = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.desk = desk

    def write(
        self, choice: Choice, path: Path, format_: Format, layout: Layout, use: Use | None, count: int
    ) -> None:
        """Write contacts to a file; `written` carries what it holds."""
        step = self.begin(count, count)
        door = self.desk.workspace

        def work() -> Exported:
            with door.reading() as reader:
                wanted = choice.written_by(reader, format_, use)
            return exporting.export(
                door,
                wanted,
                path,
                format_=format_,
                layout=layout,
                progress=lambda done: step(done, done),
            )

        self.desk.job(work, self._have_written, self.fail)

    def _have_written(self, exported: Exported) -> None:
        if self.end():
            self.written.emit(exported)


class ExportDialog(Sheet):
    """Asks what is to be written and where, and writes it."""

    width_wanted = 620

    sent_away = Signal()
    """The writing shall go on behind the window."""
    ended_away = Signal(str)
    """It came to its end there: in words."""

    def __init__(self, desk: Desk, parent: QWidget, shown: ShownContacts, selected: Sequence[int]) -> None:
        super().__init__(parent, QCoreApplication.translate("ExportDialog", "Export"))
        self.setModal(True)
        self._desk = desk
        self._asked = 0
        self._count = NOBODY
        self._path = Path()
        self._folder = Path.home()
        self._choices: list[Choice] = []
        self.run = ExportRun(desk)
        self.what = QComboBox()
        self.use = QComboBox()
        self.format = QComboBox()
        self.layout_ = QComboBox()
        self.columns = ColumnChoice()
        self.bar = QProgressBar()
        self.said = label("", "muted")
        self.export = button(self.tr("Export…"), "primary")
        self.open_folder = button(self.tr("Open folder"))
        self.send_away = button(self.tr("Continue in background"))
        self._lay_out()
        self._offer(shown, selected)
        self._connect()
        self._show_layout()
        self._ask_count()

    def _lay_out(self) -> None:
        self._asked_layout = Asked(self.tr("Columns"), self.layout_)
        self.who = Asked(self.tr("Who"), self.what)
        self.for_what = Asked(self.tr("For"), self.use)
        for asked in (
            self.who,
            self.for_what,
            Asked(self.tr("As"), self.format),
            self._asked_layout,
            self.columns,
        ):
            self.body.addWidget(asked)
        self.body.addStretch(1)
        self.said.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(self.tr("Progress"))
        for hidden in (self.bar, self.said, self.open_folder, self.send_away):
            hidden.hide()
        self.export.setDefault(True)
        ends = row(self.bar, self.said, self.open_folder, self.send_away, self.cancel, self.export)
        ends.insertStretch(2)
        for place in (0, 1):
            ends.setStretch(place, 1)
        self.add_foot(ends)

    def _connect(self) -> None:
        self.what.currentIndexChanged.connect(self._ask_count)
        self.use.currentIndexChanged.connect(self._ask_count)
        for chosen in (self.format, self.layout_):
            chosen.currentIndexChanged.connect(self._show_layout)
            chosen.currentIndexChanged.connect(self._ask_count)
        self.columns.changed.connect(self._show_whether_ready)
        self.export.clicked.connect(self._ask_where)
        self.open_folder.clicked.connect(self.show_folder)
        self.send_away.clicked.connect(self._send_away)
        self.run.progressed.connect(self._show_standing)
        self.run.written.connect(self._have_written)
        self.run.cancelled.connect(self._have_cancelled)
        self.run.failed.connect(self._have_failed)

    # What there is to choose from

    def _offer(self, shown: ShownContacts, selected: Sequence[int]) -> None:
        for group in (shown_choices(shown, selected), *self._desk.look(saved_choices)):
            if group and self._choices:
                self.what.insertSeparator(self.what.count())
            for choice in group:
                self.what.addItem(choice.title, len(self._choices))
                self._choices.append(choice)
        if len(selected) > 1:
            self.what.setCurrentIndex(1)
        kept = self._kept()
        for use, title in use_titles().items():
            self.use.addItem(title, use)
        self.use.setCurrentIndex(max(self.use.findData(str(kept.get("use"))), 0))
        for format_ in SUFFIXES:
            self.format.addItem(format_title(format_), format_.value)
        self.format.setCurrentIndex(max(self.format.findData(str(kept.get("format"))), 0))
        for key, title in layout_titles().items():
            if key == OWN:
                self.layout_.insertSeparator(self.layout_.count())
            self.layout_.addItem(title, key)
        self.layout_.setCurrentIndex(max(self.layout_.findData(str(kept.get("layout"))), 0))
        headers = [made.header for made in LAYOUTS["leaddesk"].columns]
        self.columns.offer(headers, kept.get("columns") or _OWN_AT_FIRST)
        folder = Path(str(kept.get("folder", "")))
        self._folder = folder if folder.is_absolute() and folder.is_dir() else Path.home()

    def _kept(self) -> dict[str, Any]:
        kept = self._desk.workspace.recall(_MEMORY)
        return kept if isinstance(kept, dict) else {}

    def choice(self) -> Choice:
        """Who is to be exported."""
        return self._choices[int(self.what.currentData())]

    def chosen_format(self) -> Format:
        """As what."""
        return Format(self.format.currentData())

    def chosen_use(self) -> Use | None:
        """What for; the columns of a program for mailings are for mailing, unless something else is chosen."""
        said = str(self.use.currentData())
        return Use(said) if said else exporting.use_of(self.chosen_format(), self._fixed_layout())

    def _fixed_layout(self) -> Layout | None:
        key = str(self.layout_.currentData())
        return None if key == OWN else layout_of(key, ())

    def chosen_layout(self) -> Layout:
        """With which columns, if it is a table. Raises `NotFound` where none is chosen."""
        return layout_of(str(self.layout_.currentData()), self.columns.chosen())

    def _show_layout(self) -> None:
        is_table = self.chosen_format() in TABLES
        is_own = self.layout_.currentData() == OWN
        self._asked_layout.setVisible(is_table)
        self.columns.setVisible(is_table and is_own)
        self._asked_layout.hint("" if is_own else self._column_names())
        QTimer.singleShot(0, self, self._fit)  # the layouts know by then what has gone and come
        self._show_whether_ready()

    def _fit(self) -> None:
        self.resize(self.sizeHint())

    def _column_names(self) -> str:
        """The first columns of a layout, and how many more there are."""
        headers = [made.header for made in self.chosen_layout().columns]
        first = ", ".join(headers[:_NAMED])
        rest = len(headers) - _NAMED
        return self.tr("{names} and %n more", "", rest).format(names=first) if rest > 0 else first

    def _ask_count(self) -> None:
        self._asked += 1
        self.who.hint(" ")  # its place, so that nothing moves when the count comes
        self.for_what.hint(" ")
        number, choice, today = self._asked, self.choice(), self._desk.today()
        format_, use = self.chosen_format(), self.chosen_use()

        def count(reader: Reader) -> Count | InputError:
            try:
                meant = queries.count(reader, choice.filter(reader), today)
                wanted = choice.written_by(reader, format_, use)
                written = queries.count(reader, wanted, today)
                return Count(meant, written, exporting.left_out(reader, wanted, today))
            except InputError as error:
                return error  # a filter that names what is gone: said here rather than in a toast behind

        self._desk.ask(count, lambda found: self._show_count(number, found))

    def _show_count(self, number: int, found: Count | InputError) -> None:
        if number != self._asked:
            return
        is_count = isinstance(found, Count)
        self.complain("" if isinstance(found, Count) else told(found.message))
        self._count = found if isinstance(found, Count) else NOBODY
        self.who.hint(self._count_text() if is_count else "")
        self.for_what.hint(left_out_text(self._count.left_out, self.chosen_use()) or " ")
        self._show_whether_ready()

    def _count_text(self) -> str:
        count = self._count
        meant = self.tr("%n contacts", "", count.meant)
        if self.chosen_format() is not Format.ICS:
            return meant
        if count.meant and not count.written and not count.left_out.count:
            return self.tr("{contacts}: none of them has a next step, so there is nothing to write").format(
                contacts=meant
            )
        return self.tr("{contacts}, %n with a next step", "", count.written).format(contacts=meant)

    def _show_whether_ready(self) -> None:
        needs_columns = self.chosen_format() in TABLES and self.layout_.currentData() == OWN
        has_columns = bool(self.columns.chosen()) or not needs_columns
        self.export.setEnabled(self._count.written > 0 and has_columns and not self.run.is_at_work())

    # Writing

    def _ask_where(self) -> None:
        suffix = SUFFIXES[self.chosen_format()]
        proposed = self._folder / (as_file_name(self.choice().file) + suffix)
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), str(proposed), f"*{suffix}")
        if name:
            path = Path(name)
            self.write(path if path.suffix else path.with_suffix(suffix))

    def write(self, path: Path) -> None:
        """Write what was chosen to a file."""
        self._path = path
        self._folder = path.parent
        self.complain("")
        kept = {
            "format": self.chosen_format().value,
            "use": self.use.currentData(),
            "layout": self.layout_.currentData(),
            "columns": self.columns.chosen(),
            "folder": str(path.parent),
        }
        self._desk.remember(_MEMORY, kept)
        self.run.title = self.tr("Writing {file}").format(file=path.name)
        layout, use = self.chosen_layout(), self.chosen_use()
        self.run.write(self.choice(), path, self.chosen_format(), layout, use, self._count.written)
        self._show_work(is_at_work=True)

    def _show_work(self, *, is_at_work: bool) -> None:
        self.bar.setValue(0)
        self.bar.setVisible(is_at_work)
        self.send_away.setVisible(is_at_work)
        self.said.setVisible(False)
        self.open_folder.setVisible(False)
        for widget in (self.what, self.use, self.format, self._asked_layout, self.columns):
            widget.setEnabled(not is_at_work)
        self._show_whether_ready()

    def _show_standing(self, standing: Standing) -> None:
        self.bar.setValue(round(standing.part * _STEPS))

    def _have_written(self, exported: Exported) -> None:
        self._show_work(is_at_work=False)
        if exported.cut:
            self.complain(
                self.tr(
                    "%n texts were too long for a cell and are cut; .csv and .vcf hold them whole.",
                    "",
                    exported.cut,
                )
            )
        said = [self.tr("%n records are in {file}.", "", exported.records).format(file=self._path.name)]
        if exported.left_out:
            said.append(self.tr("%n were left out.", "", exported.left_out))
        self._say(" ".join(said))
        self.open_folder.show()
        self.open_folder.setFocus()
        self.cancel.setText(self.tr("Close"))

    def _have_cancelled(self) -> None:
        self._show_work(is_at_work=False)
        self._say(self.tr("Cancelled. No file was written."))

    def _have_failed(self, error: Exception) -> None:
        self._show_work(is_at_work=False)
        if isinstance(error, LeadDeskError) and error.blame is not Blame.BUG:
            self.complain(told(error.message))
            self._end_away(told(error.message))
        else:
            self._desk.failed.emit(error)
            self._end_away("")

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()
        self._end_away(text)

    def show_folder(self) -> None:
        """Show the folder that the file lies in, in the system's own way."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    # Behind the window

    def _send_away(self) -> None:
        """Let the writing go on while the window is used for something else."""
        self.hide()
        self.sent_away.emit()

    def _end_away(self, text: str) -> None:
        """Say what came of it, if the dialog is hidden, and go: it is not wanted any more."""
        if not self.isVisible():
            self.ended_away.emit(text)
            self.done(QDialog.DialogCode.Accepted)

    # Leaving

    def is_unsaved(self) -> bool:
        """Nothing that is chosen here would be lost."""
        return False

    def reject(self) -> None:
        """Escape or Cancel: stop what is under way, or close."""
        if self.run.is_at_work():
            self.run.stop()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Closing the dialog stops what is under way, too."""
        self.done(QDialog.DialogCode.Rejected)
        super().closeEvent(event)

    def done(self, code: int) -> None:
        """Let go; a file that is not whole by now never is."""
        self._asked += 1
        self.run.leave()
        super().done(code)
