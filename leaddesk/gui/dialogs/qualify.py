"""What somebody said is noted or corrected: the words, how strong, who said it, and when."""

from dataclasses import replace
from datetime import datetime, time
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import InputError
from leaddesk.domain.event import Strength
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.qualification import Statement, Topic
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.chips import ChipRow
from leaddesk.gui.widgets.day_edit import as_qt, day_edit, from_qt
from leaddesk.gui.widgets.note_field import NoteField
from leaddesk.gui.words import word
from leaddesk.services import qualification

_NOON: Final = time(12)
_OF_STRENGTH: Final = frozenset({Topic.INTEREST, Topic.INTENT})
"""Of these it is asked how strong they are."""


def new_statement(desk: Desk, parent: QWidget, contact: Contact, topic: Topic) -> None:
    """Ask what was said lately; what was said before stays."""
    blank = Statement(contact_id=contact.id, topic=topic, said_by=contact.display_name)
    StatementSheet(desk, parent, blank).open()


def edit_statement(desk: Desk, parent: QWidget, statement: Statement) -> None:
    """Ask what is to change of something said."""
    StatementSheet(desk, parent, statement).open()


class StatementSheet(SavingSheet):
    """Something said on one topic. Enter saves."""

    def __init__(self, desk: Desk, parent: QWidget, statement: Statement) -> None:
        title = QCoreApplication.translate("StatementSheet", "What they said: {topic}")
        super().__init__(desk, parent, title.format(topic=word(statement.topic)), "")
        self._before = statement
        self.said = NoteField(self.tr("What they said"))
        self.said.setPlainText(statement.text)
        self.strength = ChipRow(self.tr("How strong"))
        self.strength.offer({strength: word(strength) for strength in Strength})
        self.strength.choose(statement.strength)
        self.said_by = QLineEdit(statement.said_by)
        self.said_by.setCursorPosition(0)
        self._day = statement.at.date() if statement.at else desk.today()
        self.day = day_edit(self._day, self.tr("When"))
        self.day.setMaximumDate(as_qt(max(desk.today(), self._day)))
        self.body.addWidget(self.said)
        if statement.topic in _OF_STRENGTH:
            self.body.addWidget(Asked(self.tr("How strong (optional)"), self.strength))
        self.body.addWidget(Asked(self.tr("Who said it"), self.said_by))
        self.body.addWidget(Asked(self.tr("When"), self.day))
        self.body.addStretch(1)
        self.body.setSpacing(12)
        self.said.entered.connect(self.save.click)
        (self.said_by if statement.id else self.said).setFocus()

    def change(self) -> Change:
        """Note or correct it. Raises `InputError` if nothing was said."""
        if not self.said.text():
            raise InputError(Message("nothing-said", mark("Write down what they said.")))
        strength = self.strength.value()
        after = replace(
            self._before,
            text=self.said.text(),
            strength=strength if isinstance(strength, Strength) else None,
            said_by=self.said_by.text().strip(),
            at=self._moment(),
        )
        before = self._before
        if before.id:
            return lambda workspace: qualification.edit_statement(workspace, before, after)
        return lambda workspace: qualification.state(workspace, after)

    def _moment(self) -> datetime | None:
        """When it was said: to the second as it was, unless another day is chosen."""
        day, now = from_qt(self.day.date()), self.desk.now()
        if day == self._day:
            return self._before.at
        return datetime.combine(day, _NOON, now.tzinfo)
