"""What a window remembered, read before the rest is loaded: it opens where it stood, in the theme and language it had."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

_REMEMBERED = "SELECT key, value FROM memory"


def remembered(path: Path, keys: Iterable[str]) -> dict[str, Any]:
    """What is remembered under these keys; nothing of a file that is not there or cannot be read: opening it tells why."""
    wanted = set(keys)
    if not path.is_file():
        return {}
    # Without a log beside it all is in the file, and reading it as what never changes makes none.
    how = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "immutable=1"
    try:
        connection = driver.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=0)
    except driver.Error:
        return {}
    try:
        return {key: json.loads(value) for key, value in connection.execute(_REMEMBERED) if key in wanted}
    except (driver.Error, ValueError):
        return {}
    finally:
        connection.close()
