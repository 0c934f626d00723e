"""One contact: who it is, where it stands, how to reach it, and what happened. Every value is edited in place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.activity import Activity, ActivityKind
from leaddesk.domain.contact import Accuracy, Contact, Rating
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.stages import Stage, StageMove
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.stage_words import move_words
from leaddesk.gui.texts import near_date, short_date
from leaddesk.gui.theme import GRID, RATING_ICONS, Theme
from leaddesk.gui.widgets import contact_fields as fields
from leaddesk.gui.widgets.common import button, column, label, line
from leaddesk.gui.widgets.contact_fields import Edit, Field
from leaddesk.gui.widgets.inplace import InplaceEdit, InplaceText
from leaddesk.services import contacts
from leaddesk.storage.reader import Reader

_NAMES_WIDTH = 76


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a contact, read in one go."""

    contact: Contact
    stages: dict[int, Stage]
    events: dict[int, Event]
    steps: list[FollowUp]
    encounters: list[Encounter]
    activities: list[Activity]
    moves: list[StageMove]


def known(reader: Reader, contact_id: int) -> Known | None:
    """All that the detail shows; None if the contact is not there any more."""
    contact = reader.one(Contact, contact_id)
    if contact is None:
        return None
    return Known(
        contact,
        {stage.id: stage for stage in reader.all(Stage)},
        {event.id: event for event in reader.all(Event)},
        reader.of_contacts(FollowUp, [contact_id]).get(contact_id, []),
        reader.of_contacts(Encounter, [contact_id]).get(contact_id, []),
        reader.of_contacts(Activity, [contact_id]).get(contact_id, []),
        reader.of_contacts(StageMove, [contact_id]).get(contact_id, []),
    )


class ContactDetail(QScrollArea):
    """Shows one contact. What it cannot do itself it asks for by its signals."""

    move_wanted = Signal(int, object)
    follow_up_wanted = Signal(int)
    log_wanted = Signal(int, object)

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self.contact_id: int | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(340)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # Showing

    def show_contact(self, contact_id: int) -> None:
        """Show a contact as it is now; what is being typed into it goes on."""
        drafts = self._drafts() if contact_id == self.contact_id else {}
        focus = self._focused_key() if contact_id == self.contact_id else None
        place = self.verticalScrollBar().value() if contact_id == self.contact_id else 0
        self.contact_id = contact_id
        found = self._desk.look(lambda reader: known(reader, contact_id))
        self.setWidget(_Content(self, self._desk, self._theme, found) if found else QWidget())
        self._go_on(drafts, focus)
        self.verticalScrollBar().setValue(place)

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        if self.contact_id is not None:
            self.show_contact(self.contact_id)

    def revise(self, contact_id: int, edit: Edit, text: str) -> None:
        """Save an edited value."""
        self._desk.change(
            lambda space: contacts.revise(space, contact_id, lambda contact: edit(contact, text))
        )

    def editors(self) -> Iterator[InplaceEdit | InplaceText]:
        """The fields that are shown."""
        content = self.widget()
        if content is not None:
            yield from content.findChildren(InplaceEdit)
            yield from content.findChildren(InplaceText)

    def _drafts(self) -> dict[str, str]:
        return {editor.key: draft for editor in self.editors() if (draft := editor.draft()) is not None}

    def _focused_key(self) -> str | None:
        focused = QApplication.focusWidget()
        return (
            focused.key
            if isinstance(focused, InplaceEdit | InplaceText) and self.isAncestorOf(focused)
            else None
        )

    def _go_on(self, drafts: dict[str, str], focus: str | None) -> None:
        for editor in self.editors():
            if editor.key in drafts:
                editor.take_draft(drafts[editor.key])
            if editor.key == focus:
                editor.setFocus()


