"""Who enters a stage kind is offered its playbook, in the toast that tells of the move."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from leaddesk.domain.changes import ChangeSet
from leaddesk.domain.contact import Contact
from leaddesk.domain.stages import Stage, StageMove
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.playbook_start import playbook_title, start_playbook
from leaddesk.gui.undoing import Undoing
from leaddesk.gui.widgets.toast import Toast
from leaddesk.services import playbooks
from leaddesk.services.playbooks import Suggestion
from leaddesk.storage.reader import Reader

_LOOKED_AT: Final = 500
"""Of so many that move at once it is asked what fits; of more, of the first ones."""


class PlaybookOffers(QObject):
    """Watches what is told of changes."""

    def __init__(self, desk: Desk, undoing: Undoing, toast: Toast, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._toast = toast
        self._window = window
        undoing.said.connect(self._look_at)

    @Slot(object, str)
    def _look_at(self, changes: ChangeSet, text: str) -> None:
        made = [pair.after for pair in changes.pairs if pair.before is None]
        moves = [entity for entity in made if isinstance(entity, StageMove)]
        new = [entity.id for entity in made if isinstance(entity, Contact)]
        if not (moves or new):
            return
        door = self._desk.workspace

        def question(reader: Reader) -> Suggestion | None:
            entered = [*new, *_entered(reader, moves)][:_LOOKED_AT]
            return playbooks.suggested(reader, door, entered)

        self._desk.ask(question, lambda found: self._offer(text, found))

    def _offer(self, text: str, found: Suggestion | None) -> None:
        if found is None:
            return
        name = playbook_title(found.playbook)
        self._toast.offer(
            text,
            self.tr("Start “{name}”").format(name=name),
            lambda: start_playbook(self._desk, self._window, found.contact_ids, found.playbook),
        )


def _entered(reader: Reader, moves: list[StageMove]) -> Iterator[int]:
    """The contacts that stand in another stage kind now."""
    kinds = {stage.id: stage.kind for stage in reader.all(Stage)}
    for move in moves:
        if kinds.get(move.from_stage_id or 0) is not kinds.get(move.to_stage_id):
            yield move.contact_id
