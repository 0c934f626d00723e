"""The playbooks: all of them in a list, and the one that is opened."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.changes import ChangeSet, Kind
from leaddesk.domain.playbook import Playbook, PlaybookStep
from leaddesk.domain.stages import StageKind
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.playbook_start import playbook_title
from leaddesk.gui.settings.adder import Adder
from leaddesk.gui.settings.bring_back import BringBack
from leaddesk.gui.settings.part import Part
from leaddesk.gui.settings.playbook_editor import PREVIEW, PlaybookEditor
from leaddesk.gui.stage_words import kind_words
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import column, label, row
from leaddesk.gui.widgets.elided import Elided
from leaddesk.gui.words import word
from leaddesk.services import playbooks
from leaddesk.services.finding import playbooks_in_use

_ICON = 16


class PlaybookEntry(QPushButton):
    """A playbook among the others: its name, whom it is for, how long it goes on. A click opens it."""

    def __init__(self, playbook: Playbook, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "entry")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = Elided("", "strong")
        self._about = Elided("", "small")
        self._arrow = label("")
        inside = row(spacing=2 * GRID)
        inside.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        inside.addLayout(column(self._name, self._about, spacing=0), 1)
        inside.addWidget(self._arrow)
        self.setLayout(inside)
        for part in (self._name, self._about, self._arrow):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_playbook(playbook)
        self.dress(theme)

    def show_playbook(self, playbook: Playbook) -> None:
        """Show the playbook as it is now."""
        self._name.say(playbook_title(playbook))
        self._about.say(" · ".join(self._facts(playbook)))
        self.setAccessibleName(f"{self._name.whole()}: {self._about.whole()}")

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._arrow.setPixmap(look.icon("chevron-right", theme.muted).pixmap(_ICON, _ICON))

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as its two lines."""
        inside = self.layout()
        assert inside is not None, "it has been laid out"
        return inside.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """However long the name, it is shortened where it does not fit."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter opens it as a click does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _facts(self, playbook: Playbook) -> list[str]:
        facts = []
        if playbook.stage_kind is not None:
            facts.append(kind_words(playbook.stage_kind))
        if playbook.event_kind is not None:
            facts.append(self.tr("met at: {event}").format(event=word(playbook.event_kind)))
        facts.append(self.tr("%n steps", "", len(playbook.steps)))
        if playbook.steps:
            facts.append(self.tr("to day %n", "the last step is on that day", playbook.steps[-1].day))
        if playbook.ends_on_answer:
            facts.append(self.tr("ends as soon as they answer"))
        return facts


class PlaybooksPart(Part):
    """All playbooks or, opened, one of them."""

    kinds = frozenset({Kind.PLAYBOOK})

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__(
            desk,
            theme,
            self.tr("Playbooks"),
            self.tr(
                "A series of follow-ups, planned in one go: thank-you on day 1, call on day 3, white paper on day 7. Each is "
                "offered when somebody enters a stage it is for. What runs already goes on as it began."
            ),
        )
        self.opened: int | None = None
        self.entries: dict[int, PlaybookEntry] = {}
        self.group = QFrame()
        self.group.setProperty("look", "group")
        self._column = QVBoxLayout(self.group)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.adder = Adder(self.tr("Add a playbook"), self.tr("Name of the new playbook"), theme)
        self._column.addWidget(self.adder)
        self.editor = PlaybookEditor(self)
        self.removed = BringBack(self.tr("Removed:"))
        self._gone: dict[int, Playbook] = {}
        self.body.addWidget(self.group)
        self.body.addWidget(self.removed)
        self.body.addWidget(self.editor)
        self.adder.wanted.connect(self._add)
        self.removed.wanted.connect(self._restore)
        self.editor.copied.connect(self.open_playbook)
        self.editor.left.connect(self.close_playbook)
        self.editor.hide()

    def refresh(self) -> None:
        """Read the playbooks."""
        self.read(lambda reader: (playbooks_in_use(reader), playbooks.removed(reader)), self._show)

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        super().dress(theme)
        for entry in self.entries.values():
            entry.dress(theme)
        self.adder.dress(theme)
        self.editor.dress(theme)

    def views(self) -> Iterator[str]:
        """The first playbook as it is written, and as it is got."""
        self.open_playbook(next(iter(self.entries)))
        yield "playbook"
        self.editor.view.choose(PREVIEW)
        yield "playbook-preview"
        self.close_playbook()

    def open_playbook(self, playbook_id: int) -> None:
        """Show one playbook."""
        self.opened = playbook_id
        self.refresh()

    def close_playbook(self) -> None:
        """Go back to all of them."""
        was, self.opened = self.opened, None
        self._show_place()
        if was in self.entries:
            self.entries[was].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Esc goes back to all playbooks."""
        if event.key() == Qt.Key.Key_Escape and self.opened is not None:
            self.close_playbook()
        else:
            super().keyPressEvent(event)

    def _show(self, both: tuple[Sequence[Playbook], Sequence[Playbook]]) -> None:
        found, gone = both
        self._gone = {playbook.id: playbook for playbook in gone}
        self.removed.offer({playbook.id: playbook_title(playbook) for playbook in gone})
        by_id = {playbook.id: playbook for playbook in found}
        for id_ in [id_ for id_ in self.entries if id_ not in by_id]:
            self.entries.pop(id_).deleteLater()
        for place, playbook in enumerate(found):
            entry = self.entries.get(playbook.id) or self._entry(playbook)
            entry.show_playbook(playbook)
            self._column.insertWidget(place, entry)
        for before, after in pairwise((*self.entries.values(), self.adder)):
            QWidget.setTabOrder(before, after)
        shown = by_id.get(self.opened or 0)
        if shown is not None:
            self.editor.show_playbook(shown)
        else:
            self.opened = None
        self._show_place()

    def _entry(self, playbook: Playbook) -> PlaybookEntry:
        made = self.entries[playbook.id] = PlaybookEntry(playbook, self.theme)
        made.clicked.connect(lambda _checked=False: self.open_playbook(playbook.id))
        return made

    def _show_place(self) -> None:
        is_open = self.opened is not None
        self.removed.setVisible(bool(self._gone) and not is_open)
        if self.editor.isHidden() is not is_open:
            return
        for widget in (self.head, self.intro, self.group):
            widget.setHidden(is_open)
        self.editor.setVisible(is_open)
        self.verticalScrollBar().setValue(0)
        if is_open:
            self.editor.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restore(self, playbook_id: int) -> None:
        playbook = self._gone[playbook_id]
        self.save(lambda space: playbooks.restore(space, playbook))

    def _add(self, name: str) -> None:
        first = PlaybookStep(1, ActivityKind.EMAIL, self.tr("Write to {name}"))
        new = Playbook(name=name, stage_kind=StageKind.LEAD, ends_on_answer=True, own_steps=(first,))

        def added(changes: ChangeSet) -> None:
            self.adder.added()
            self.open_playbook(changes.pairs[0].entity.id)

        self.save(lambda space: playbooks.add(space, new), self.adder.field, added)
