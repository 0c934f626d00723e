"""One contact: who it is, where it stands, how to reach it, and what happened. Every value is edited in place."""

from collections.abc import Container, Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import InputError
from leaddesk.domain.messages import Message, mark
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.detail.consent_banner import ConsentBanner
from leaddesk.gui.detail.consent_section import ConsentSection
from leaddesk.gui.detail.contact_about import ContactAbout
from leaddesk.gui.detail.contact_header import ContactHeader
from leaddesk.gui.detail.contact_host import Edit, Field
from leaddesk.gui.detail.contact_notes import ContactNotes
from leaddesk.gui.detail.contact_reach import ContactReach
from leaddesk.gui.detail.contact_source import Answer, ContactSource
from leaddesk.gui.detail.employer_section import EmployerSection
from leaddesk.gui.detail.field_saving import FieldSaving
from leaddesk.gui.detail.fit_section import FitSection
from leaddesk.gui.detail.happening_edits import with_text, without
from leaddesk.gui.detail.kept_rows import KeptRows
from leaddesk.gui.detail.open_steps import OpenSteps
from leaddesk.gui.detail.people_section import PeopleSection
from leaddesk.gui.detail.playbooks import PlaybookSection
from leaddesk.gui.detail.quality_section import QualitySection
from leaddesk.gui.detail.said_section import SaidSection
from leaddesk.gui.detail.section import Section
from leaddesk.gui.detail.skeleton import Skeleton
from leaddesk.gui.detail.timeline import TimelineView
from leaddesk.gui.models.known import FIRST, Known
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.by_eye import focus_next_in_sight
from leaddesk.gui.widgets.common import label, line
from leaddesk.gui.widgets.inplace_line import PAD, InplaceEdit
from leaddesk.gui.widgets.inplace_text import InplaceText
from leaddesk.services import contacts
from leaddesk.storage.timeline import Happening

_NARROWEST: Final = 340
_PATIENCE_MILLISECONDS: Final = 150
"""For so long the last contact stays while the next one is read; then shapes stand in its place."""
_READY_MILLISECONDS: Final = 25
"""How long after each other rows are made for contacts with many values: dressing one takes a millisecond or two."""
_OLDER: Final = 50
"""How much more of what happened is shown on request."""


