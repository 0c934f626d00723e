"""The export dialog: who, as what, and where to."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QProgressBar, QWidget

from leaddesk.domain.errors import Blame, InputError, LeadDeskError
from leaddesk.domain.event import Event
from leaddesk.domain.lists import Filter, SavedList
from leaddesk.formats.tables.layouts import LAYOUTS, find_layout
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.running import Run, Standing
from leaddesk.gui.texts import told, translated
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.common import button, column, label
from leaddesk.services import exporting
from leaddesk.services.exporting import Exported, Format
from leaddesk.services.finding import as_filter, stages_in_use
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader

_MEMORY: Final = "export"
_STEPS: Final = 1_000
_STATUS_HEIGHT: Final = 36
_SUFFIXES: Final = {
    Format.CSV: ".csv",
    Format.XLSX: ".xlsx",
    Format.VCARD_3_0: ".vcf",
    Format.VCARD_4_0: ".vcf",
    Format.VCARD_2_1: ".vcf",
    Format.ICS: ".ics",
}
_TABLES: Final = (Format.CSV, Format.XLSX)


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody to export: in words, as a file may be called, and the filter (or its text) that means them."""

    title: str
    file: str
    wanted: Filter | str

    def filter(self, reader: Reader) -> Filter:
        """The contacts meant. Raises as `as_filter` does."""
        return as_filter(reader, self.wanted) if isinstance(self.wanted, str) else self.wanted


def saved_choices(reader: Reader) -> list[list[Choice]]:
    """The saved lists, events and stages."""
    lists = QCoreApplication.translate("export", "List: {name}")
    events = QCoreApplication.translate("export", "Met at: {name}")
    stages = QCoreApplication.translate("export", "Stage: {name}")
    found: list[list[Choice]] = [[], [], []]
    for saved in reader.all(SavedList):
        title = saved.name or translated(saved.title)
        found[0].append(Choice(lists.format(name=title), title, saved.query))
    for event in reversed(reader.all(Event)):
        found[1].append(Choice(events.format(name=event.name), event.name, Filter(event_ids=(event.id,))))
    for stage in stages_in_use(reader):
        title = stage_title(stage)
        found[2].append(Choice(stages.format(name=title), title, Filter(stage_ids=(stage.id,))))
    return found


def format_title(format_: Format) -> str:
    """A format in words."""
    return {
        Format.XLSX: QCoreApplication.translate("export", "Excel workbook (.xlsx)"),
        Format.CSV: QCoreApplication.translate("export", "Table (.csv)"),
        Format.VCARD_3_0: QCoreApplication.translate("export", "vCard 3.0, for most programs (.vcf)"),
        Format.VCARD_4_0: QCoreApplication.translate("export", "vCard 4.0, keeps the most (.vcf)"),
        Format.VCARD_2_1: QCoreApplication.translate("export", "vCard 2.1, for old phones (.vcf)"),
        Format.ICS: QCoreApplication.translate("export", "Calendar of the next steps (.ics)"),
    }[format_]


class ExportRun(Run):
    """Writes one file."""

    written = Signal(object)

    def write(self, choice: Choice, path: Path, format_: Format, layout: str, count: int) -> None:
        """Write contacts to a file; `written` carries what it holds."""
        step = self.begin(count)
        door = self.desk.workspace

        def work() -> Exported:
            with door.reading() as reader:
                wanted = choice.filter(reader)
            return exporting.export(
                door,
                wanted,
                path,
                format_=format_,
                layout=find_layout(layout),
                progress=lambda done: step(done, done),
            )

        self.desk.job(work, self._have_written, self.fail)

    def _have_written(self, exported: Exported) -> None:
        if self.end():
            self.written.emit(exported)


