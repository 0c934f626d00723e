"""The sheets on playbooks, on contacts that are one, on imports and ties, for pictures; nothing is written."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QDialog

from leaddesk.domain.lists import Filter
from leaddesk.domain.playbook import Playbook
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.imports import ImportsSheet, read_imports
from leaddesk.gui.dialogs.merge import MergeSheet
from leaddesk.gui.dialogs.offers import OffersSheet, read_offers
from leaddesk.gui.dialogs.playbook_start import StartSheet, Wish, startable
from leaddesk.gui.dialogs.step_text import StepTextSheet
from leaddesk.gui.main_window import MainWindow
from leaddesk.gui.models.merging import read_candidates
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader

_SEVERAL = 4


def sheet_views(desk: Desk, main: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """Each sheet, as it is with the contacts there are."""
    today = desk.today()
    yield "imports", ImportsSheet(desk, main, desk.look(lambda reader: read_imports(reader, today)))
    yield "organizations-to-tie", OffersSheet(desk, main, desk.look(lambda reader: read_offers(reader, ())))
    ids = desk.look(lambda reader: _leads(reader, desk))
    if len(ids) < _SEVERAL:
        return
    wish = Wish(Playbook(), today, skips_weekends=True)
    known = desk.look(lambda reader: startable(reader, desk, ids, None, wish))
    if known is not None:
        yield "playbook", StartSheet(desk, main, ids, known)
        step = next(iter(known.outlook.start.steps.values()))[0]
        yield "step-text", StepTextSheet(main, step, "ada@example.org")
    yield "merge", MergeSheet(desk, main, desk.look(lambda reader: read_candidates(reader, ids[:2])))


def _leads(reader: Reader, desk: Desk) -> Sequence[int]:
    stages = tuple(stage.id for stage in reader.all(Stage) if stage.kind is StageKind.LEAD)
    return queries.ids(reader, Filter(stage_ids=stages), desk.today())[:_SEVERAL]
