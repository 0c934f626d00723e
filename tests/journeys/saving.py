"""Saves contacts one by one until it is killed, or cannot; prints the id of each once it is saved.

`python -m tests.journeys.saving DATABASE ROUND`
"""

import itertools
import sys
from pathlib import Path

from leaddesk.domain.errors import EnvironmentFault
from leaddesk.services import contacts
from leaddesk.workspace import Workspace
from tests.support import id_of, make_contact


def say(text: object) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> int:
    path, turn = Path(sys.argv[1]), sys.argv[2]
    try:
        with Workspace.open(path) as desk:
            for number in itertools.count():
                contact = make_contact("Saved", f"No {number}", email=f"saved-{turn}-{number}@x.example")
                say(id_of(contacts.add(desk, contact)))
    except EnvironmentFault as fault:
        say(fault)
    return 2


if __name__ == "__main__":
    sys.exit(main())
