"""What is dropped or pasted: files, folders, or the text of a card."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QMimeData

from leaddesk.formats.files import Given

VCARD_TYPES: Final = ("text/vcard", "text/x-vcard", "text/directory")


def given_by(mime: QMimeData) -> list[Given]:
    """What a drop or the clipboard gives to be read; nothing if it is something else."""
    paths = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if paths:
        return [Given(path) for path in paths]
    name = QCoreApplication.translate("drops", "Pasted text")
    for type_ in VCARD_TYPES:
        if mime.hasFormat(type_):
            return [Given(name, bytes(mime.data(type_).data()))]
    text = mime.text() if mime.hasText() else ""
    return [Given(name, text.encode())] if text.strip() else []


def brings_files(mime: QMimeData) -> bool:
    """Whether a drag brings files or a card: what may be dropped anywhere on the window."""
    return any(url.isLocalFile() for url in mime.urls()) or any(map(mime.hasFormat, VCARD_TYPES))
