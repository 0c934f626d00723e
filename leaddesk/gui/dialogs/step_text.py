"""What a planned step says or writes: shown, put right, copied, or handed to the mail program as a draft."""

from urllib.parse import quote

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.consent import MAILINGS
from leaddesk.domain.contact import Contact
from leaddesk.domain.followup import FollowUp
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.common import button, label
from leaddesk.gui.widgets.note_field import NoteField

_LINES = 9


def show_text(desk: Desk, parent: QWidget, step: FollowUp) -> "StepTextSheet":
    """Show what a step says or writes."""
    contact = desk.look(lambda reader: reader.one(Contact, step.contact_id))
    address = contact.emails[0].value if contact and contact.emails else ""
    sheet = StepTextSheet(parent, step, address)
    sheet.open()
    return sheet


def draft_url(address: str, subject: str, text: str) -> QUrl:
    """What opens a new e-mail in the system's mail program (RFC 6068). Nothing is sent by it."""
    body = "\r\n".join(text.splitlines())
    fields = [f"{name}={quote(value)}" for name, value in (("subject", subject), ("body", body)) if value]
    url = f"mailto:{quote(address, safe='@')}" + (f"?{'&'.join(fields)}" if fields else "")
    return QUrl(url, QUrl.ParsingMode.StrictMode)


class StepTextSheet(Sheet):
    """The text may be put right for this one contact; the playbook's stays as it is."""

    def __init__(self, parent: QWidget, step: FollowUp, address: str) -> None:
        super().__init__(parent, step.what, step.why)
        self._address = address
        is_mail = step.kind in MAILINGS
        self.subject = QLineEdit()
        self.text = QPlainTextEdit(step.text)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(NoteField.height_of(self.text, _LINES))
        self.copy = button(self.tr("Copy text"), "" if is_mail and address else "primary")
        self.draft = button(self.tr("E-mail draft"), "primary")
        self.draft.setToolTip(self.tr("Opens your mail program; nothing is sent."))
        self.draft.setVisible(is_mail and bool(address))
        to = self.tr("Subject of the e-mail to {address}").format(address=address)
        self._asked_subject = Asked(to, self.subject)
        self._asked_subject.setVisible(not self.draft.isHidden())
        name = self.tr("What to write") if is_mail else self.tr("What to say")
        self.body.addWidget(self._asked_subject)
        self.body.addWidget(Asked(name, self.text))
        if step.call_to_action:
            asks = label(self.tr("Asks them: {what}").format(what=step.call_to_action), "muted")
            asks.setWordWrap(True)
            self.body.addWidget(asks)
        self.body.addStretch(1)
        self.cancel.setText(self.tr("Close"))
        self.add_foot(self.end_row(self.cancel, self.copy, self.draft))
        self.copy.clicked.connect(self._copy)
        self.draft.clicked.connect(self._open_draft)
        (self.copy if self.draft.isHidden() else self.draft).setDefault(True)
        (self.copy if self.draft.isHidden() else self.subject).setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(self.tr("Copied"))
        self.take_as_saved()

    def _open_draft(self) -> None:
        url = draft_url(self._address, self.subject.text().strip(), self.text.toPlainText())
        if QDesktopServices.openUrl(url):
            self.take_as_saved()
            self.accept()
        else:
            self.complain(self.tr("No mail program could be opened. Copy the text instead."))


def has_text(step: FollowUp | None) -> bool:
    """Whether there is something to be said or written."""
    return step is not None and bool(step.text) and step.kind is not ActivityKind.NOTE
