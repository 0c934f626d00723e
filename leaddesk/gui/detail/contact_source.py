"""Where the detail has its contact from: read off the screen's thread, one question at a time."""

from collections.abc import Container
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from leaddesk.domain.contact import Contact
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.known import FIRST, Known, read_known
from leaddesk.gui.models.plays import Plays, read_plays
from leaddesk.gui.widgets.photo import read_face
from leaddesk.services.door import Door
from leaddesk.storage.reader import Reader

_FACES: Final = 40
"""How many photos are kept ready."""


class Answer(NamedTuple):
    """What was read: whose it is, what is known, the photo where it was not kept ready, and the playbooks."""

    contact_id: int
    known: Known | None = None
    face: QImage | None = None
    plays: Plays | None = None
    error: Exception | None = None


class ContactSource(QObject):
    """Answers for the contact that is wanted now; what comes late for another is dropped.

    While one question is under way the next waits, so that they never pile up, however fast contacts are gone through.
    """

    answered = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: tuple[int, int] | None = None
        self._is_asking = False
        self._asks_again = False
        self._faces: dict[str, QImage] = {}

    def ask(self, contact_id: int, limit: int = FIRST) -> None:
        """Read a contact as it is now, with so much of what happened; a question under way is asked again after it."""
        self._wanted = (contact_id, limit)
        if self._is_asking:
            self._asks_again = True
            return
        self._is_asking, self._asks_again = True, False
        today, ready, door = self._desk.today(), frozenset(self._faces), self._desk.workspace

        def question(reader: Reader) -> Answer:
            try:
                return _read(reader, door, contact_id, today, limit, ready)
            except Exception as error:
                # It is told where it arrives; the next question must not wait for an answer that never comes.
                return Answer(contact_id, error=error)

        self._desk.ask(question, self._take)

    def face_of(self, contact: Contact) -> QImage | None:
        """A contact's photo, once it is read."""
        return self._faces.get(contact.photo.digest) if contact.photo else None

    def _take(self, answer: Answer) -> None:
        self._is_asking = False
        self._keep_face(answer)
        assert self._wanted is not None, "what is answered was asked"
        if self._asks_again:
            self.ask(*self._wanted)
        if answer.contact_id == self._wanted[0]:
            self.answered.emit(answer)

    def _keep_face(self, answer: Answer) -> None:
        photo = answer.known.contact.photo if answer.known is not None else None
        if photo is not None and answer.face is not None:
            self._faces[photo.digest] = answer.face
            if len(self._faces) > _FACES:
                del self._faces[next(iter(self._faces))]


def _read(
    reader: Reader, door: Door, contact_id: int, today: date, limit: int, ready: Container[str]
) -> Answer:
    """A contact, with its playbooks, and its photo unless that is kept ready."""
    known = read_known(reader, contact_id, today, limit)
    photo = known.contact.photo if known is not None else None
    digest = photo.digest if photo is not None else ""
    data = reader.blob(digest) if digest and digest not in ready else None
    plays = read_plays(reader, door, contact_id) if known is not None else None
    return Answer(contact_id, known, read_face(data) if data else None, plays=plays)