class _Content(QWidget):
    """The contact's values, laid out below each other."""

    def __init__(self, detail: ContactDetail, desk: Desk, theme: Theme, found: Known) -> None:
        super().__init__()
        self.setObjectName("page")
        self._detail = detail
        self._desk = desk
        self._theme = theme
        self._found = found
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 5 * GRID)
        layout.setSpacing(2 * GRID)
        for part in (self._head, self._standing, self._actions, self._next_steps):
            part(layout)
        layout.addWidget(line())
        layout.addLayout(self._details())
        layout.addWidget(line())
        self._timeline(layout)
        layout.addStretch(1)

    # Who it is

    def _head(self, layout: QVBoxLayout) -> None:
        contact = self._found.contact
        name = self._editor("name", contact.display_name, self.tr("Name"), fields.edit_name)
        name.setProperty("rank", "title")
        title = contact.titles[0] if contact.titles else ""
        organization = self._editor(
            "organization", contact.organization, self.tr("Organization"), fields.edit_organization
        )
        titles = self._editor("title", title, self.tr("Title"), fields.edit_first("titles"))
        layout.addLayout(column(name, titles, organization, spacing=0))

    def _editor(self, key: str, text: str, name: str, edit: Edit) -> InplaceEdit:
        made = InplaceEdit(key, text, name, self)
        made.saved.connect(lambda saved: self._detail.revise(self._found.contact.id, edit, saved))
        return made

    # Where it stands

    def _standing(self, layout: QVBoxLayout) -> None:
        contact = self._found.contact
        stage = self._found.stages[contact.stage_id or 0]
        stages = button(stage_title(stage), "chip", self)
        stages.setCheckable(False)
        stages.setIcon(look.icon("circle", self._theme.kind(stage.kind)))
        stages.setAccessibleName(self.tr("Stage: {stage}").format(stage=stage_title(stage)))
        stages.clicked.connect(lambda: self._detail.move_wanted.emit(contact.id, stages))
        row = QHBoxLayout()
        row.setContentsMargins(GRID, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(stages)
        row.addSpacing(GRID)
        self._ratings(row)
        row.addStretch(1)
        layout.addLayout(row)
        tags = self._editor(
            "tags", ", ".join(contact.tags), self.tr("Tags, separated by commas"), fields.edit_tags
        )
        layout.addWidget(tags)

    def _ratings(self, row: QHBoxLayout) -> None:
        contact = self._found.contact
        group = QButtonGroup(self)
        group.setExclusive(False)
        for rating, name in (
            (Rating.HOT, self.tr("Hot")),
            (Rating.WARM, self.tr("Warm")),
            (Rating.COLD, self.tr("Cold")),
        ):
            choice = button(name, "chip", self)
            choice.setIcon(look.icon(RATING_ICONS[rating], self._theme.rating(rating)))
            choice.setChecked(contact.rating is rating)
            choice.clicked.connect(
                lambda checked, rating=rating: self._rate(rating if checked else Rating.UNRATED)
            )
            group.addButton(choice)
            row.addWidget(choice)

    def _rate(self, rating: Rating) -> None:
        contact_id = self._found.contact.id
        self._desk.change(lambda space: contacts.rate(space, [contact_id], rating))

    # What can be done

    def _actions(self, layout: QVBoxLayout) -> None:
        contact_id = self._found.contact.id
        row = QHBoxLayout()
        row.setContentsMargins(GRID, 0, 0, 0)
        row.setSpacing(GRID)
        for icon, name, kind in (
            ("phone-outline", self.tr("Log call"), ActivityKind.CALL),
            ("email-outline", self.tr("Log e-mail"), ActivityKind.EMAIL),
            ("account-group-outline", self.tr("Log meeting"), ActivityKind.MEETING),
        ):
            made = button("", "quiet", self)
            made.setIcon(look.icon(icon, self._theme.muted))
            made.setToolTip(name)
            made.setAccessibleName(name)
            made.clicked.connect(
                lambda _checked=False, kind=kind: self._detail.log_wanted.emit(contact_id, kind)
            )
            row.addWidget(made)
        plan = button(self.tr("Plan next step"), "", self)
        plan.clicked.connect(lambda: self._detail.follow_up_wanted.emit(contact_id))
        row.addWidget(plan)
        row.addStretch(1)
        layout.addLayout(row)

    def _next_steps(self, layout: QVBoxLayout) -> None:
        steps = sorted(
            (step for step in self._found.steps if step.done_at is None), key=lambda step: step.due_on
        )
        today = self._desk.today()
        if not steps:
            layout.addWidget(self._indented(label(self.tr("No next step planned"), "danger")))
        for step in steps[:3]:
            words = label(
                f"{near_date(step.due_on, today)} · {step.what}", "danger" if step.due_on < today else ""
            )
            words.setWordWrap(True)
            layout.addWidget(self._indented(words))

    def _indented(self, widget: QWidget) -> QWidget:
        widget.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        return widget

    # How to reach it

    def _details(self) -> QLayout:
        contact = self._found.contact
        grid = QGridLayout()
        grid.setContentsMargins(2 * GRID, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnMinimumWidth(0, _NAMES_WIDTH)
        grid.setColumnStretch(1, 1)
        names = {"emails": self.tr("E-mail"), "phones": self.tr("Phone"), "urls": self.tr("Web")}
        for channel in fields.POINTS:
            for field in fields.point_fields(contact, channel):
                self._add_field(grid, names[channel], field)
        for parts in fields.address_fields(contact):
            self._add_address(grid, parts)
        birthday = Field("birthday", "birthday", contact.birthday or "", "", fields.edit_birthday)
        self._add_field(grid, self.tr("Birthday"), birthday)
        for number, note in enumerate(contact.notes or ("",)):
            self._add_note(grid, number, note)
        return grid

    def _add_field(self, grid: QGridLayout, name: str, field: Field) -> None:
        row = grid.rowCount()
        editor = self._editor(field.key, field.text, name, field.edit)
        if not field.text:
            editor.setPlaceholderText(self.tr("Add {name}").format(name=name))
        grid.addWidget(label(field.hint or (name if field.text else ""), "small"), row, 0)
        grid.addWidget(editor, row, 1)
        if self._is_confirmed(field):
            mark = label("✓", "small")
            mark.setToolTip(self.tr("Confirmed"))
            grid.addWidget(mark, row, 2)

    def _is_confirmed(self, field: Field) -> bool:
        points = getattr(self._found.contact, field.kind, ())
        number = field.key.rpartition("-")[2]
        if not isinstance(points, tuple) or not number.isdecimal() or int(number) >= len(points):
            return False
        confirmation = points[int(number)].confirmation
        return confirmation is not None and confirmation.accuracy is Accuracy.CONFIRMED

    def _add_address(self, grid: QGridLayout, parts: tuple[Field, ...]) -> None:
        names = {
            "street": self.tr("Street"),
            "postal_code": self.tr("Postal code"),
            "city": self.tr("City"),
            "region": self.tr("Region"),
            "country": self.tr("Country"),
        }
        if not any(part.text for part in parts):
            street = self._editor(parts[0].key, "", self.tr("Add address"), parts[0].edit)
            grid.addWidget(street, grid.rowCount(), 1)
            return
        editors = {
            part.kind: self._editor(part.key, part.text, names[part.kind], part.edit) for part in parts
        }
        row = grid.rowCount()
        grid.addWidget(label(self.tr("Address"), "small"), row, 0)
        grid.addWidget(editors["street"], row, 1)
        for below, (narrow, wide) in enumerate((("postal_code", "city"), ("region", "country")), row + 1):
            beside = QHBoxLayout()
            beside.setSpacing(0)
            beside.addWidget(editors[narrow], 1)
            beside.addWidget(editors[wide], 2)
            grid.addLayout(beside, below, 1)

    def _add_note(self, grid: QGridLayout, number: int, note: str) -> None:
        row = grid.rowCount()
        made = InplaceText(f"note-{number}", note, self.tr("Note"), self)
        edit = fields.edit_note(number)
        made.saved.connect(lambda saved: self._detail.revise(self._found.contact.id, edit, saved))
        grid.addWidget(label(self.tr("Note"), "small"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(made, row, 1)

    # What happened

    def _timeline(self, layout: QVBoxLayout) -> None:
        for at, what, said in sorted(self._happened(), key=lambda entry: entry[0], reverse=True):
            head = label(f"{short_date(at.date())} · {what}", "small")
            head.setWordWrap(True)
            layout.addWidget(self._indented(head))
            if said:
                words = label(said)
                words.setWordWrap(True)
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                layout.addWidget(self._indented(words))

    def _happened(self) -> Iterator[tuple[datetime, str, str]]:
        found = self._found
        for met in found.encounters:
            if met.at:
                name = found.events[met.event_id].name
                interests = ", ".join(met.interests)
                yield (
                    met.at,
                    self.tr("Met at {event}").format(event=name),
                    "\n".join(filter(None, (met.said, interests))),
                )
        for done in found.activities:
            if done.at:
                yield done.at, self._activity_name(done.kind), done.note
        for move in found.moves:
            if move.at:
                before, after = (
                    stage_title(found.stages[id_]) for id_ in (move.from_stage_id, move.to_stage_id)
                )
                yield move.at, f"{before} → {after}", move_words(move, found.stages[move.to_stage_id])
        for step in found.steps:
            if step.done_at:
                yield step.done_at, self.tr("Done"), step.what

    def _activity_name(self, kind: ActivityKind) -> str:
        names: dict[ActivityKind, Callable[[], str]] = {
            ActivityKind.CALL: lambda: self.tr("Call"),
            ActivityKind.EMAIL: lambda: self.tr("E-mail"),
            ActivityKind.MEETING: lambda: self.tr("Meeting"),
            ActivityKind.MAILING: lambda: self.tr("Mailing"),
            ActivityKind.NOTE: lambda: self.tr("Note"),
        }
        return names[kind]()
