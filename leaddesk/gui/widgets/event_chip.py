"""The current event in the top bar: its name and how far it is, and the menu to open, end or switch it."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from leaddesk.domain.event import Event
from leaddesk.gui import theme as look
from leaddesk.gui.current_event import CurrentEvent
from leaddesk.gui.event_texts import against_goal
from leaddesk.gui.theme import GRID, Theme

_WIDEST = 280
_DOT = 8
_OFFERED = 10


class EventChip(QPushButton):
    """Says which event is current. Hidden while there are no events at all."""

    opened = Signal(int)

    def __init__(self, current: CurrentEvent, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._theme = theme
        self.setProperty("look", "chip")
        self.setAutoDefault(False)
        self.setIconSize(QSize(_DOT, _DOT))
        self.setMaximumWidth(_WIDEST)
        self.menu_shown = QMenu(self)
        self.menu_shown.setToolTipsVisible(True)
        self.clicked.connect(self.show_menu)
        current.changed.connect(self.show_standing)
        self.show_standing()

    def show_standing(self) -> None:
        """Show the event that is current now."""
        standing = self._current.standing
        event = standing.event
        self.setVisible(event is not None or bool(standing.others))
        if event is None:
            text = self.tr("No current event")
            self._say(text, text)
        else:
            count = against_goal(standing.captured, event.lead_goal)
            room = _WIDEST - _DOT - 9 * GRID - self.fontMetrics().horizontalAdvance(f" · {count}")
            name = self.fontMetrics().elidedText(event.name, Qt.TextElideMode.ElideRight, room)
            self._say(
                f"{name} · {count}",
                self.tr("Current event: {name}, {count}").format(name=event.name, count=count),
            )
        colour = self._theme.good if standing.is_running else self._theme.faint
        self.setIcon(look.icon("circle" if event else "circle-outline", colour))

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.show_standing()

    def show_menu(self) -> None:
        """Offer what can be done: open it, end it, switch to another."""
        self.fill_menu()
        self.menu_shown.popup(self.mapToGlobal(QPoint(0, self.height() + GRID)))

    def fill_menu(self) -> None:
        """Make the menu anew for what is current."""
        menu, standing = self.menu_shown, self._current.standing
        menu.clear()
        if standing.event is not None:
            event_id = standing.event.id
            menu.addAction(self.tr("Open event"), lambda: self.opened.emit(event_id))
            menu.addAction(self.tr("End: no current event"), self._current.end)
            menu.addSeparator()
        for event in standing.others[:_OFFERED]:
            self._offer(event)

    def _offer(self, event: Event) -> None:
        name = self.fontMetrics().elidedText(event.name, Qt.TextElideMode.ElideRight, _WIDEST)
        text = self.tr("Switch to {name}").format(name=name).replace("&", "&&")
        self.menu_shown.addAction(text, lambda: self._current.make_current(event.id)).setToolTip(event.name)

    def _say(self, text: str, whole: str) -> None:
        self.setText(text.replace("&", "&&"))
        self.setToolTip(whole)
        self.setAccessibleName(whole)
