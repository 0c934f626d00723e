"""What the detail shows of a contact's playbooks: what is under way, and what is offered."""

from datetime import date
from typing import NamedTuple

from leaddesk.domain.playbook import Playbook
from leaddesk.services import playbook_runs, playbooks
from leaddesk.services.door import Door
from leaddesk.services.playbook_runs import UnderWay
from leaddesk.storage.reader import Reader


class Plays(NamedTuple):
    """The playbooks that run with a contact, and those that may be started."""

    contact_id: int
    today: date
    under_way: tuple[UnderWay, ...]
    offered: tuple[Playbook, ...]


def read_plays(reader: Reader, door: Door, contact_id: int) -> Plays:
    """What runs and what is offered. Raises `NotFound` for a contact that is not there."""
    under_way = playbook_runs.under_way(reader, contact_id)
    offered = () if under_way else playbooks.offered(reader, door, contact_id)
    return Plays(contact_id, door.now().date(), under_way, offered)
