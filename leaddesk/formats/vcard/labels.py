"""The user's own words for values: X-ABLabel in one group with the value, as Apple and Google write it."""

from typing import Final

from leaddesk.formats.vcard.values import unescape

LABEL: Final = "X-ABLABEL"
_OPEN: Final = "_$!<"
_CLOSE: Final = ">!$_"


def label_of(value: str) -> str | None:
    """The label's text, without Apple's wrapping of the words that it translates. X-ABLabel stands in no RFC."""
    text = unescape(value).strip()
    if text.startswith(_OPEN) and text.endswith(_CLOSE):
        text = text[len(_OPEN) : -len(_CLOSE)]
    return text or None
