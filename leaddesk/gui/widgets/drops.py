"""What is dropped or pasted: files, folders, the text of a card, or a picture of a code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from leaddesk.formats.files import Given

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
    return [Given(name, text.encode())] if text.strip() else _pictured(mime)


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


def brings_files(mime: QMimeData) -> bool:
    """Whether a drag brings files or a card: what may be dropped anywhere on the window."""
    return any(url.isLocalFile() for url in mime.urls()) or any(map(mime.hasFormat, VCARD_TYPES))
