"""What a window remembers from one start to the next: its place, the page shown, and what the pages keep."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Self

if TYPE_CHECKING:  # the frame of the window is painted before the database is loaded
    from leaddesk.workspace import Workspace

MEMORY: Final = "window"
"""What it is remembered under."""
THEME: Final = "theme"
LANGUAGE: Final = "language"
"""What the user chose, each remembered by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowMemory:
    """The memory of one window. `geometry` is Qt's, `pages` holds the state of each page by its key,
    `recent` where the user went (`places.Recent`).
    """

    geometry: bytes = b""
    page: str = ""
    pages: dict[str, dict[str, Any]] = field(default_factory=dict)
    has_narrow_sidebar: bool = False
    recent: Any = None

    @classmethod
    def recalled(cls, workspace: Workspace) -> Self:
        """What was remembered last."""
        return cls.of(workspace.recall(MEMORY))

    @classmethod
    def of(cls, values: object) -> Self:
        """What plain values mean; what is missing, or is nothing we write, is as in a new window."""
        kept = _as_dict(values)
        states = _as_dict(kept.get("pages")).items()
        return cls(
            geometry=_as_bytes(kept.get("geometry")),
            page=str(kept.get("page", "")),
            pages={key: state for key, state in states if isinstance(state, dict)},
            recent=kept.get("recent"),
            has_narrow_sidebar=kept.get("has_narrow_sidebar") is True,
        )

    def as_values(self) -> dict[str, Any]:
        """Plain values, as they are remembered in the database that the window shows."""
        return {
            "geometry": base64.b64encode(self.geometry).decode(),
            "page": self.page,
            "pages": {key: state for key, state in self.pages.items() if state},
            "recent": self.recent,
            "has_narrow_sidebar": self.has_narrow_sidebar,
        }


def _as_dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _as_bytes(value: object) -> bytes:
    try:
        return base64.b64decode(str(value or ""), validate=True)
    except (binascii.Error, ValueError):
        return b""
