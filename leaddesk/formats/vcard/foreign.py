"""What a file is that holds no card, told by its first bytes."""

from typing import Final

from leaddesk.domain.messages import mark

_MAGIC: Final = (
    (b"\xff\xd8\xff", mark("it is a JPEG picture")),
    (b"\x89PNG", mark("it is a PNG picture")),
    (b"GIF8", mark("it is a GIF picture")),
    (b"RIFF", mark("it is a picture or a recording")),
    (b"%PDF", mark("it is a PDF document")),
    (b"PK\x03\x04", mark("it is a ZIP archive or an Office document")),
    (b"\x1f\x8b", mark("it is compressed (gzip)")),
    (b"\xd0\xcf\x11\xe0", mark("it is an old Office document or a saved Outlook message")),
    (b"SQLite format 3", mark("it is a database")),
    (b"{\\rtf", mark("it is a formatted text (RTF)")),
)
_BEGINNINGS: Final = (
    ("begin:vcalendar", mark("it is a calendar")),
    ("<!doctype html", mark("it is a web page")),
    ("<html", mark("it is a web page")),
    ("<?xml", mark("it is XML")),
    ("<", mark("it is XML or a web page")),
    ("{", mark("it is JSON")),
    ("[", mark("it is JSON")),
    ("mecard:", mark("it is a MECARD code")),
)
_BLANK: Final = mark("it holds nothing but blanks")
_BINARY: Final = mark("it is no text")
_TEXT: Final = mark("it is some other text")


def describe(head: bytes) -> str:
    """Say what a file is, in half a sentence."""
    known = next((what for magic, what in _MAGIC if head.startswith(magic)), "")
    if known:
        return known
    if not head.strip(b"\xef\xbb\xbf \t\r\n"):
        return _BLANK
    if b"\0" in head:
        return _BINARY
    text = head.decode("utf-8", "replace").lstrip("\ufeff \t\r\n").lower()
    return next((what for beginning, what in _BEGINNINGS if text.startswith(beginning)), _TEXT)
