"""Memory that is free, given back to the computer."""

import ctypes
import sys
from functools import cache
from typing import Any


def give_back() -> None:
    """Give back what lies free; where the system does that by itself, nothing is done.

    The GNU C library keeps what long work has let go of (malloc_trim(3)): a third of what an import held.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Any:
    return getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
