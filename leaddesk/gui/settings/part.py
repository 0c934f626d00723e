"""What the parts of the settings share: a heading, a sentence, one column of what can be set, and how it is saved."""

from collections.abc import Callable, Iterator
from typing import Final, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from leaddesk.domain.changes import ChangeSet, Kind
from leaddesk.domain.errors import Blame, LeadDeskError
from leaddesk.gui.desk import Change, Desk, Question
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.by_eye import focus_next_in_sight
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.inplace_line import InplaceEdit
from leaddesk.gui.widgets.inplace_text import InplaceText

WIDTH: Final = 720
Field = InplaceEdit | InplaceText
T = TypeVar("T")


class Part(QScrollArea):
    """One part of the settings. It is read anew when it is shown, and when a change touches what it shows."""

    contacts_wanted = Signal(str)
    """The contacts that this filter text means are to be shown."""
    shown = Signal()
    """What was read is shown."""
    kinds: frozenset[Kind] = frozenset()
    """What it shows: changes of other kinds are none of its business."""

    def __init__(self, desk: Desk, theme: Theme, title: str, intro: str) -> None:
        super().__init__()
        self.desk = desk
        self.theme = theme
        self._asked = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName("page")
        column = QWidget()
        column.setMaximumWidth(WIDTH)
        self.body = QVBoxLayout(column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(5 * GRID)
        self.head = label(title, "title")
        self.intro = label(intro, "muted")
        self.intro.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(GRID)
        words.addWidget(self.head)
        words.addWidget(self.intro)
        self.body.addLayout(words)
        around = QVBoxLayout(self.content)
        around.setContentsMargins(8 * GRID, 6 * GRID, 8 * GRID, 10 * GRID)
        around.addWidget(column)
        around.addStretch(1)
        self.setWidget(self.content)

    def refresh(self) -> None:
        """Read and show everything anew."""
        raise NotImplementedError

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.theme = theme

    def views(self) -> Iterator[str]:
        """What there is to see besides, brought up one after another, by name: for pictures."""
        yield from ()

    def read(self, question: Question[T], show: Callable[[T], None]) -> None:
        """Ask the database; an answer that is late, because something else was asked since, is dropped."""
        self._asked += 1
        number = self._asked

        def answer(found: T) -> None:
            if number == self._asked:
                show(found)
                self.shown.emit()

        self.desk.ask(question, answer)

    def save(
        self,
        change: Change,
        field: Field | None = None,
        done: Callable[[ChangeSet], None] | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Make a change. The field that asked for it keeps what was typed where it is refused, and says why.

        It may be gone by then: what it was about was removed while one typed.
        """

        def saved(changes: ChangeSet) -> None:
            if field is not None and isValid(field):
                field.settle()
            if not changes:
                self.refresh()
            if done is not None:
                done(changes)

        def refused(error: Exception) -> None:
            self._refused(field, error)
            if failed is not None:
                failed()

        self.desk.change(change, saved, refused)

    def _refused(self, field: Field | None, error: Exception) -> None:
        is_theirs = isinstance(error, LeadDeskError) and error.blame is not Blame.BUG
        if field is not None and isValid(field):
            field.refuse(
                told(error.message) if isinstance(error, LeadDeskError) else self.tr("This is not saved.")
            )
            if is_theirs and field.isVisible():
                return
        self.desk.failed.emit(error)
        self.refresh()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 (Qt's name)
        """Tab follows the eye: rows are made as they are needed, and Qt's own chain has them as they were made."""
        return focus_next_in_sight(self, forward=forward) or super().focusNextPrevChild(forward)
