"""What is dropped or pasted: files, folders, the text of a card, or a picture of a code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from leaddesk.formats.files import Given

_LINK: Final = re.compile(r"(https?|ftps?)://\S+\Z", re.IGNORECASE)
VCARD_TYPES: Final = ("text/vcard", "text/x-vcard", "text/directory")


def given_by(mime: QMimeData) -> list[Given]:
    """What a drop or the clipboard gives to be read; nothing if it is something else."""
    from leaddesk.formats.files import Given  # brings every format there is

    paths = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if paths:
        return [Given(path) for path in paths]
    name = QCoreApplication.translate("drops", "Pasted text")
    for type_ in VCARD_TYPES:
        if mime.hasFormat(type_):
            return [Given(name, bytes(mime.data(type_).data()))]
    text = mime.text() if mime.hasText() else ""
    is_card = bool(text.strip()) and not _is_link(text)
    return [Given(name, text.encode("utf-8", "replace"))] if is_card else _pictured(mime)


def left_behind(mime: QMimeData) -> str:
    """What of a drop or the clipboard cannot be read, in words; nothing if all of it can."""
    links = [url.toString() for url in mime.urls() if not url.isLocalFile()]
    if not links and mime.hasText() and _is_link(mime.text()):
        links = mime.text().split()
    if links:
        text = QCoreApplication.translate(
            "drops",
            "{link} is a link, and LeadDesk never goes online. Save what it leads to as a file, and drop that.",
        )
        return text.format(link=links[0])
    if given_by(mime):
        return ""
    return QCoreApplication.translate(
        "drops", "There is no file, text or picture in it. Copy or drag a card."
    )


def _is_link(text: str) -> bool:
    """Whether a text is nothing but links."""
    return bool(text.split()) and all(_LINK.match(word) for word in text.split())


def _pictured(mime: QMimeData) -> list[Given]:
    """A picture that lies on the clipboard, such as a screenshot, as a file would hold it."""
    from leaddesk.formats.files import Given

    picture = mime.imageData() if mime.hasImage() else None
    if not isinstance(picture, QImage) or picture.isNull():
        return []
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # a format's name may be text
    return [Given(QCoreApplication.translate("drops", "Pasted picture"), bytes(buffer.data().data()))]


def brings_anything(mime: QMimeData) -> bool:
    """Whether a drag comes from elsewhere, with something that can be read or of which can be said why not.

    What is dragged inside of the window (contacts, columns) has neither text nor addresses.
    """
    return mime.hasUrls() or mime.hasText() or mime.hasImage() or any(map(mime.hasFormat, VCARD_TYPES))
