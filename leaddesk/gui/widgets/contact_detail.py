"""One contact: who it is, where it stands, how to reach it, and what happened."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from leaddesk.domain.activity import Activity
from leaddesk.domain.contact import Contact
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.stages import Stage, StageMove
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.texts import near_date, short_date
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import label, line
from leaddesk.storage.reader import Reader


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
    """Shows one contact."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self.contact_id: int | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(320)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_contact(self, contact_id: int) -> None:
        """Show a contact as it is now."""
        self.contact_id = contact_id
        found = self._desk.look(lambda reader: known(reader, contact_id))
        self.setWidget(self._content(found) if found else QWidget())

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme

    def _content(self, found: Known) -> QWidget:
        content = QWidget()
        content.setObjectName("page")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 5 * GRID)
        layout.setSpacing(3 * GRID)
        self._head(layout, found)
        self._next_step(layout, found)
        layout.addWidget(line())
        self._reach(layout, found.contact)
        layout.addWidget(line())
        self._timeline(layout, found)
        layout.addStretch(1)
        return content

    def _head(self, layout: QVBoxLayout, found: Known) -> None:
        contact = found.contact
        name = label(contact.display_name, "title")
        name.setWordWrap(True)
        layout.addWidget(name)
        about = " · ".join(part for part in (*contact.titles[:1], contact.organization) if part)
        if about and about != contact.display_name:
            words = label(about, "muted")
            words.setWordWrap(True)
            layout.addWidget(words)
        pills = QHBoxLayout()
        pills.setSpacing(2 * GRID)
        pills.addWidget(label(stage_title(found.stages[contact.stage_id or 0]), "pill"))
        for tag in contact.tags:
            pills.addWidget(label(tag, "pill"))
        pills.addStretch(1)
        layout.addLayout(pills)

    def _next_step(self, layout: QVBoxLayout, found: Known) -> None:
        steps = sorted((step for step in found.steps if step.done_at is None), key=lambda step: step.due_on)
        if not steps:
            layout.addWidget(label(self.tr("No next step"), "danger"))
            return
        today = self._desk.today()
        for step in steps[:3]:
            words = label(f"{near_date(step.due_on, today)} · {step.what}", "heading" if step is steps[0] else "muted")
            words.setWordWrap(True)
            layout.addWidget(words)

    def _reach(self, layout: QVBoxLayout, contact: Contact) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        grid.setColumnStretch(1, 1)
        rows = [
            *((self.tr("E-mail"), point.value) for point in contact.emails),
            *((self.tr("Phone"), point.value) for point in contact.phones),
            *((self.tr("Web"), point.value) for point in contact.urls),
            *((self.tr("Address"), ", ".join(filter(None, (p.street, p.postal_code, p.city, p.country)))) for p in contact.addresses),
            *((self.tr("Note"), note) for note in contact.notes),
        ]
        for number, (name, value) in enumerate(rows):
            grid.addWidget(label(name, "small"), number, 0, Qt.AlignmentFlag.AlignTop)
            words = label(value)
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(words, number, 1)
        layout.addLayout(grid)

    def _timeline(self, layout: QVBoxLayout, found: Known) -> None:
        happened = [
            (met.at, self.tr("Met at {event}").format(event=found.events[met.event_id].name), met.said)
            for met in found.encounters
        ]
        happened += [(done.at, done.kind.value.capitalize(), done.note) for done in found.activities]
        happened += [
            (
                move.at,
                f"{stage_title(found.stages[move.from_stage_id])} → {stage_title(found.stages[move.to_stage_id])}",
                move.reason or move.override,
            )
            for move in found.moves
        ]
        for at, what, said in sorted((entry for entry in happened if entry[0]), key=lambda entry: entry[0], reverse=True):
            head = label(f"{short_date(at.date())}  {what}", "small")
            head.setWordWrap(True)
            layout.addWidget(head)
            if said:
                words = label(said)
                words.setWordWrap(True)
                layout.addWidget(words)
