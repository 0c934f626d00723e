"""What a page shows, for those who are asked to do something with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # the frame of the window is painted before the database is loaded
    from leaddesk.domain.lists import Filter


class ShownContacts(NamedTuple):
    """The contacts that a page shows: what they are called, and the filter (or its text) that means them."""

    title: str
    wanted: Filter | str
