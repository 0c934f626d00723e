"""The event we are at: the one running today, or the one the user chose; what capture and the top bar go by."""

import json
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from leaddesk.domain.changes import Kind, Touched
from leaddesk.domain.event import Event
from leaddesk.gui.desk import Desk
from leaddesk.services import events
from leaddesk.services.events import Phase
from leaddesk.storage import event_numbers, memory
from leaddesk.storage.reader import Reader
from leaddesk.workspace import Workspace

CHOSEN: Final = "current-event"
ENDED: Final = "ended-events"
_LOOK_MILLISECONDS: Final = 60_000


@dataclass(frozen=True, slots=True)
class Standing:
    """The current event, how many were met there, whether it runs today; and the other events there are."""

    event: Event | None = None
    captured: int = 0
    is_running: bool = False
    others: tuple[Event, ...] = field(default_factory=tuple)


class CurrentEvent(QObject):
    """Knows which event is current. It turns at midnight by itself."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = 0
        self._day = desk.today()
        self.standing = Standing()
        desk.changed.connect(self._notice)
        timer = QTimer(self)
        timer.timeout.connect(self._look_at_the_clock)
        timer.start(_LOOK_MILLISECONDS)
        self.refresh()

    @property
    def event_now(self) -> Event | None:
        """The current event."""
        return self.standing.event

    @property
    def event_id(self) -> int | None:
        """Its id."""
        return self.standing.event.id if self.standing.event else None

    def refresh(self) -> None:
        """Ask anew which it is."""
        self._asked += 1
        number, now = self._asked, self._desk.now()

        def question(reader: Reader) -> Standing:
            known = reader.all(Event)
            found = events.current(known, _kept(reader, CHOSEN, None), _kept(reader, ENDED, []), now)
            others = tuple(
                sorted((one for one in known if one is not found), key=_newest_first, reverse=True)
            )
            if found is None:
                return Standing(others=others)
            captured = event_numbers.met_at(reader, found.id)
            return Standing(found, captured, events.phase(found, now) is Phase.RUNNING, others)

        self._desk.ask(question, lambda found: self._take(number, found))

    def make_current(self, event_id: int) -> None:
        """Go by this event until it is ended or another is chosen."""
        self._remember(event_id, lambda ended: [id_ for id_ in ended if id_ != event_id])

    def end(self) -> None:
        """Go by no event, or by another one that runs today."""
        if self.event_id is not None:
            event_id = self.event_id
            self._remember(None, lambda ended: [*ended, event_id])

    def _remember(self, chosen: int | None, change: Any) -> None:
        workspace: Workspace = self._desk.workspace

        def keep() -> None:
            workspace.remember(CHOSEN, chosen)
            workspace.remember(ENDED, change(workspace.recall(ENDED, [])))

        self._desk.work(keep, lambda _none: self.refresh())

    def _take(self, number: int, standing: Standing) -> None:
        if number == self._asked and standing != self.standing:
            self.standing = standing
            self.changed.emit()

    def _notice(self, touched: Touched) -> None:
        if touched.keys() & {Kind.EVENT, Kind.ENCOUNTER}:
            self.refresh()

    def _look_at_the_clock(self) -> None:
        if self._desk.today() != self._day:
            self._day = self._desk.today()
            self.refresh()


def _newest_first(event: Event) -> tuple[str, int]:
    return str(event.starts_on or ""), event.id


def _kept(reader: Reader, key: str, default: Any) -> Any:
    text = memory.kept(reader, key)
    return default if text is None else json.loads(text)
