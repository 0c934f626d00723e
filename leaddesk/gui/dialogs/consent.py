"""What a contact agreed to is noted, and what they do not want."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from leaddesk.domain.consent import Barred, Consent, LawfulBasis, Objection, Permission
from leaddesk.domain.contact import Contact
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.messages import mark
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.texts import translated
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.asked_words import AskedWords
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.day_edit import as_qt, day_edit, from_qt
from leaddesk.gui.widgets.note_field import NoteField
from leaddesk.gui.widgets.segments import Segments
from leaddesk.gui.words import words
from leaddesk.services import consent

_PURPOSES: Final = (mark("newsletter"), mark("offers"), mark("calls"), mark("invitations"))
_WAYS: Final = (mark("form at the stand"), mark("in person"), mark("on the phone"), mark("by e-mail"))
_NOON: Final = time(12)


def note_consent(desk: Desk, parent: QWidget, contact: Contact) -> "ConsentSheet":
    """Ask what a contact agreed to."""
    sheet = ConsentSheet(desk, parent, contact)
    sheet.open()
    return sheet


def object_to(
    desk: Desk, parent: QWidget, contact: Contact, bar: Barred, steps: Sequence[FollowUp]
) -> "ObjectionSheet":
    """Ask how a contact said that they do not want something; `steps` are those that are planned."""
    sheet = ObjectionSheet(desk, parent, contact, bar, steps)
    sheet.open()
    return sheet


class ConsentSheet(SavingSheet):
    """On which lawful basis, for what, how, when, and in which words. Enter saves."""

    def __init__(self, desk: Desk, parent: QWidget, contact: Contact) -> None:
        title = QCoreApplication.translate("ConsentSheet", "Consent of {name}")
        super().__init__(desk, parent, title.format(name=contact.display_name), "")
        self._contact_id = contact.id
        basis = self.tr("Lawful basis")
        self.basis = Segments(basis, words(LawfulBasis), LawfulBasis.CONSENT.value)
        self.purpose = AskedWords(self.tr("For what"), self.tr("What their data may be used for"), _PURPOSES)
        self.how = AskedWords(self.tr("How"), self.tr("How they said so"), _WAYS)
        self.day = day_edit(desk.today(), self.tr("When"))
        self.day.setMaximumDate(as_qt(desk.today()))
        self.wording = NoteField(self.tr("Wording"), lines=2)
        self.wording.setPlaceholderText(self.tr("What they said or signed, word for word"))
        for part in (
            Asked(basis, self.basis),
            self.purpose,
            self.how,
            Asked(self.tr("When"), self.day),
            Asked(self.tr("Wording (optional)"), self.wording),
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.setSpacing(12)
        self.wording.entered.connect(self.save.click)
        self.purpose.line.setFocus()

    def change(self) -> Change:
        """Note it."""
        day, now = from_qt(self.day.date()), self.desk.now()
        given = Consent(
            basis=LawfulBasis(self.basis.value()),
            purpose=self.purpose.text(),
            how=self.how.text(),
            wording=self.wording.text(),
            at=None if day == now.date() else datetime.combine(day, _NOON, now.tzinfo),
        )
        return lambda workspace: consent.record(workspace, [self._contact_id], given)


class ObjectionSheet(SavingSheet):
    """How they said so; and which planned steps are taken back with it."""

    def __init__(
        self, desk: Desk, parent: QWidget, contact: Contact, bar: Barred, steps: Sequence[FollowUp]
    ) -> None:
        super().__init__(desk, parent, translated(bar.words), contact.display_name)
        self._contact_id = contact.id
        self._bar = bar
        self.how = AskedWords(
            self.tr("What they said, and how (optional)"),
            self.tr("Said so on the phone"),
            (mark("on the phone"), mark("in person"), mark("by e-mail"), mark("in writing")),
        )
        self.body.addWidget(self.how)
        forbids = Permission((), (Objection(bars=bar),))
        gone = [step.what for step in steps if forbids.bar_to(step.kind) is not None]
        self.gone = label("", "small")
        self.gone.setWordWrap(True)
        if gone:
            told = self.tr("What is planned against it is taken back: {steps}.")
            self.gone.setText(told.format(steps=", ".join(gone)))
            self.body.addWidget(self.gone)
        self.body.addStretch(1)
        self.how.line.setFocus()

    def change(self) -> Change:
        """Note it."""
        contact_id, bar, how = self._contact_id, self._bar, self.how.text()
        return lambda workspace: consent.object_to(workspace, [contact_id], bar, how)
