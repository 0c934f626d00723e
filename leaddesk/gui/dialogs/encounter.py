"""Noting that somebody was met at an event, and what of it is to be put right later."""

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from leaddesk.domain.changes import ChangeSet
from leaddesk.domain.contact import Contact, ContactPoint
from leaddesk.domain.errors import LeadDeskError
from leaddesk.domain.event import Encounter, Event, Question, Strength
from leaddesk.domain.matching import phone_key
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.answer_fields import AnswerFields
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.common import button, row
from leaddesk.gui.widgets.contact_pick import ContactPick, Picked
from leaddesk.gui.widgets.moment_field import MomentField
from leaddesk.gui.widgets.segments import Segments
from leaddesk.gui.widgets.tags import ChoiceField, WordsField
from leaddesk.gui.words import words
from leaddesk.services import events, meeting, questions
from leaddesk.services.naming import named
from leaddesk.storage.reader import Reader


class Meeting(NamedTuple):
    """What an encounter sheet begins with: the event, its questions, and the encounter that is to be put right."""

    event: Event
    questions: tuple[Question, ...]
    encounter: Encounter | None = None
    contact: Picked | None = None


def log_encounter(desk: Desk, parent: QWidget, event: Event) -> "EncounterSheet":
    """Ask whom we met at an event, and what was said."""
    sheet = EncounterSheet(desk, parent, desk.look(lambda reader: _new(reader, event)))
    sheet.open()
    return sheet


def edit_encounter(desk: Desk, parent: QWidget, encounter_id: int) -> "EncounterSheet | None":
    """Show an encounter to be put right. None if it is gone."""
    found = desk.look(lambda reader: _old(reader, encounter_id))
    if found is None:
        return None
    sheet = EncounterSheet(desk, parent, found)
    sheet.open()
    return sheet


def _new(reader: Reader, event: Event) -> Meeting:
    asked = questions.in_order(reader.where(Question, event_id=event.id))
    return Meeting(event, tuple(question for question in asked if not question.retired))


def _old(reader: Reader, encounter_id: int) -> Meeting | None:
    met = reader.one(Encounter, encounter_id)
    event = reader.one(Event, met.event_id) if met else None
    who = reader.one(Contact, met.contact_id) if met else None
    if met is None or event is None or who is None:
        return None
    answered = {answer.question_id for answer in met.answers}
    asked = questions.in_order(reader.where(Question, event_id=event.id))
    shown = tuple(question for question in asked if not question.retired or question.id in answered)
    return Meeting(event, shown, met, Picked(who.id, who.display_name))


