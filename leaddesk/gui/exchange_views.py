"""The import and export dialogs at every step, for pictures: what they show is made up and nothing is written."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from leaddesk.domain.event import Event
from leaddesk.domain.imports import Choice, ImportResult, PlanOutcome
from leaddesk.formats.files import Given
from leaddesk.formats.tables.layouts import OWN
from leaddesk.gui.dialogs.export_list import ExportDialog
from leaddesk.gui.dialogs.import_cards import ImportDialog
from leaddesk.gui.dialogs.still_working import StillWorking
from leaddesk.gui.main_window import MainWindow
from leaddesk.gui.running import Standing
from leaddesk.paths import resources
from leaddesk.services.importing import Tally

_BADGES: Final = """\
Voornaam;Achternaam;Bedrijf;Adres;Mobiel;Hal;Kaart
Sanne;de Vries;Vries Verpakking BV;sanne@vries.example;+31 6 5550 0101;4;B-77
Joris;Bakker;Bakker & Zn.;joris@bakker.example;;4;B-78
;;;;;4;B-79
"""
_CARD: Final = """\
BEGIN:VCARD
VERSION:3.0
FN:{name}
EMAIL:sanne@vries.example
TITLE:{title}
BDAY:{birthday}
END:VCARD
"""
_TWICE: Final = _CARD.format(name="Sanne de Vries", title="Inkoper", birthday="1980-05-17") + _CARD.format(
    name="Sanne de Vries", title="Head of purchasing", birthday="1981-05-17"
)
_RESULT: Final = ImportResult(
    outcomes={
        PlanOutcome.NEW: 61,
        PlanOutcome.SAME: 3,
        PlanOutcome.UPDATE: 1,
        PlanOutcome.DUPLICATE: 4,
        PlanOutcome.REJECTED: 2,
    },
    left_out=3,
    met=3,
    import_id=1,
)


def import_views(make: Callable[[], ImportDialog], main: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """The import dialog at every step. `make` makes one."""
    show = resources() / "sample" / "trade-show"
    yield "import", make()
    dialog = make()
    dialog.files.add([Given(str(show))])
    yield "import-files", dialog
    dialog = make()
    dialog.give([Given("badges.csv", _BADGES.encode())])
    yield "import-columns", dialog
    dialog = make()
    dialog.give([Given(str(show))])
    yield "import-plan", dialog
    dialog = make()
    dialog.run.planned.connect(lambda _plan: _look_at_duplicates(dialog))
    dialog.give([Given("cards.vcf", _TWICE.encode())])
    yield "import-duplicate", dialog
    dialog = make()
    dialog.run.planned.connect(lambda _plan: _choose_event(dialog, main))
    dialog.give([Given(str(show))])
    yield "import-options", dialog
    dialog = make()
    dialog.run.begin(10_000, 10_000)
    dialog.show_work(
        QCoreApplication.translate("ImportDialog", "Importing %n contacts", None, 10_000),
        Standing(4_210, 0.42, 1.3, 10_000),
    )
    yield "import-progress", dialog
    dialog.run.end()
    dialog = make()
    dialog.show_summary(_RESULT, Tally(61, 2, 0, 3))
    yield "import-summary", dialog
    yield (
        "still-working",
        StillWorking(
            main, [QCoreApplication.translate("ImportDialog", "Importing %n contacts", None, 10_000)]
        ),
    )


def _look_at_duplicates(dialog: ImportDialog) -> None:
    dialog.plan.chips[PlanOutcome.DUPLICATE].click()
    dialog.plan.model.choose_all(PlanOutcome.DUPLICATE, Choice.MERGE)


def _choose_event(dialog: ImportDialog, main: MainWindow) -> None:
    events = main.desk.look(lambda reader: reader.all(Event))
    if events:
        dialog.plan.options.choose_event(events[0].id)


def export_views(make: Callable[[], ExportDialog]) -> Iterator[tuple[str, QDialog]]:
    """The export dialog at every step. `make` makes one."""
    yield "export", make()
    dialog = make()
    dialog.layout_.setCurrentIndex(dialog.layout_.findData(OWN))
    yield "export-columns", dialog
    dialog = make()
    dialog.format.setCurrentIndex(dialog.format.findData("ics"))
    yield "export-calendar", dialog
