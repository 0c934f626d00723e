"""A contact as a QR code, to be read from the screen by whoever stands there; and which contact is the user's own card."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from leaddesk.domain.contact import Contact
from leaddesk.domain.lists import Filter
from leaddesk.formats.qr_code import QrCode, qr_code
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.code_view import CodeView
from leaddesk.gui.widgets.common import button, column, label
from leaddesk.gui.widgets.contact_pick import ContactPick, Picked
from leaddesk.gui.widgets.elided import Elided
from leaddesk.services import own_card
from leaddesk.services.exporting import written_whole
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader


def show_code(desk: Desk, parent: QWidget, contact_id: int, choose: Callable[[], None] | None = None) -> None:
    """Show a contact's code; it is made off this thread. `choose` is for one's own card: another contact is it."""

    def coded(reader: Reader) -> tuple[Contact, QrCode] | None:
        contact = reader.one(Contact, contact_id)
        return (contact, qr_code(contact)) if contact else None

    def show(found: tuple[Contact, QrCode] | None) -> None:
        if found:
            CodeSheet(desk, parent, *found, choose).open()

    desk.ask(coded, show)


def show_own_card(desk: Desk, parent: QWidget) -> None:
    """Show the code of the user's own card, or ask which contact is it."""
    contact = own_card.me(desk.workspace)
    if contact is None:
        choose_own_card(desk, parent)
    else:
        show_code(desk, parent, contact.id, lambda: choose_own_card(desk, parent))


def choose_own_card(desk: Desk, parent: QWidget) -> None:
    """Ask which contact is the user."""
    OwnCardSheet(desk, parent, lambda: show_own_card(desk, parent)).open()


class CodeSheet(Sheet):
    """The code as large as fits, whose it is, and what it leaves out."""

    def __init__(
        self, desk: Desk, parent: QWidget, contact: Contact, code: QrCode, choose: Callable[[], None] | None
    ) -> None:
        title = self.tr("QR code") if choose is None else self.tr("My card")
        super().__init__(
            parent, title, self.tr("Let a phone's camera read it: it offers to save the contact.")
        )
        self._desk = desk
        self._contact = contact
        self.code = code
        self.view = CodeView(code, self.tr("QR code of {name}").format(name=contact.display_name))
        self.notice = label("", "small")
        self.notice.setWordWrap(True)
        self._say(self._left_out())
        self.body.setSpacing(GRID)
        self.body.addWidget(self.view, 1)
        self.body.addSpacing(GRID)
        self.body.addWidget(_centred(contact.display_name, "heading"))
        if contact.organization not in {"", contact.display_name}:
            self.body.addWidget(_centred(contact.organization, "muted"))
        self.other = button(self.tr("Not you?"), "quiet")
        self.other.setVisible(choose is not None)
        self.other.clicked.connect(self.accept)
        if choose is not None:
            self.other.clicked.connect(lambda _checked=False: choose())
        self.copy = button(self.tr("Copy"))
        self.copy.clicked.connect(self.copy_code)
        self.save = button(self.tr("Save as…"))
        self.save.clicked.connect(self.save_code)
        self.cancel.setText(self.tr("Close"))
        self.cancel.setDefault(True)
        self.add_foot(column(self.notice))
        row = self.end_row(self.copy, self.save, self.cancel)
        row.insertWidget(0, self.other)
        self.add_foot(row)
        self.cancel.setFocus()

    def copy_code(self) -> None:
        """Put the code on the clipboard: a picture for whoever takes one, else the card."""
        data = QMimeData()
        data.setImageData(QImage.fromData(self.code.png()))
        data.setData("text/vcard", self.code.payload.encode())
        QGuiApplication.clipboard().setMimeData(data)
        self._say(self.tr("Copied: paste it as a picture."))

    def save_code(self) -> None:
        """Ask where, and write the code as a picture or a drawing."""
        kinds = "{png} (*.png);;{svg} (*.svg)".format(
            png=self.tr("Picture"), svg=self.tr("Drawing, for print")
        )
        name = "".join(letter if letter.isalnum() else " " for letter in self._contact.display_name).strip()
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Save the code"), f"{name}.png", kinds)
        if chosen:
            path = Path(chosen)
            if path.suffix.lower() not in {".png", ".svg"}:
                path = path.with_name(path.name + (".svg" if "*.svg" in kind else ".png"))
            self._desk.job(lambda: _write(self.code, path), self._written, self._refused)

    def _written(self, path: Path) -> None:
        self.complain("")
        self._say(self.tr("Saved as {file}.").format(file=path.name))

    def _refused(self, error: Exception) -> None:
        message = getattr(error, "message", None)
        if message is None:
            self._desk.failed.emit(error)
        else:
            self.complain(told(message))

    def _left_out(self) -> str:
        if not self.code.left_out:
            return ""
        return self.tr("Not in it: {what}.").format(what=", ".join(map(told, self.code.left_out)))

    def _say(self, text: str) -> None:
        self.notice.setText(text)
        self.notice.setVisible(bool(text))


def _centred(text: str, look: str) -> Elided:
    made = Elided(text, look)
    made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return made


def _write(code: QrCode, path: Path) -> Path:
    with written_whole(path) as stream:
        stream.write(code.svg() if path.suffix.lower() == ".svg" else code.png())
    return path


class OwnCardSheet(Sheet):
    """Which contact is the user."""

    def __init__(self, desk: Desk, parent: QWidget, done: Callable[[], None]) -> None:
        super().__init__(
            parent,
            self.tr("My card"),
            self.tr(
                "Which contact is you? It is shown as a QR code from the File menu. If you are not there yet, add yourself as a new contact first."
            ),
        )
        self._desk = desk
        self._done = done
        self.pick = ContactPick(desk)
        self.body.addWidget(Asked(self.tr("You"), self.pick))
        self.body.addStretch(1)
        self.take = button(self.tr("This is me"), "primary")
        self.take.setDefault(True)
        self.take.setEnabled(False)
        self.take.clicked.connect(self._take)
        self.pick.picked.connect(lambda picked: self.take.setEnabled(picked is not None))
        self.add_foot(self.end_row(self.cancel, self.take))
        self.pick.setFocus()

    def _take(self) -> None:
        picked: Picked | None = self.pick.contact
        if picked is not None:
            self._desk.work(lambda: own_card.choose_me(self._desk.workspace, picked.id), self._chosen)

    def _chosen(self, _contact: Contact) -> None:
        self.accept()
        self._done()


def dialogs(desk: Desk, parent: QWidget) -> Iterator[tuple[str, QDialog]]:
    """The sheets of this room, for pictures of all there is to see."""
    yield "my-card", OwnCardSheet(desk, parent, lambda: None)
    rows = desk.look(lambda reader: queries.page(reader, Filter(), desk.today(), limit=1))
    contact = desk.look(lambda reader: reader.one(Contact, rows[0].id)) if rows else None
    if contact:
        yield "qr-code", CodeSheet(desk, parent, contact, qr_code(contact), lambda: None)
