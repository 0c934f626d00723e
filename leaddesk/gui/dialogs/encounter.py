"""Logging that somebody was met at an event."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from leaddesk.domain.changes import ChangeSet
from leaddesk.domain.errors import LeadDeskError
from leaddesk.domain.event import Encounter, Event, Strength
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.common import button
from leaddesk.gui.widgets.contact_pick import ContactPick, Picked
from leaddesk.gui.widgets.segments import Segments
from leaddesk.gui.widgets.tags import ChoiceField, WordsField
from leaddesk.gui.words import word
from leaddesk.services import events
from leaddesk.storage.reader import Reader


class EncounterSheet(Sheet):
    """Who was met, what was said and wanted, what was handed out."""

    def __init__(self, desk: Desk, parent: QWidget, event: Event) -> None:
        super().__init__(parent, QCoreApplication.translate("EncounterSheet", "Log encounter"), event.name)
        self._desk = desk
        self._event = event
        self._looked = 0
        self.contact = ContactPick(desk)
        self.said = QPlainTextEdit()
        self.said.setTabChangesFocus(True)
        self.said.setFixedHeight(20 * GRID)
        self.interests = ChoiceField(
            self.tr("Interests"), self.tr("Another interest, then Enter"), event.interests
        )
        strengths = {"": self.tr("Not said")} | {one.value: word(one) for one in Strength}
        self.strength = Segments(self.tr("How strong"), strengths, "")
        self.handed_out = WordsField(self.tr("Handed out"), self.tr("Such as brochure or sample, then Enter"))
        self._lay_out()

    def save(self) -> None:
        """Write the encounter."""
        picked = self.contact.contact
        if picked is None:
            self._who.complain(self.tr("Choose whom you met: type part of the name."))
            return
        chosen = self.strength.value()
        encounter = Encounter(
            contact_id=picked.id,
            event_id=self._event.id,
            said=self.said.toPlainText().strip(),
            interests=self.interests.words(),
            strength=Strength(chosen) if chosen else None,
            handed_out=self.handed_out.words(),
        )
        self.done_button.setEnabled(False)
        self._desk.change(
            lambda workspace: events.log_encounter(workspace, encounter), self._finish, self._refused
        )

    def _lay_out(self) -> None:
        self._who = Asked(self.tr("Whom did you meet?"), self.contact)
        self.body.addWidget(self._who)
        self.body.addWidget(Asked(self.tr("What was said"), self.said))
        self.body.addWidget(Asked(self.tr("What they want to know or see"), self.interests))
        self.body.addWidget(Asked(self.tr("How strong is their interest?"), self.strength))
        self.body.addWidget(Asked(self.tr("Handed out"), self.handed_out))
        self.body.addStretch(1)
        self.done_button = button(self.tr("Log encounter"), "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.save)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)
        self.add_foot(self.end_row(self.cancel, self.done_button))
        self.contact.picked.connect(self._look_whether_met)
        self.contact.setFocus()

    def _look_whether_met(self, picked: Picked | None) -> None:
        """Somebody may be met twice; but say so."""
        self._who.complain("")
        self._who.hint("")
        self._looked += 1
        if picked is None:
            return
        number, event_id = self._looked, self._event.id

        def question(reader: Reader) -> int:
            return len(reader.where(Encounter, contact_id=picked.id, event_id=event_id))

        self._desk.ask(question, lambda count: self._say_whether_met(number, count))

    def _say_whether_met(self, number: int, count: int) -> None:
        if number == self._looked and count:
            self._who.hint(self.tr("Met here already."))

    def _finish(self, _changes: ChangeSet) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.done_button.setEnabled(True)
        if isinstance(error, LeadDeskError):
            self.complain(told(error.message))
        else:
            self._desk.failed.emit(error)
