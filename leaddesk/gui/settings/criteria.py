"""The ideal customer: the criteria that fit is judged by, edited where they stand."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QMenu

from leaddesk.domain.changes import Kind
from leaddesk.domain.qualification import FIT_THRESHOLD, Criterion
from leaddesk.gui.desk import Desk
from leaddesk.gui.settings.adder import Adder
from leaddesk.gui.settings.arranged import Arranged, ArrangedRow
from leaddesk.gui.settings.bring_back import BringBack
from leaddesk.gui.settings.number import NumberField
from leaddesk.gui.settings.part import Field, Part
from leaddesk.gui.texts import translated
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import column, label, row
from leaddesk.gui.widgets.inplace_line import InplaceEdit
from leaddesk.services import criteria
from leaddesk.services.criteria import LARGEST_WEIGHT

_SHARE = 44


class CriterionRow(ArrangedRow):
    """One criterion: what it is called, what meets it, what it weighs, and whether it is required."""

    def __init__(self, part: "CriteriaPart", criterion: Criterion) -> None:
        super().__init__(part.theme)
        self._part = part
        self.criterion = criterion
        self.name = InplaceEdit("name", self.tr("Name of the criterion"))
        self.wanted = InplaceEdit("wanted", self.tr("What meets it: food and drink, 50 to 500 people …"))
        self.weight = NumberField(self.tr("Weight"), 1, LARGEST_WEIGHT)
        self.share = label("", "small")
        self.share.setFixedWidth(_SHARE)
        self.required = QCheckBox(self.tr("Required"))
        self.required.setToolTip(self.tr("Who does not meet it cannot fit, whatever else is met."))
        self.inside.addLayout(column(self.name, self.wanted, spacing=0), 1)
        self.inside.addLayout(row(self.weight, self.share, spacing=GRID))
        self.inside.addWidget(self.required)
        self.name.saved.connect(lambda text: self._change(self.name, name=text))
        self.wanted.saved.connect(lambda text: self._change(self.wanted, wanted=text))
        self.weight.saved.connect(lambda weight: self._change(None, weight=weight))
        self.required.clicked.connect(lambda is_down: self._change(None, required=is_down))

    def show_criterion(self, criterion: Criterion, whole: int) -> None:
        """Show the criterion as it is now; `whole` is what all of them weigh."""
        self.criterion = criterion
        name = _title(criterion)
        self.name.show_value(name)
        self.wanted.show_value(criterion.wanted)
        self.weight.show_value(criterion.weight)
        self.weight.setAccessibleName(self.tr("Weight of “{name}”").format(name=name))
        self.required.setAccessibleName(self.tr("“{name}” is required").format(name=name))
        self.required.setChecked(criterion.required)
        self.share.setText(
            self.tr("{share} %").format(share=QLocale().toString(round(100 * criterion.weight / whole)))
        )
        self.call(name)

    def offer(self, menu: QMenu) -> None:
        """What can be done with a criterion."""
        if self.criterion.key and self.criterion.name:
            self.add(menu, self.tr("Name as it came"), partial(self._change, None, name=""))
        self.add(menu, self.tr("Count no more"), self._retire)

    def _change(self, field: Field | None, **updates: Any) -> None:
        before = self.criterion
        after = replace(before, **updates)
        self._part.save(lambda space: criteria.edit(space, before, after), field)

    def _retire(self) -> None:
        criterion = self.criterion
        self._part.save(lambda space: criteria.retire(space, criterion))


class CriteriaPart(Part):
    """All criteria, with what fit means."""

    kinds = frozenset({Kind.CRITERION})

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__(
            desk,
            theme,
            self.tr("Ideal customer"),
            self.tr(
                "What your best customers have in common. Everybody is judged by it before they become a prospect: in "
                "their details, or at the gate."
            ),
        )
        self._gone: dict[int, Criterion] = {}
        self.rows = Arranged()
        self.adder = Adder(self.tr("Add a criterion"), self.tr("Such as: uses pouches"), theme)
        self.meaning = label("", "small")
        self.meaning.setWordWrap(True)
        self.retired = BringBack(self.tr("Counts no more:"))
        self.rows.add_foot(self.adder)
        self.rows.placed.connect(self._place)
        self.adder.wanted.connect(self._add)
        self.retired.wanted.connect(self._restore)
        self.body.addLayout(column(self.rows, self.meaning))
        self.body.addWidget(self.retired)

    def refresh(self) -> None:
        """Read the criteria."""
        self.read(lambda reader: (criteria.in_use(reader), criteria.retired(reader)), self._show)

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        super().dress(theme)
        self.rows.dress(theme)
        self.adder.dress(theme)

    def row(self, criterion_id: int) -> CriterionRow:
        """The row of a criterion."""
        found = self.rows.rows[criterion_id]
        assert isinstance(found, CriterionRow), "rows of criteria were made"
        return found

    def _show(self, both: tuple[list[Criterion], list[Criterion]]) -> None:
        found, retired = both
        self._gone = {criterion.id: criterion for criterion in retired}
        self.retired.offer({criterion.id: _title(criterion) for criterion in retired})
        by_id = {criterion.id: criterion for criterion in found}
        whole = sum(criterion.weight for criterion in found)
        self.rows.show_rows(list(by_id), lambda id_: CriterionRow(self, by_id[id_]))
        for id_, criterion in by_id.items():
            self.row(id_).show_criterion(criterion, whole)
        self.meaning.setText(self._said(whole))

    def _said(self, whole: int) -> str:
        if not whole:
            return self.tr(
                "Without a criterion nobody fits. Begin with what you would ask first: which industry, what size, where."
            )
        text = self.tr(
            "A contact fits if what it meets weighs {part} of {whole} or more ({share} %), and no required criterion is "
            "not met. What nobody knows counts as missing."
        )
        say = QLocale().toString
        part = say(whole * FIT_THRESHOLD, "f", 0 if (whole * FIT_THRESHOLD).is_integer() else 1)
        return text.format(part=part, whole=say(whole), share=say(round(100 * FIT_THRESHOLD)))

    def _add(self, name: str) -> None:
        self.save(
            lambda space: criteria.add(space, name), self.adder.field, lambda _changes: self.adder.added()
        )

    def _restore(self, criterion_id: int) -> None:
        criterion = self._gone[criterion_id]
        self.save(lambda space: criteria.restore(space, criterion))

    def _place(self, criterion_id: int, place: int) -> None:
        criterion = self.row(criterion_id).criterion
        self.save(lambda space: criteria.place(space, criterion, place))


def _title(criterion: Criterion) -> str:
    """A criterion's name, in the user's language unless they gave it one."""
    return criterion.name or translated(criterion.title)