class ContactDetail(QScrollArea):
    """Shows one contact. What it cannot do itself it asks for by its signals.

    A contact is read off this thread; of answers that come late only the one that is wanted is shown. Shown again, only
    what differs changes, and what is being typed goes on. What could not be saved waits for its contact to be shown
    again.
    """

    move_wanted = Signal(int, object)
    follow_up_wanted = Signal(int)
    log_wanted = Signal(int, object)
    contact_wanted = Signal(int)
    find_wanted = Signal(str)

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self.desk = desk
        self.contact_id: int | None = None
        self._known: Known | None = None
        self._limit = FIRST
        self._source = ContactSource(desk, self)
        self._saving = FieldSaving(desk, self.reload, self._show_saved)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(_NARROWEST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.banner = ConsentBanner(self)
        self.header = ContactHeader(self, theme)
        self.steps = OpenSteps(self, theme)
        self.playbooks = PlaybookSection(self)
        self.reach = ContactReach(self)
        self.about = ContactAbout(self)
        self.notes = ContactNotes(self)
        self.said = SaidSection(self)
        self.fit = FitSection(self)
        self.quality = QualitySection(self)
        self.employer = EmployerSection(self)
        self.people = PeopleSection(self)
        self.consent = ConsentSection(self)
        self.timeline = TimelineView()
        self.nothing = label(self.tr("Nothing yet. Log a call, an e-mail, a meeting or a note."), "small")
        self.nothing.setContentsMargins(PAD, 0, PAD, 0)
        self.nothing.setWordWrap(True)
        self.kept = KeptRows(self)
        self.sections: tuple[Section, ...] = (
            self.said,
            self.fit,
            self.quality,
            self.employer,
            self.people,
            self.consent,
        )
        self.content = self._laid_out()
        self.setWidget(self.content)
        self.setFocusProxy(self.header.name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A click beside the fields leaves the one that is being typed into.
        self.content.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.content.hide()
        self.skeleton = Skeleton(self.viewport())
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._show_skeleton)
        self._getting_ready = QTimer(self)
        self._getting_ready.setInterval(_READY_MILLISECONDS)
        self._getting_ready.timeout.connect(self._get_ready)
        self._source.answered.connect(self._take)
        self.timeline.edited.connect(self._edit_happening)
        self.timeline.delete_wanted.connect(self._delete_happening)
        self.timeline.older_wanted.connect(self._show_older)
        self.timeline.lost.connect(self._keep_lost)
        self.timeline.selectionModel().currentChanged.connect(self._scroll_to_line)

    def _laid_out(self) -> QWidget:
        content = QWidget()
        content.setObjectName("page")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(3 * GRID - 2, 3 * GRID, 3 * GRID - 2, 6 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.banner)
        layout.addWidget(self.header)
        layout.addSpacing(GRID)
        layout.addWidget(line())
        for title, part in (
            (self.tr("Next step"), self.steps),
            (self.tr("How to reach them"), self.reach),
            ("", self.said),
            ("", self.fit),
            ("", self.quality),
            ("", self.employer),
            ("", self.people),
            (self.tr("About"), self.about),
            ("", self.consent),
            (self.tr("Notes"), self.notes),
            (self.tr("What happened"), self.timeline),
        ):
            if title:
                heading = label(title, "part")
                heading.setContentsMargins(PAD, 2 * GRID, 0, 0)
                layout.addWidget(heading)
            layout.addWidget(part)
        layout.insertWidget(layout.indexOf(self.steps) + 1, self.playbooks)
        layout.addWidget(self.nothing)
        layout.addSpacing(2 * GRID)
        layout.addWidget(self.kept)
        layout.addStretch(1)
        return content

    # Showing

    def show_contact(self, contact_id: int) -> None:
        """Show a contact as it is now."""
        if contact_id != self.contact_id:
            self._leave()
            self._limit = FIRST
            self._patience.start()
        self.contact_id = contact_id
        self.reload()

    def reload(self) -> None:
        """Ask for the contact that is wanted, as it is now."""
        if self.contact_id is not None:
            self._source.ask(self.contact_id, self._limit)

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.header.dress(theme)
        self.steps.dress(theme)
        if self._known is not None:
            self._show(self._known)

    def own_actions(self) -> list[QAction]:
        """What can be done with the contact that is shown, for the page to take."""
        made = []
        for name, run in (
            (self.tr("Note a consent…"), self.consent.note),
            (self.tr("Choose whom they work for…"), self.employer.ask),
            (self.tr("Add a person to the organization…"), self.people.ask),
            (self.tr("Show the lead quality"), self.show_quality),
        ):
            action = QAction(name, self)
            action.triggered.connect(lambda _checked=False, run=run: run())
            made.append(action)
        return made

    def dialogs(self) -> Iterator[tuple[str, QDialog]]:
        """The sheets of what is shown, for pictures of all there is to see."""
        if self._known is not None:
            from leaddesk.gui.detail.contact_dialogs import contact_dialogs

            yield from contact_dialogs(self.desk, self, self._known)

    def folded(self) -> list[str]:
        """The sections that the user folded, by their keys."""
        return [section.key for section in self.sections if section.is_kept_folded]

    def fold(self, keys: Container[str]) -> None:
        """Fold sections from the next contact on, as the user did."""
        for section in self.sections:
            section.is_kept_folded = section.key in keys

    def editors(self) -> Iterator[Field]:
        """The fields that are shown."""
        for editor in self._fields():
            if editor.isVisibleTo(self):
                yield editor

    def _fields(self) -> Iterator[Field]:
        yield from self.content.findChildren(InplaceEdit)
        yield from self.content.findChildren(InplaceText)

    def _take(self, answer: Answer) -> None:
        self._patience.stop()
        self.skeleton.hide()
        if answer.error is not None:
            self.desk.failed.emit(answer.error)
            return
        if answer.known is None:
            self._known = self._saving.shown = None
            self.content.hide()
            return
        if answer.plays is not None:
            self.playbooks.show_plays(answer.plays)
        is_other = self._known is None or self._known.contact.id != answer.contact_id
        if answer.known != self._known:
            self._show(answer.known)
        if is_other:
            self.verticalScrollBar().setValue(0)
            self._saving.restore(answer.contact_id, self._fields())

    def _show(self, known: Known) -> None:
        is_same = self._known is not None and self._known.contact.id == known.contact.id
        if not is_same:
            self._saving.start_over(self._fields())
        self._known = known
        self._saving.shown = known.contact.id
        contact = known.contact
        self.header.show_known(known, self._source.face_of(contact))
        self.steps.show_known(known)
        self.banner.show_permission(contact.id, known.permission)
        self.reach.show_known(known, is_same=is_same)
        self.about.show_known(known)
        for section in self.sections:
            section.show_known(known)
        self.notes.show_notes(contact.notes)
        self.timeline.show_known(known)
        self.timeline.setVisible(known.happened.total > 0)
        self.nothing.setVisible(known.happened.total == 0)
        self.kept.show_kept(contact.extra)
        if self.content.isHidden():
            self.content.show()
            self._getting_ready.start()

    def _show_saved(self, contact: Contact) -> None:
        """Show a contact as it was just saved; what hangs on it is being read."""
        if self._known is not None and self._known.contact.id == contact.id:
            self._show(replace(self._known, contact=contact))

    def _get_ready(self) -> None:
        if not (self.reach.keep_ready() or any(section.keep_ready() for section in self.sections)):
            self._getting_ready.stop()

    def _show_skeleton(self) -> None:
        self.skeleton.setGeometry(self.viewport().rect())
        self.skeleton.show()
        self.skeleton.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """The skeleton fills the room."""
        super().resizeEvent(event)
        self.skeleton.setGeometry(self.viewport().rect())

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 (Qt's name)
        """Tab follows the eye: rows are made as they are needed, and Qt's own chain has them as they were made."""
        return focus_next_in_sight(self, forward=forward) or super().focusNextPrevChild(forward)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Another page, or the end of the window, leaves the field that is being typed into."""
        self._leave()
        super().hideEvent(event)

    # What is being typed

    def _leave(self) -> None:
        """Another contact is to be shown: leaving a field saves it."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QWidget) and self.content.isAncestorOf(focused):
            focused.clearFocus()
        self.timeline.finish_editing()

    # What its parts ask of it (contact_host.Host)

    def revise(self, edit: Edit, label: Message, editor: Field | None = None) -> None:
        """Save an edit of the contact that is shown."""
        contact_id = self._saving.shown
        if contact_id is not None:
            self.save(lambda space: contacts.revise(space, contact_id, edit, label), editor)

    def save(self, change: Change, editor: Field | None = None) -> None:
        """Make a change that a field of the contact that is shown holds."""
        self._saving.save(change, editor)

    def change(self, change: Change) -> None:
        """Make another change."""
        self.desk.change(change)

    def open_contact(self, contact_id: int) -> None:
        """Show another contact."""
        self.contact_wanted.emit(contact_id)

    def list_contacts(self, query: str) -> None:
        """List the contacts that a filter text means."""
        self.find_wanted.emit(query)

    def tag(self, word: str) -> None:
        """Put a tag on the contact."""
        ids = self._shown_ids()
        self.desk.change(lambda space: contacts.tag(space, ids, word))

    def untag(self, word: str) -> None:
        """Take a tag off the contact."""
        ids = self._shown_ids()
        self.desk.change(lambda space: contacts.untag(space, ids, word))

    def _shown_ids(self) -> list[int]:
        return [] if self._known is None else [self._known.contact.id]

    def ask_stage(self, place: QWidget) -> None:
        """Ask for a stage below a button."""
        for contact_id in self._shown_ids():
            self.move_wanted.emit(contact_id, place)

    def log(self, kind: ActivityKind) -> None:
        """Ask how a call, e-mail or meeting went."""
        for contact_id in self._shown_ids():
            self.log_wanted.emit(contact_id, kind)

    def plan(self) -> None:
        """Ask for the next step."""
        for contact_id in self._shown_ids():
            self.follow_up_wanted.emit(contact_id)

    def show_quality(self) -> None:
        """Show why the lead has its grade."""
        self.quality.unfold()
        self.quality.head.setFocus()
        # Where it stands is known once it is laid out.
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.quality))

    def edit_name_parts(self) -> None:
        """Show the parts of the name, to be edited."""
        self.about.show_name_parts()

    # What happened

    def _edit_happening(self, happening: Happening, text: str) -> None:
        def refused(error: Exception) -> None:
            self.timeline.refuse(happening, text)
            self.desk.failed.emit(error)
            self.reload()

        change = with_text(happening, text)
        if change is not None:
            self.desk.change(change, failed=refused)

    def _delete_happening(self, happening: Happening) -> None:
        change = without(happening)
        if change is not None:
            self.desk.change(change)

    def _show_older(self) -> None:
        self._limit += _OLDER
        self.reload()

    def _keep_lost(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        told_so = mark("What you were writing about was deleted meanwhile. Your text is on the clipboard.")
        self.desk.failed.emit(InputError(Message("text-lost", told_so)))

    def _scroll_to_line(self, index: QModelIndex) -> None:
        if index.isValid() and self.timeline.hasFocus():
            room = self.timeline.visualRect(index)
            place = self.timeline.mapTo(self.content, room.center())
            self.ensureVisible(place.x(), place.y(), 0, room.height())
