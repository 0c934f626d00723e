"""What else came of a change, in words: playbooks that ended with it, details that are doubtful now."""

from collections import Counter
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from leaddesk.domain.changes import ChangeSet
from leaddesk.domain.contact import Accuracy, Contact
from leaddesk.domain.playbook import Playbook, PlaybookRun, RunEnd
from leaddesk.gui.desk import Desk
from leaddesk.gui.texts import told, translated


def said_of(desk: Desk, changes: ChangeSet) -> str:
    """What a change did, and what followed from it, as one text."""
    return " · ".join([told(changes.label), *_ended(desk, changes), *_doubted(changes)])


def _ended(desk: Desk, changes: ChangeSet) -> Iterator[str]:
    """The playbooks that ended by themselves; those that the user stopped are the change itself."""
    runs = Counter(
        pair.after.playbook_id
        for pair in changes.pairs
        if isinstance(pair.before, PlaybookRun)
        and isinstance(pair.after, PlaybookRun)
        and pair.before.ended_why is None
        and pair.after.ended_why not in {None, RunEnd.STOPPED}
    )
    known = desk.look(lambda reader: reader.get(Playbook, runs)) if runs else {}
    for playbook in known.values():
        name = playbook.name or translated(playbook.title)
        yield QCoreApplication.translate("consequences", "“{name}” is over").format(name=name)


def _doubted(changes: ChangeSet) -> Iterator[str]:
    """The details that seem wrong since the change."""
    text = QCoreApplication.translate("consequences", "{value} is doubtful now")
    for pair in changes.pairs:
        if isinstance(pair.before, Contact) and isinstance(pair.after, Contact):
            before = set(_doubtful(pair.before))
            yield from (text.format(value=value) for value in _doubtful(pair.after) if value not in before)


def _doubtful(contact: Contact) -> Iterable[str]:
    for point in (*contact.emails, *contact.phones):
        if point.confirmation and point.confirmation.accuracy is Accuracy.DOUBTFUL:
            yield point.value
    for place in contact.addresses:
        if place.confirmation and place.confirmation.accuracy is Accuracy.DOUBTFUL:
            yield place.city or place.street
