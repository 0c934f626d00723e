"""The sample to look around in: a database of its own beside the user's, which it never touches."""

import tempfile
from pathlib import Path
from typing import Final

from leaddesk.paths import default_database, resources
from leaddesk.workspace import Workspace

_FOLDER: Final = "demo"
_NAME: Final = "leaddesk-demo.db"


def place() -> Path:
    """Where the sample lies."""
    return default_database().with_name(_FOLDER) / _NAME


def prepare() -> Path:
    """Make the sample, unless it is there already from looking around before; takes a second or two.

    It is filled beside its place and put there once it is whole, so that nobody ever looks around in half of it.
    """
    from leaddesk.services import sample  # brings every format there is

    path = place()
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".filling-", dir=path.parent.parent) as folder:
            made = Path(folder) / _NAME
            with Workspace.open(made) as desk:
                for _step in sample.play(desk, resources() / "sample", made.parent):
                    pass
            made.replace(path)
    return path
