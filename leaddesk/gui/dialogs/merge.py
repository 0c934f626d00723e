"""Contacts that are one are made one: side by side, the user says which of them is kept."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.changes import ChangeSet
from leaddesk.gui.contact_sides import Value
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.models.merging import Candidate, hung_words, read_candidates, rows_of
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.contact_pick import ContactPick, Picked
from leaddesk.gui.widgets.side_values import side_value, value_text
from leaddesk.services import merging

MOST: Final = 4
"""So many stand side by side."""
_FIELD_WIDTH: Final = 104


def merge_contacts(
    desk: Desk, parent: QWidget, ids: Iterable[int], merged: Callable[[int], None] | None = None
) -> None:
    """Ask which of some contacts is kept; of one alone, whom it is one with. `merged` is told the one that is there then."""
    wanted = list(dict.fromkeys(ids))[:MOST]

    def show(found: list[Candidate]) -> None:
        if found:
            sheet = MergeSheet(desk, parent, found)
            if merged is not None:
                sheet.accepted.connect(lambda: merged(sheet.kept_id()))
            sheet.open()

    desk.ask(lambda reader: read_candidates(reader, wanted), show)


class MergeSheet(SavingSheet):
    """What each says and what hangs on it; what a merge would add to the one that is kept is marked."""

    width_wanted = 880

    def __init__(self, desk: Desk, parent: QWidget, candidates: Sequence[Candidate]) -> None:
        text = self.tr(
            "The one that is kept takes all that the others say, and all that hangs on them. "
            "Where they contradict each other its own stays, and the other is kept beside it."
        )
        super().__init__(desk, parent, self.tr("Make them one"), text)
        self._candidates = list(candidates)
        self.pick = ContactPick(desk)
        self._asked = Asked(self.tr("Who is the same?"), self.pick)
        self.choices = QButtonGroup(self)
        self._sides = QWidget()
        self.body.addWidget(self._asked)
        self.body.addWidget(self._sides)
        self.body.addStretch(1)
        self.save.setText(self.tr("Make one"))
        self.pick.picked.connect(self._take)
        self._begin()

    def kept_id(self) -> int:
        """The contact that is kept."""
        return self._candidates[self.choices.checkedId()].contact.id

    def change(self) -> Change:
        """Make them one."""
        kept = self.kept_id()
        others = [one.contact.id for one in self._candidates if one.contact.id != kept]
        return lambda space: merging.merge(space, kept, others)

    def written(self, changes: ChangeSet) -> None:
        """It is written: close."""
        self.take_as_saved()
        super().written(changes)

    def _take(self, picked: Picked | None) -> None:
        if picked is None or picked.id == self._candidates[0].contact.id:
            return
        ids = [self._candidates[0].contact.id, picked.id]
        self.desk.ask(lambda reader: read_candidates(reader, ids), self._show_found)

    def _show_found(self, found: list[Candidate]) -> None:
        if len(found) > 1 and not self.is_over:
            self._candidates = found
            self._begin()
            self.resize(self.sizeHint())

    def _begin(self) -> None:
        """Choose the one to keep as long as the user has not."""
        count = len(self._candidates)
        self._asked.setVisible(count == 1)
        best = max(range(count), key=lambda number: self._candidates[number].weight)
        self._show(best)
        kinds = {one.contact.kind for one in self._candidates}
        self.complain("" if len(kinds) == 1 else self.tr("A person and an organization cannot be one."))
        self.save.setEnabled(count > 1 and len(kinds) == 1)
        if count == 1:
            self.pick.setFocus()
        else:
            self.choices.button(best).setFocus()

    def _show(self, kept: int) -> None:
        """Show them side by side, as they would be made one."""
        has_focus = any(made.hasFocus() for made in self.choices.buttons())
        sides = QWidget()
        grid = QGridLayout(sides)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        grid.setColumnMinimumWidth(0, _FIELD_WIDTH)
        old, self.choices = self.choices, QButtonGroup(self)
        old.deleteLater()
        for number, one in enumerate(self._candidates):
            grid.setColumnStretch(number + 1, 1)
            grid.addWidget(self._choice(number, one, is_kept=number == kept), 0, number + 1)
        for below, row in enumerate(rows_of(self._candidates, kept), 1):
            self._add_row(grid, below, row.field, [_values(cell) for cell in row.cells])
        self._add_row(
            grid,
            grid.rowCount(),
            self.tr("Stage"),
            [value_text(stage_title(one.stage)) for one in self._candidates],
        )
        hung = [value_text(hung_words(one)) for one in self._candidates]
        self._add_row(grid, grid.rowCount(), self.tr("What hangs on it"), hung)
        self.choices.idClicked.connect(self._show)
        self.body.replaceWidget(self._sides, sides)
        self._sides.deleteLater()
        self._sides = sides
        if has_focus:
            self.choices.button(kept).setFocus()

    def _choice(self, number: int, one: Candidate, *, is_kept: bool) -> QRadioButton:
        made = QRadioButton(one.contact.display_name.replace("&", "&&"))
        made.setAccessibleName(self.tr("Keep {name}").format(name=one.contact.display_name))
        made.setToolTip(self.tr("Keep this one"))
        made.setChecked(is_kept)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choices.addButton(made, number)
        return made

    def _add_row(self, grid: QGridLayout, row: int, field: str, cells: Sequence[QWidget]) -> None:
        name = label(field, "small")
        name.setWordWrap(True)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        for number, cell in enumerate(cells, 1):
            grid.addWidget(cell, row, number, Qt.AlignmentFlag.AlignTop)


def _values(values: Sequence[Value]) -> QWidget:
    """The values of one field; what a merge adds is marked."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID // 2)
    for value in values or (Value(""),):
        layout.addLayout(side_value(value))
    return holder
