"""What is known of an event itself: when, where, by whom, what for."""

from PySide6.QtWidgets import QGridLayout, QWidget

from leaddesk.domain.event import Event
from leaddesk.gui.event_texts import days
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.elided import Elided

_UNKNOWN = "–"


class EventFacts(QWidget):
    """Names and values, two beside each other."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, Elided] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID)
        names = {
            "days": self.tr("Dates"),
            "place": self.tr("Place"),
            "organizer": self.tr("Organizer"),
            "zone": self.tr("Time zone"),
            "goal": self.tr("Goal"),
            "interests": self.tr("Interests"),
        }
        for number, (key, name) in enumerate(names.items()):
            row, column = divmod(number, 2)
            grid.addWidget(label(name, "small"), row, 2 * column)
            self.values[key] = Elided()
            grid.addWidget(self.values[key], row, 2 * column + 1)
        self.values["notes"] = Elided()
        self._notes_name = label(self.tr("Notes"), "small")
        grid.addWidget(self._notes_name, grid.rowCount(), 0)
        grid.addWidget(self.values["notes"], grid.rowCount() - 1, 1, 1, 3)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(3, 3)

    def show_event(self, event: Event) -> None:
        """Show an event's facts."""
        texts = {
            "days": days(event),
            "place": event.place,
            "organizer": event.organizer,
            "zone": event.time_zone.replace("_", " "),
            "goal": self.tr("%n leads", "", event.lead_goal) if event.lead_goal else "",
            "interests": " · ".join(event.interests),
            "notes": event.notes,
        }
        for key, text in texts.items():
            self.values[key].say(text or _UNKNOWN)
        for widget in (self._notes_name, self.values["notes"]):
            widget.setVisible(bool(event.notes))