class ExportDialog(Sheet):
    """Asks what is to be written and where, and writes it."""

    def __init__(self, desk: Desk, parent: QWidget, shown: str, selected: Sequence[int]) -> None:
        super().__init__(parent, QCoreApplication.translate("ExportDialog", "Export"))
        self.setModal(True)
        self._desk = desk
        self._asked = 0
        self._count = 0
        self._path = Path()
        self._choices: list[Choice] = []
        self.run = ExportRun(desk)
        self.what = QComboBox()
        self.format = QComboBox()
        self.layout_ = QComboBox()
        self.bar = QProgressBar()
        self.said = label("", "muted")
        self.export = button(self.tr("Export…"), "primary")
        self.open_folder = button(self.tr("Open folder"))
        self._lay_out()
        self._offer(shown, selected)
        self._connect()
        self._show_layout()
        self._ask_count()

    def _lay_out(self) -> None:
        self._asked_layout = Asked(self.tr("Columns"), self.layout_)
        self.who = Asked(self.tr("Who"), self.what)
        for asked in (self.who, Asked(self.tr("As"), self.format), self._asked_layout):
            self.body.addWidget(asked)
        self.body.addStretch(1)
        self.said.setWordWrap(True)
        status = QWidget()
        status.setMinimumHeight(_STATUS_HEIGHT)
        status.setLayout(column(self.bar, self.said))
        self.add_foot(column(status))
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(self.tr("Progress"))
        for hidden in (self.bar, self.said, self.open_folder):
            hidden.hide()
        self.export.setDefault(True)
        ends = self.end_row(self.cancel, self.export)
        ends.insertWidget(0, self.open_folder)
        self.add_foot(ends)

    def _connect(self) -> None:
        self.what.currentIndexChanged.connect(self._ask_count)
        self.format.currentIndexChanged.connect(self._show_layout)
        self.export.clicked.connect(self._ask_where)
        self.open_folder.clicked.connect(self._open_folder)
        self.run.progressed.connect(self._show_standing)
        self.run.written.connect(self._have_written)
        self.run.cancelled.connect(self._have_cancelled)
        self.run.failed.connect(self._have_failed)

    # What there is to choose from

    def _offer(self, shown: str, selected: Sequence[int]) -> None:
        now = [Choice(self.tr("What is shown now"), self.tr("contacts"), shown)]
        if selected:
            picked = Filter(ids=tuple(selected))
            now.append(Choice(self.tr("%n selected", "", len(selected)), self.tr("contacts"), picked))
        for group in (now, *self._desk.look(saved_choices)):
            if group and self._choices:
                self.what.insertSeparator(self.what.count())
            for choice in group:
                self.what.addItem(choice.title, len(self._choices))
                self._choices.append(choice)
        if len(selected) > 1:
            self.what.setCurrentIndex(1)
        kept = self._desk.workspace.recall(_MEMORY, {})
        for format_ in _SUFFIXES:
            self.format.addItem(format_title(format_), format_.value)
        self.format.setCurrentIndex(max(self.format.findData(kept.get("format", Format.XLSX.value)), 0))
        for layout in LAYOUTS.values():
            self.layout_.addItem(translated(layout.title), layout.key)
        self.layout_.setCurrentIndex(max(self.layout_.findData(kept.get("layout", "leaddesk")), 0))

    def choice(self) -> Choice:
        """Who is to be exported."""
        return self._choices[int(self.what.currentData())]

    def chosen_format(self) -> Format:
        """As what."""
        return Format(self.format.currentData())

    def _show_layout(self) -> None:
        self._asked_layout.setEnabled(self.chosen_format() in _TABLES)

    def _ask_count(self) -> None:
        self._asked += 1
        self.who.hint(" ")  # its place, so that nothing moves when the count comes
        number, choice, today = self._asked, self.choice(), self._desk.today()

        def count(reader: Reader) -> int | InputError:
            try:
                return queries.count(reader, choice.filter(reader), today)
            except InputError as error:
                return error  # a filter that names what is gone: said here rather than in a toast behind

        self._desk.ask(count, lambda found: self._show_count(number, found))

    def _show_count(self, number: int, found: int | InputError) -> None:
        if number != self._asked:
            return
        is_count = isinstance(found, int)
        self.complain("" if isinstance(found, int) else told(found.message))
        self._count = found if isinstance(found, int) else 0
        self.who.hint(self.tr("%n contacts", "", self._count) if is_count else "")
        self.export.setEnabled(self._count > 0)

    # Writing

    def _ask_where(self) -> None:
        suffix = _SUFFIXES[self.chosen_format()]
        proposed = Path.home() / (_as_file_name(self.choice().file) + suffix)
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), str(proposed), f"*{suffix}")
        if name:
            path = Path(name)
            self.write(path if path.suffix else path.with_suffix(suffix))

    def write(self, path: Path) -> None:
        """Write what was chosen to a file."""
        self._path = path
        self.complain("")
        format_, layout = self.chosen_format(), str(self.layout_.currentData())
        self._desk.remember(_MEMORY, {"format": format_.value, "layout": layout})
        self.run.write(self.choice(), path, format_, layout, self._count)
        self._show_work(is_at_work=True)

    def _show_work(self, *, is_at_work: bool) -> None:
        self.bar.setValue(0)
        self.bar.setVisible(is_at_work)
        self.said.setVisible(False)
        self.open_folder.setVisible(False)
        for widget in (self.what, self.format, self.export):
            widget.setEnabled(not is_at_work)
        self._asked_layout.setEnabled(not is_at_work and self.chosen_format() in _TABLES)

    def _show_standing(self, standing: Standing) -> None:
        self.bar.setValue(round(standing.part * _STEPS))

    def _have_written(self, exported: Exported) -> None:
        self._show_work(is_at_work=False)
        texts = [self.tr("%n records are in {file}.", "", exported.records).format(file=self._path.name)]
        if exported.cut:
            texts.append(
                self.tr(
                    "%n texts were too long for a cell and are cut; .csv and .vcf hold them whole.",
                    "",
                    exported.cut,
                )
            )
        self._say(" ".join(texts))
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
        else:
            self._desk.failed.emit(error)

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

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


def _as_file_name(text: str) -> str:
    """A text without what a file's name cannot hold."""
    return "".join("-" if letter in '/\\\\:*?"<>|' else letter for letter in text).strip(". ") or "contacts"
