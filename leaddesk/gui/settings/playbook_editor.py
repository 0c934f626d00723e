"""One playbook: whom it is offered to, when it ends, and its steps."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import partial
from itertools import count
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.changes import ChangeSet
from leaddesk.domain.event import EventKind
from leaddesk.domain.playbook import Playbook, PlaybookStep
from leaddesk.domain.stages import StageKind
from leaddesk.gui import theme as look
from leaddesk.gui.dialogs.playbook_start import playbook_title
from leaddesk.gui.settings.adder import Adder
from leaddesk.gui.settings.arranged import Arranged
from leaddesk.gui.settings.part import Field, Part
from leaddesk.gui.settings.playbook_preview import PlaybookPreview
from leaddesk.gui.settings.playbook_step import StepRow
from leaddesk.gui.settings.template_fields import TemplateFields
from leaddesk.gui.stage_words import kind_words
from leaddesk.gui.texts import translated
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import button, label, row
from leaddesk.gui.widgets.inplace_line import InplaceEdit
from leaddesk.gui.widgets.segments import Segments
from leaddesk.gui.words import words
from leaddesk.services import own_card, playbooks

WRITE, PREVIEW = "write", "preview"
_LATER: Final = 3
"""A step that is added comes so many days after the last."""


class PlaybookEditor(QWidget):
    """Edits what is shown of it; the changes are made by the part around it, one after another."""

    left = Signal()
    """Back to all playbooks."""
    copied = Signal(int)
    """There is a copy under this number."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._part = part
        self._keys = count()
        self._step_keys: list[int] = []
        self._pending = 0
        self.playbook = Playbook()
        self.back = button(self.tr("All playbooks"), "quiet")
        self.more = QToolButton()
        self.name = InplaceEdit("name", self.tr("Name of the playbook"))
        self.stage_kind = QComboBox()
        self.event_kind = QComboBox()
        self.ends = QCheckBox(self.tr("Ends as soon as they answer"))
        self.view = Segments(self.tr("Steps"), {WRITE: self.tr("Write"), PREVIEW: self.tr("Preview")}, WRITE)
        self.steps = Arranged()
        self.adder = Adder(self.tr("Add a step"), self.tr("What is to be done"), part.theme)
        self.fields = TemplateFields(self.steps)
        self.preview = PlaybookPreview()
        self._lay_out()
        self._connect()
        self.dress(part.theme)

    def show_playbook(self, playbook: Playbook) -> None:
        """Show a playbook as it is now; what is still being saved is newer."""
        if playbook.id != self.playbook.id:
            self._pending = 0
            self._step_keys = []
            self.name.start_over()
            self.view.choose(WRITE)
        if self._pending:
            return
        self.playbook = playbook
        self._show()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.back.setIcon(look.icon("arrow-left", theme.muted))
        self.more.setIcon(look.icon("dots-horizontal", theme.muted))
        self.steps.dress(theme)
        self.adder.dress(theme)

    def step_row(self, place: int) -> StepRow:
        """The row of a step."""
        found = self.steps.rows[self._step_keys[place]]
        assert isinstance(found, StepRow), "rows of steps were made"
        return found

    # The layout

    def _lay_out(self) -> None:
        self.name.setProperty("rank", "title")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setToolTip(self.tr("More"))
        self.more.setAccessibleName(self.tr("More for this playbook"))
        menu = QMenu(self.more)
        menu.aboutToShow.connect(partial(self._offer, menu))
        self.more.setMenu(menu)
        _fill(
            self.stage_kind,
            {"": self.tr("Nobody by itself")} | {kind.value: kind_words(kind) for kind in StageKind},
        )
        _fill(self.event_kind, {"": self.tr("Anywhere")} | words(EventKind))
        self.stage_kind.setAccessibleName(self.tr("Offered to"))
        self.event_kind.setAccessibleName(self.tr("Met at"))
        self.steps.add_foot(self.adder)
        top = row(self.back)
        top.addStretch(1)
        top.addWidget(self.more)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(3 * GRID)
        whole.addLayout(top)
        whole.addWidget(self.name)
        whole.addLayout(self._offered_to())
        whole.addWidget(self.ends)
        whole.addSpacing(GRID)
        whole.addLayout(self._steps_head())
        whole.addWidget(self.steps)
        whole.addWidget(self.fields)
        whole.addWidget(self.preview)

    def _offered_to(self) -> QHBoxLayout:
        laid = row(
            label(self.tr("Offered to"), "muted"),
            self.stage_kind,
            label(self.tr("met at"), "muted"),
            self.event_kind,
        )
        laid.addStretch(1)
        return laid

    def _steps_head(self) -> QHBoxLayout:
        head = row(label(self.tr("Steps"), "heading"))
        head.addStretch(1)
        head.addWidget(self.view)
        return head

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.name.saved.connect(lambda text: self._revise(self.name, name=text))
        self.stage_kind.activated.connect(
            lambda _place: self._revise(None, stage_kind=_chosen(self.stage_kind, StageKind))
        )
        self.event_kind.activated.connect(
            lambda _place: self._revise(None, event_kind=_chosen(self.event_kind, EventKind))
        )
        self.ends.clicked.connect(lambda is_down: self._revise(None, ends_on_answer=is_down))
        self.view.chosen.connect(lambda _view: self._show_view())
        self.steps.placed.connect(self._place)
        self.adder.wanted.connect(self._add_step)

    # What is shown

    def _show(self) -> None:
        playbook = self.playbook
        self.name.show_value(playbook_title(playbook))
        self.stage_kind.setCurrentIndex(self.stage_kind.findData(playbook.stage_kind or ""))
        self.event_kind.setCurrentIndex(self.event_kind.findData(playbook.event_kind or ""))
        self.ends.setChecked(playbook.ends_on_answer)
        self._show_steps()
        self._show_view()

    def _steps(self) -> list[PlaybookStep]:
        return list(self.playbook.translated(translated))

    def _show_steps(self) -> None:
        steps = self._steps()
        while len(self._step_keys) < len(steps):
            self._step_keys.append(next(self._keys))
        del self._step_keys[len(steps) :]
        self.steps.show_rows(self._step_keys, self._row)
        for place, step in enumerate(steps):
            self.step_row(place).show_step(step, place + 1, is_only=len(steps) == 1)

    def _row(self, key: int) -> StepRow:
        return StepRow(self._part.theme, partial(self._change_step, key), partial(self._remove_step, key))

    def _show_view(self) -> None:
        is_preview = self.view.value() == PREVIEW
        for widget in (self.steps, self.fields):
            widget.setHidden(is_preview)
        self.preview.setVisible(is_preview)
        if is_preview:
            workspace = self._part.desk.workspace
            card = own_card.me(workspace)
            me = card.display_name if card is not None else workspace.user()
            self.preview.show_steps(self._steps(), me, self._part.desk.today())

    # What is done

    def _revise(self, field: Field | None, done: Callable[[], None] | None = None, **updates: Any) -> None:
        """Change the playbook as it is meant to be by now: the change before may still be on its way."""
        before = self.playbook
        after = self.playbook = replace(before, **updates)
        self._pending += 1

        def saved(_changes: ChangeSet) -> None:
            if self.playbook.id == before.id:
                self._pending = max(self._pending - 1, 0)
            self._part.refresh()
            if done is not None:
                done()

        self._part.save(lambda space: playbooks.edit(space, before, after), field, saved, self._not_saved)

    def _not_saved(self) -> None:
        self._pending = 0
        self._part.refresh()

    def _change_step(self, key: int, field: Field | None, **updates: Any) -> None:
        if key not in self._step_keys:
            return  # a step that was removed while one typed
        steps, place = self._steps(), self._step_keys.index(key)
        steps[place] = replace(steps[place], **updates)
        self._take_steps(list(zip(self._step_keys, steps, strict=True)), field)

    def _place(self, key: int, place: int) -> None:
        """Put a step at another place; its day becomes one that belongs there."""
        rows = list(zip(self._step_keys, self._steps(), strict=True))
        own = rows.pop(self._step_keys.index(key))
        earliest = rows[place - 1][1].day if place else 0
        latest = rows[place][1].day if place < len(rows) else max(own[1].day, earliest)
        rows.insert(place, (key, replace(own[1], day=min(max(own[1].day, earliest), latest))))
        self._take_steps(rows)

    def _remove_step(self, key: int) -> None:
        rows = zip(self._step_keys, self._steps(), strict=True)
        self._take_steps([one for one in rows if one[0] != key])

    def _add_step(self, what: str) -> None:
        steps = self._steps()
        day = steps[-1].day + _LATER if steps else 0
        rows = list(zip(self._step_keys, steps, strict=True))
        new = (next(self._keys), PlaybookStep(day, ActivityKind.CALL, what))
        self._take_steps([*rows, new], self.adder.field, self.adder.added)

    def _take_steps(
        self,
        rows: list[tuple[int, PlaybookStep]],
        field: Field | None = None,
        done: Callable[[], None] | None = None,
    ) -> None:
        """The steps are these from now on, in the order of their days; a row goes on with its step."""
        rows.sort(key=lambda one: one[1].day)
        self._step_keys = [key for key, _step in rows]
        self._revise(field, done, own_steps=tuple(step for _key, step in rows))

    def _copy(self) -> None:
        """Make another playbook of the same steps, to be changed."""
        name = self.tr("{name} (copy)").format(name=playbook_title(self.playbook))
        new = replace(self.playbook, name=name, own_steps=tuple(self._steps()))
        self._part.save(
            lambda space: playbooks.add(space, new),
            done=lambda changes: self.copied.emit(changes.pairs[0].entity.id),
        )

    def _offer(self, menu: QMenu) -> None:
        menu.clear()
        playbook = self.playbook
        copy = menu.addAction(self.tr("Duplicate"))
        copy.triggered.connect(lambda _checked=False: self._copy())
        restore = menu.addAction(self.tr("Restore how it came"))
        restore.setEnabled(bool(playbook.key))
        restore.triggered.connect(
            lambda _checked=False: self._part.save(lambda space: playbooks.reset(space, playbook))
        )
        remove = menu.addAction(self.tr("Remove playbook"))
        remove.triggered.connect(
            lambda _checked=False: self._part.save(lambda space: playbooks.remove(space, playbook))
        )


def _fill(box: QComboBox, choices: Mapping[str, str]) -> None:
    for value, title in choices.items():
        box.addItem(title, value)


def _chosen(box: QComboBox, kind: type[StrEnum]) -> StrEnum | None:
    value = box.currentData()
    return kind(value) if value else None