class EncounterSheet(Sheet):
    """Who was met and when, what was said, wanted and answered, what was handed out."""

    def __init__(self, desk: Desk, parent: QWidget, met: Meeting) -> None:
        tr = QCoreApplication.translate
        title = tr("EncounterSheet", "Log encounter")
        if met.contact is not None:
            title = tr("EncounterSheet", "Encounter with {name}").format(name=met.contact.name)
        super().__init__(parent, title, met.event.name)
        self._desk = desk
        self._met = met
        self._event = met.event
        self._before = before = met.encounter
        self._looked = 0
        shown = before or Encounter(event_id=met.event.id)
        self.contact = ContactPick(desk, takes_new=True)
        self.organization = QLineEdit()
        self.reach = QLineEdit()
        self.moment = MomentField(met.event, shown.at or events.moment_at(met.event, desk.now()))
        self.said = QPlainTextEdit(shown.said)
        self.said.setTabChangesFocus(True)
        self.said.setFixedHeight(18 * GRID)
        offered = dict.fromkeys((*met.event.interests, *shown.interests))
        self.interests = ChoiceField(self.tr("Interests"), self.tr("Another interest, then Enter"), offered)
        for word in shown.interests:
            self.interests.chips[word].setChecked(True)
        strengths = {"": self.tr("Not said")} | words(Strength)
        self.strength = Segments(self.tr("How strong"), strengths, shown.strength or "", weak="")
        self.answers = AnswerFields(met.questions, shown.answers)
        self.handed_out = WordsField(self.tr("Handed out"), self.tr("Such as brochure or sample, then Enter"))
        self.handed_out.add(shown.handed_out)
        self._lay_out()

    def save(self) -> None:
        """Write the encounter."""
        change = self._change()
        if change is None:
            self._who.complain(self.tr("Choose whom you met: type part of the name."))
            return
        self.done_button.setEnabled(False)
        self._desk.change(change, self._finish, self._refused)

    def _change(self) -> Change | None:
        before, met, picked = self._before, self._encounter(), self.contact.contact
        if before is not None:
            return lambda workspace: events.edit_encounter(workspace, before, met)
        if picked is None:
            return None
        if picked.is_new:
            contact = self._new_contact(picked.name)
            return lambda workspace: meeting.meet(workspace, contact, met)
        return lambda workspace: events.log_encounter(workspace, replace(met, contact_id=picked.id))

    def _encounter(self) -> Encounter:
        chosen = self.strength.value()
        return replace(
            self._before or Encounter(event_id=self._event.id),
            at=self.moment.moment(),
            said=self.said.toPlainText().strip(),
            interests=self.interests.words(),
            strength=Strength(chosen) if chosen else None,
            answers=self.answers.answers(),
            handed_out=self.handed_out.words(),
        )

    def _new_contact(self, name: str) -> Contact:
        organization, reach = (" ".join(field.text().split()) for field in (self.organization, self.reach))
        points = (ContactPoint(reach),) if reach else ()
        is_phone = "@" not in reach and bool(phone_key(reach))
        return Contact(
            name=named(name),
            organizations=((organization,),) if organization else (),
            emails=() if is_phone else points,
            phones=points if is_phone else (),
        )

    # The layout

    def _lay_out(self) -> None:
        self._who = Asked(self.tr("Whom did you meet?"), self.contact)
        self._who.setVisible(self._before is None)
        self.body.addWidget(self._who)
        self.body.addWidget(self._new_fields())
        self.body.addWidget(Asked(self.tr("When"), self.moment))
        self.body.addWidget(Asked(self.tr("What was said"), self.said))
        self.body.addWidget(Asked(self.tr("What they want to know or see"), self.interests))
        self.body.addWidget(Asked(self.tr("How strong is their interest?"), self.strength))
        self.body.addWidget(self.answers)
        self.answers.setVisible(bool(self._met.questions))
        self.body.addWidget(Asked(self.tr("Handed out"), self.handed_out))
        self.body.addStretch(1)
        self.done_button = button(self.tr("Save") if self._before else self.tr("Log encounter"), "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.save)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)
        ends = self.end_row(self.cancel, self.done_button)
        if self._before is not None:
            self.remove = button(self.tr("Delete encounter"), "danger")
            self.remove.clicked.connect(self._delete)
            ends.insertWidget(0, self.remove)
        self.add_foot(ends)
        self.contact.picked.connect(self._look_whether_met)
        (self.said if self._before else self.contact).setFocus()

    def _new_fields(self) -> QWidget:
        """What is asked of somebody new besides the name."""
        self.reach.setPlaceholderText(self.tr("As they gave it"))
        self.about = QWidget()
        fields = row(
            Asked(self.tr("Organization"), self.organization),
            Asked(self.tr("E-mail or phone"), self.reach),
            spacing=4 * GRID,
        )
        self.about.setLayout(fields)
        self.about.hide()
        return self.about

    def _look_whether_met(self, picked: Picked | None) -> None:
        """Somebody may be met twice; but say so. Somebody new is asked how to reach them."""
        self._who.complain("")
        self._who.hint("")
        self._looked += 1
        is_new = picked is not None and picked.is_new
        self.about.setVisible(is_new)
        if picked is None or is_new:
            return
        number, event_id = self._looked, self._event.id

        def question(reader: Reader) -> int:
            return len(reader.where(Encounter, contact_id=picked.id, event_id=event_id))

        self._desk.ask(question, lambda count: self._say_whether_met(number, count))

    def _say_whether_met(self, number: int, count: int) -> None:
        if number == self._looked and count:
            self._who.hint(self.tr("Met here already."))

    def _delete(self) -> None:
        before = self._before
        assert before is not None, "what is not there yet has no button to delete it"
        self._desk.change(
            lambda workspace: events.delete_encounter(workspace, before), self._finish, self._refused
        )

    def _finish(self, _changes: ChangeSet) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.done_button.setEnabled(True)
        if isinstance(error, LeadDeskError):
            self.complain(told(error.message))
        else:
            self._desk.failed.emit(error)
