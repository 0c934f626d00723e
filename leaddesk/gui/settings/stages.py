"""The stages of the pipeline: by kind, each renamed where it stands, put in order, added and removed."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from leaddesk.domain.changes import Kind
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.remove_stage import remove_stage
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.places import stage_query
from leaddesk.gui.settings.adder import Adder
from leaddesk.gui.settings.arranged import Arranged, ArrangedRow
from leaddesk.gui.settings.part import Part
from leaddesk.gui.stage_words import kind_meaning, kind_words
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.inplace_line import InplaceEdit
from leaddesk.gui.widgets.kind_bar import KindBar
from leaddesk.services import stages
from leaddesk.services.finding import stages_in_use
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader


class Counted(NamedTuple):
    """The stages in use, and how many contacts stand in each by its id; who stands nowhere is left out."""

    stages: list[Stage]
    counts: Mapping[int, int]


def read_counted(reader: Reader) -> Counted:
    """Read the stages with who stands there."""
    return Counted(stages_in_use(reader), queries.count_by_stage(reader))


class StageRow(ArrangedRow):
    """One stage: its kind's bar, its name, how many stand there."""

    def __init__(self, part: "StagesPart", stage: Stage) -> None:
        super().__init__(part.theme)
        self._part = part
        self.stage = stage
        self._bar = KindBar()
        self.name = InplaceEdit("name", self.tr("Name of the stage"))
        self.count = label("", "small")
        self.inside.addWidget(self._bar)
        self.inside.addWidget(self.name, 1)
        self.inside.addWidget(self.count)
        self.name.saved.connect(self._rename)
        self.dress(part.theme)

    def show_stage(self, stage: Stage, count: int) -> None:
        """Show the stage as it is now."""
        self.stage = stage
        self.name.show_value(stage_title(stage))
        self.count.setText(self.tr("%Ln contacts", "", count) if count else self.tr("nobody"))
        self.call(stage_title(stage))
        self._colour()

    def offer(self, menu: QMenu) -> None:
        """What can be done with a stage."""
        self.add(menu, self.tr("Show contacts"), partial(self._part.show_contacts, self.stage))
        if self.stage.key and self.stage.name:
            self.add(menu, self.tr("Name as it came"), partial(self._rename, ""))
        self.add(menu, self.tr("Remove…"), partial(self._part.remove, self.stage))

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        super().dress(theme)
        self._colour()

    def _colour(self) -> None:
        self._bar.show_colour(self.theme.kind(self.stage.kind))

    def _rename(self, name: str) -> None:
        stage = self.stage
        self._part.save(lambda space: stages.rename(space, stage, name), self.name)


class StagesPart(Part):
    """Every kind with its stages."""

    kinds = frozenset({Kind.STAGE, Kind.CONTACT})

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__(
            desk,
            theme,
            self.tr("Stages"),
            self.tr(
                "The columns of the pipeline. The five kinds are fixed, since gates and numbers go by them; the stages "
                "inside a kind are yours."
            ),
        )
        self.groups: dict[StageKind, Arranged] = {}
        self.adders: dict[StageKind, Adder] = {}
        for kind in StageKind:
            self.body.addLayout(self._block(kind))

    def refresh(self) -> None:
        """Read the stages and count who stands there."""
        self.read(read_counted, self._show)

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        super().dress(theme)
        for kind, group in self.groups.items():
            group.dress(theme)
            self.adders[kind].dress(theme)

    def show_contacts(self, stage: Stage) -> None:
        """Show who stands in a stage."""
        self.contacts_wanted.emit(self.desk.look(lambda reader: stage_query(reader, stage.id)))

    def remove(self, stage: Stage) -> None:
        """Remove a stage; asks first where its contacts go, if there are any."""
        remove_stage(self.desk, self, stage)

    def row(self, stage_id: int) -> StageRow:
        """The row of a stage."""
        rows = (row for group in self.groups.values() for row in group.rows.values())
        return next(row for row in rows if isinstance(row, StageRow) and row.stage.id == stage_id)

    def _block(self, kind: StageKind) -> QVBoxLayout:
        group, adder = (
            Arranged(),
            Adder(
                self.tr("Add a stage: {kind}").format(kind=kind_words(kind)),
                self.tr("Name of the new stage"),
                self.theme,
                is_headed=True,
            ),
        )
        self.groups[kind], self.adders[kind] = group, adder
        group.placed.connect(self._place)
        group.add_foot(adder)
        adder.wanted.connect(partial(self._add, kind))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(kind_words(kind), "strong"))
        words.addWidget(label(kind_meaning(kind), "small"))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, GRID, 0)
        head.addLayout(words, 1)
        head.addWidget(adder.opener)
        block = QVBoxLayout()
        block.setSpacing(GRID)
        block.addLayout(head)
        block.addWidget(group)
        return block

    def _show(self, found: Counted) -> None:
        by_id = {stage.id: stage for stage in found.stages}
        for kind, group in self.groups.items():
            ids = [stage.id for stage in found.stages if stage.kind is kind]
            for row in group.show_rows(ids, lambda id_: StageRow(self, by_id[id_])):
                assert isinstance(row, StageRow), "rows of stages were made"
                row.show_stage(by_id[row.stage.id], found.counts.get(row.stage.id, 0))

    def _add(self, kind: StageKind, name: str) -> None:
        adder = self.adders[kind]
        self.save(lambda space: stages.add(space, name, kind), adder.field, lambda _changes: adder.added())

    def _place(self, stage_id: int, place: int) -> None:
        stage = self.row(stage_id).stage
        self.save(lambda space: stages.place(space, stage, place))
