"""A contact on the clipboard: as a vCard that any other program takes, and as text."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from leaddesk.domain.contact import Contact
from leaddesk.gui.desk import Desk
from leaddesk.storage.reader import Reader

_VERSION = "3.0"
"""What phones and address books of all ages read."""


def copy_card(desk: Desk, contact_id: int) -> None:
    """Put a contact's vCard on the clipboard."""

    def question(reader: Reader) -> str:
        from leaddesk.formats.vcard.writer import write  # loaded when somebody copies a card

        contact = reader.one(Contact, contact_id)
        return write(contact, _VERSION, lambda digest: reader.blob(digest) or b"") if contact else ""

    desk.ask(question, _keep)


def _keep(card: str) -> None:
    if card:
        data = QMimeData()
        data.setText(card)
        data.setData("text/vcard", card.encode())
        QGuiApplication.clipboard().setMimeData(data)
