"""Somebody new: typed, or pasted and sorted out; saved with event, interest, note, rating and tags as one change."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.changes import ChangeSet, Kind
from leaddesk.domain.contact import Contact, ContactKind, ContactPoint, Rating
from leaddesk.domain.event import Event
from leaddesk.domain.matching import MatchReason
from leaddesk.gui.contact_edits import EMAILS, PHONES, usual_types
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.pasted import SortedOut, sorted_out
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.common import button, label
from leaddesk.gui.widgets.note_field import NoteField
from leaddesk.gui.widgets.segments import Segments
from leaddesk.gui.widgets.tab_order import put_behind
from leaddesk.gui.widgets.tags import ChoiceField, WordsField
from leaddesk.gui.words import words
from leaddesk.services.alike import Alike, alike
from leaddesk.services.capture import Captured, capture
from leaddesk.services.naming import named

DRAFT: Final = "new-contact"
_KEPT_MILLISECONDS: Final = 400
"""After so long a pause what is typed is kept."""
"""What was typed is remembered under this while somebody else is looked at."""
_STILL_MILLISECONDS: Final = 120
_FIELDS: Final = ("name", "organization", "title", "email", "phone")
Texts = dict[str, str]


def new_contact(
    desk: Desk, parent: QWidget, done: Callable[[int], None], event_id: int | None = None
) -> "NewContactSheet":
    """Ask for somebody new. `done` is told the id of who is recorded, or of the known one who is opened instead.

    `event_id` is the event that they are met at, unless another is chosen.
    """
    sheet = NewContactSheet(desk, parent, done, event_id)
    sheet.open()
    return sheet


class NewContactSheet(SavingSheet):
    """Enter saves. Who may be here already is told while one types, and opened by a button."""

    width_wanted = 640

    def __init__(
        self, desk: Desk, parent: QWidget, done: Callable[[int], None], event_id: int | None = None
    ) -> None:
        super().__init__(desk, parent, self.tr("New contact"), "")
        self._tell = done
        self._asked = 0
        self._sorted = SortedOut(Contact())
        self._filled: Texts = {}
        self._events = desk.look(lambda reader: {event.id: event for event in reader.all(Event)})
        self.pasted = QPlainTextEdit()
        self.fields = {name: QLineEdit() for name in _FIELDS}
        self.met_at = QComboBox()
        self.interests: WordsField = self._interests_of(None)
        self.note = NoteField(self.tr("What was said, what matters to them"), 2)
        self.rating = Segments(self.tr("Rating"), words(Rating), Rating.UNRATED.value, Rating.UNRATED.value)
        self.tags = WordsField(self.tr("Tags"), self.tr("A tag, then Enter"))
        self.known = KnownBanner(self._open_known)
        self._asked_known: Contact | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_STILL_MILLISECONDS)
        self._pause.timeout.connect(self._look_for_known)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEPT_MILLISECONDS)
        self._keeping.timeout.connect(self._keep)
        self._lay_out()
        self._offer_events(event_id)
        self._connect()
        self._take_up(desk.workspace.recall(DRAFT))
        self.fields["name"].setFocus()

    # The layout

    def _lay_out(self) -> None:
        self.pasted.setTabChangesFocus(True)
        self.pasted.setFixedHeight(NoteField.height_of(self.pasted, 2))
        self.pasted.setPlaceholderText(
            self.tr("Paste the end of an e-mail, a vCard or a badge's code here: it fills in what is below.")
        )
        self.pasted.setAccessibleName(self.tr("Paste"))
        self._sorted_out = Asked("", self.pasted)
        names = {
            "name": self.tr("Name"),
            "organization": self.tr("Organization"),
            "title": self.tr("Title"),
            "email": self.tr("E-mail"),
            "phone": self.tr("Phone"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        for number, (field, name) in enumerate(names.items()):
            grid.addWidget(Asked(name, self.fields[field]), number // 2, number % 2)
        # A long name of an event is no reason for a wide column.
        self.met_at.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        grid.addWidget(Asked(self.tr("Met at"), self.met_at), 2, 1)
        grid.addWidget(Asked(self.tr("Rating"), self.rating), 3, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Asked(self.tr("Tags"), self.tags), 3, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._wishes = QVBoxLayout()
        self._wishes.addWidget(self.interests)
        wishes = QWidget()
        wishes.setLayout(self._wishes)
        self._wishes.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(3 * GRID)
        self.body.addWidget(self._sorted_out)
        self.body.addLayout(grid)
        # Below what is typed first: nothing may move under the hands.
        self.body.addWidget(self.known)
        self.body.addWidget(Asked(self.tr("What they want to know or see"), wishes))
        self.body.addWidget(Asked(self.tr("Note"), self.note))
        self.body.addStretch(1)
        self.start_over = button(self.tr("Start over"), "quiet")
        self.start_over.setToolTip(self.tr("This was typed before; begin with empty fields"))
        self.start_over.hide()
        self.ends.insertWidget(0, label(self.tr("Enter saves, Shift+Enter begins a line"), "small"))
        self.ends.insertWidget(1, self.start_over)

    def _connect(self) -> None:
        self.pasted.textChanged.connect(self._sort_out)
        self.note.entered.connect(self.save.click)
        self.met_at.currentIndexChanged.connect(lambda _index: self._show_interests())
        for field in self.fields.values():
            field.textChanged.connect(lambda _text: self._pause.start())
            field.textChanged.connect(lambda _text: self._keeping.start())
        for text in (self.pasted, self.note):
            text.textChanged.connect(self._keeping.start)
        self.finished.connect(self._ask_no_more)
        self.start_over.clicked.connect(self._start_over)
        self.leaving.discard.clicked.connect(self._forget)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save.click)

    def _offer_events(self, event_id: int | None) -> None:
        self.met_at.addItem(self.tr("No event"), None)
        newest_first = sorted(
            self._events.values(), key=lambda event: (str(event.starts_on or ""), event.id), reverse=True
        )
        for event in newest_first:
            self.met_at.addItem(event.name, event.id)
        self.met_at.setCurrentIndex(max(self.met_at.findData(event_id), 0))
        self._show_interests()

    def _show_interests(self) -> None:
        """Offer the chips of the event; what is chosen already stays."""
        chosen = self.interests.words()
        fresh = self._interests_of(self._events.get(self.met_at.currentData()))
        fresh.add(chosen)
        self._wishes.replaceWidget(self.interests, fresh)
        self.interests.hide()
        self.interests.setParent(None)
        self.interests.deleteLater()
        self.interests = fresh
        put_behind(self.tags, fresh)

    def _interests_of(self, event: Event | None) -> WordsField:
        name, hint = self.tr("Interests"), self.tr("An interest, then Enter")
        return ChoiceField(name, hint, event.interests if event else ())

    # What is pasted

    def _sort_out(self) -> None:
        text = self.pasted.toPlainText().strip()
        self._asked += 1
        number = self._asked
        self.desk.ask(lambda _reader: sorted_out(text), lambda found: self._fill(number, found))

    def _fill(self, number: int, found: SortedOut) -> None:
        """Fill the fields that are empty or hold what was pasted before."""
        if number != self._asked:
            return
        self._sorted = found
        for field, text in _texts(found.contact).items():
            if self.fields[field].text().strip() in {"", self._filled.get(field, "")}:
                self.fields[field].setText(text)
                self._filled[field] = text
        self._sorted_out.hint(self._left_over(found))

    def _left_over(self, found: SortedOut) -> str:
        """What is taken over besides what the fields show."""
        contact = found.contact
        more = [
            self.tr("%n more e-mails", "", len(contact.emails) - 1) if len(contact.emails) > 1 else "",
            self.tr("%n more phones", "", len(contact.phones) - 1) if len(contact.phones) > 1 else "",
            self.tr("web address") if contact.urls else "",
            self.tr("address") if contact.addresses else "",
            self.tr("birthday") if contact.birthday else "",
            self.tr("photo") if contact.photo else "",
            self.tr("note: {note}").format(note=" ".join(contact.notes)) if contact.notes else "",
        ]
        words_ = ", ".join(filter(None, more))
        also = self.tr("Also kept: {what}").format(what=words_) if words_ else ""
        others = self.tr("There are several cards: this is the first. Import takes them all.")
        return "\n".join(filter(None, (also, others if found.has_others else "")))

    # Who may be here already

    def _look_for_known(self) -> None:
        self._asked_known = typed = self.contact()
        today = self.desk.today()

        def show(found: list[Alike]) -> None:
            if typed is self._asked_known:
                self.known.show_known(found)

        self.desk.ask(lambda reader: alike(reader, typed, today), show)

    def _ask_no_more(self) -> None:
        """The sheet goes: answers that are under way find nobody."""
        self._asked += 1
        self._asked_known = None
        self._pause.stop()
        self._keeping.stop()

    def _open_known(self, contact_id: int) -> None:
        """Show somebody who is here; what is typed waits for the next time."""
        self._keep()
        self.done(self.DialogCode.Rejected)
        self._tell(contact_id)

    # What is typed

    def contact(self) -> Contact:
        """The contact as it is typed and pasted."""
        base, text = self._sorted.contact, {name: _words(field) for name, field in self.fields.items()}
        organization = text["organization"]
        units = base.organizations[0][1:] if base.organization == organization and base.organizations else ()
        kept = base.name if text["name"] == _texts(base)["name"] else named(text["name"])
        is_person = bool(text["name"]) or not organization
        return replace(
            base,
            kind=ContactKind.PERSON if is_person else ContactKind.ORGANIZATION,
            name=kept,
            organizations=(*(((organization, *units),) if organization else ()), *base.organizations[1:]),
            titles=(*((text["title"],) if text["title"] else ()), *base.titles[1:]),
            emails=_with_first(EMAILS, base.emails, text["email"]),
            phones=_with_first(PHONES, base.phones, text["phone"]),
            rating=Rating(self.rating.value()),
        )

    def change(self) -> Change:
        """Record them."""
        contact = replace(self.contact(), tags=self.tags.words())
        captured = Captured(
            contact=contact,
            event_id=self.met_at.currentData(),
            said=self.note.text(),
            interests=self.interests.words(),
            blobs=self._sorted.blobs if contact.photo else (),
        )
        return lambda space: capture(space, captured)

    def written(self, changes: ChangeSet) -> None:
        """They are recorded: what was typed need not be remembered."""
        self._forget()
        super().written(changes)
        for contact_id in changes.touched.get(Kind.CONTACT) or ():
            self._tell(contact_id)

    # What waits

    def _keep(self) -> None:
        """What is half typed survives a crash."""
        self.desk.remember(DRAFT, self._draft())

    def _draft(self) -> Texts:
        texts = {name: field.text() for name, field in self.fields.items()}
        return texts | {"pasted": self.pasted.toPlainText(), "note": self.note.toPlainText()}

    def _take_up(self, draft: Any) -> None:
        """Go on with what was typed before somebody else was looked at."""
        if not isinstance(draft, Mapping) or not any(draft.values()):
            return
        for name, field in self.fields.items():
            field.setText(str(draft.get(name, "")))
        self.note.setPlainText(str(draft.get("note", "")))
        self.pasted.setPlainText(str(draft.get("pasted", "")))
        self.start_over.show()

    def _start_over(self) -> None:
        for field in self.fields.values():
            field.clear()
        self.note.clear()
        self.pasted.clear()
        self.start_over.hide()
        self._forget()
        self.take_as_saved()

    def _forget(self) -> None:
        self._keeping.stop()
        self.desk.remember(DRAFT, None)


class KnownBanner(QFrame):
    """Says who may be here already, with what they have in common, and opens them."""

    def __init__(self, wanted: Callable[[int], None]) -> None:
        super().__init__()
        self._wanted = wanted
        self.setProperty("look", "step")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(3 * GRID, GRID, GRID, GRID)
        self._rows.setSpacing(0)
        self.hide()

    def show_known(self, found: list[Alike]) -> None:
        """Show them, or nothing."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for one in found:
            self._rows.addWidget(self._row(one))
        self.setVisible(bool(found))

    def _row(self, one: Alike) -> QWidget:
        who = " · ".join(dict.fromkeys(filter(None, (one.row.name, one.row.organization))))
        text = self.tr("Already here: {who} ({why})").format(who=who, why=self._why(one))
        said = label(text, "small")
        said.setWordWrap(True)
        opener = button(self.tr("Open"), "quiet")
        opener.setAccessibleName(self.tr("Open {who}").format(who=who))
        opener.clicked.connect(lambda _checked=False: self._wanted(one.row.id))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(said, 1)
        layout.addWidget(opener)
        return row

    def _why(self, one: Alike) -> str:
        named_ = {
            MatchReason.CARD: self.tr("the same card"),
            MatchReason.UID: self.tr("the same card"),
            MatchReason.EMAIL: self.tr("the same e-mail"),
            MatchReason.PHONE: self.tr("the same phone"),
            MatchReason.NAME: self.tr("the same name"),
        }
        return ", ".join(dict.fromkeys(named_[reason] for reason in one.reasons))


def _texts(contact: Contact) -> Texts:
    """What the fields show of a contact."""
    name = contact.name
    return {
        "name": name.formatted or " ".join(filter(None, (name.given, name.family))),
        "organization": contact.organization,
        "title": next(iter(contact.titles), ""),
        "email": contact.emails[0].value if contact.emails else "",
        "phone": contact.phones[0].value if contact.phones else "",
    }


def _with_first(field: str, points: tuple[ContactPoint, ...], text: str) -> tuple[ContactPoint, ...]:
    """The points, the first of them with a value that may be another or none."""
    first = next(iter(points), None)
    if not text:
        return points[1:]
    if first is not None and first.value == text:
        return points
    return (ContactPoint(text, first.types if first else usual_types(field, ())), *points[1:])


def _words(field: QLineEdit) -> str:
    return " ".join(field.text().split())
