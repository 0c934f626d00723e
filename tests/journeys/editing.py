"""Edits a contact in the window, key by key and without a screen, until it is killed; prints each text once it is saved.

`python -m tests.journeys.editing DATABASE CONTACT TURN`: a line "." for every key, and "saved NUMBER" for every text, which
is the turn's name with the number.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from leaddesk.domain.contact import Contact
from leaddesk.gui.application import make_application
from leaddesk.gui.theme import Mode
from leaddesk.gui.widgets.inplace_line import InplaceEdit
from leaddesk.gui.window import Window
from tests.journeys.saving import say

FIELD = "organization"


class Hands:
    """Types one text after the other into a field of the contact."""

    def __init__(self, window: Window, contact_id: int, turn: str) -> None:
        self._window = window
        self._contact_id = contact_id
        self._turn = turn
        self._number = 0
        self._is_saved = True
        self._keys: Iterator[str] = iter(())
        window.desk.changed.connect(self._look)
        self._timer = QTimer()
        self._timer.timeout.connect(self._press)
        self._timer.start(1)

    def _field(self) -> InplaceEdit | None:
        fields = self._window.contacts.detail.findChildren(InplaceEdit)
        return next((field for field in fields if field.key == FIELD and field.isVisible()), None)

    def _press(self) -> None:
        """Press the next key; behind the last of a text wait until it is saved, and told so."""
        field = self._field()
        if field is None or (self._is_saved and not self._window.desk.is_idle()):
            return
        if self._is_saved:
            self._begin(field)
        key = next(self._keys, None)
        if key is None:
            self._timer.stop()
            QTest.keyClick(field, Qt.Key.Key_Return)
        else:
            QTest.keyClick(field, key)
        say(".")

    def _begin(self, field: InplaceEdit) -> None:
        self._is_saved = False
        self._number += 1
        self._keys = iter(f"{self._turn} {self._number}")
        field.setFocus()
        field.selectAll()

    def _look(self) -> None:
        """Say what is saved, and go on with the next text."""
        contact = self._window.desk.look(lambda reader: reader.one(Contact, self._contact_id))
        is_it = contact is not None and contact.organization == f"{self._turn} {self._number}"
        if is_it and not self._is_saved:
            say(f"saved {self._number}")
            self._is_saved = True
            self._timer.start(1)


def main() -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    path, contact_id, turn = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    application = make_application([], Mode.LIGHT)
    window = Window(path, Mode.LIGHT)
    window.main.show()
    window.open_contact(contact_id)
    hands = Hands(window, contact_id, turn)
    status = application.exec()
    del hands
    return status


if __name__ == "__main__":
    sys.exit(main())
