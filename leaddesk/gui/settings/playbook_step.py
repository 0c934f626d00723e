"""One step of a playbook, edited where it stands."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QMenu, QVBoxLayout

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.playbook import PlaybookStep, unknown_fields
from leaddesk.gui.settings.arranged import ArrangedRow
from leaddesk.gui.settings.number import NumberField
from leaddesk.gui.settings.part import Field
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import column, label, row
from leaddesk.gui.widgets.inplace_line import PAD, InplaceEdit
from leaddesk.gui.widgets.inplace_text import InplaceText
from leaddesk.gui.words import words

LAST_DAY = 999
Change = Callable[..., None]
"""What is told of a change: the field that asked for it, and the values by name."""


class StepRow(ArrangedRow):
    """A step's day and kind, what is to be done, what to write or say, and what they are asked to do."""

    def __init__(self, theme: Theme, change: Change, remove: Callable[[], None]) -> None:
        super().__init__(theme)
        self._change = change
        self._remove = remove
        self.is_only = False
        self.day = NumberField(self.tr("Day, counted from the start"), 0, LAST_DAY)
        self.kind = QComboBox()
        for value, title in words(ActivityKind).items():
            self.kind.addItem(title, value)
        self.what = InplaceEdit("what", self.tr("What is to be done"))
        self.text = InplaceText("text", self.tr("What to write or say"))
        self.call_to_action = InplaceEdit("call", self.tr("What they are asked to do"))
        self._calls = label(self.tr("Call to action"), "small")
        self.odd = label("", "small")
        self.odd.setWordWrap(True)
        self.inside.addLayout(self._laid_out(), 1)
        self.day.saved.connect(lambda day: self._change(None, day=day))
        self.kind.activated.connect(self._take_kind)
        for name, field in self._fields().items():
            field.saved.connect(partial(self._take_text, name, field))

    def show_step(self, step: PlaybookStep, number: int, *, is_only: bool) -> None:
        """Show the step as it is now; `number` is its place among the others, from 1 on."""
        self.is_only = is_only
        self.day.show_value(step.day)
        self.kind.setCurrentIndex(self.kind.findData(step.kind.value))
        self.what.show_value(step.what)
        self.text.show_value(step.text)
        self.call_to_action.show_value(step.call_to_action)
        self.call(step.what)
        self.day.setAccessibleName(self.tr("Day of step {number}").format(number=number))
        self.kind.setAccessibleName(self.tr("Kind of step {number}").format(number=number))
        self._show_odd(step)

    def offer(self, menu: QMenu) -> None:
        """A step can be removed, as long as it is not the only one."""
        self.add(menu, self.tr("Remove step"), self._remove, is_enabled=not self.is_only)

    def _laid_out(self) -> QVBoxLayout:
        head = row(label(self.tr("Day"), "small"), self.day, self.kind)
        head.addWidget(self.what, 1)
        whole = column(spacing=GRID)
        whole.addLayout(head)
        whole.addWidget(self.text)
        whole.addLayout(row(self._calls, self.call_to_action))
        whole.addWidget(self.odd)
        self._calls.setContentsMargins(PAD, 0, 0, 0)
        self.grip.setFixedHeight(self.day.sizeHint().height())
        laid = self.layout()
        assert laid is not None, "a row is laid out"
        for beside in (self.grip, self.more):
            laid.setAlignment(beside, Qt.AlignmentFlag.AlignTop)
        return whole

    def _fields(self) -> dict[str, Field]:
        return {"what": self.what, "text": self.text, "call_to_action": self.call_to_action}

    def _take_kind(self, place: int) -> None:
        self._change(None, kind=ActivityKind(self.kind.itemData(place)))

    def _take_text(self, name: str, field: Field, text: str) -> None:
        self._change(field, **{name: text})

    def _show_odd(self, step: PlaybookStep) -> None:
        """Say what looks like a field and is none."""
        odd = unknown_fields(f"{step.what}\n{step.text}\n{step.call_to_action}")
        named = ", ".join(f"{{{name}}}" for name in odd)
        self.odd.setText(self.tr("There is no field {names}: it stays as it is written.").format(names=named))
        self.odd.setVisible(bool(odd))
