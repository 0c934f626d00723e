"""What can be done with the contacts selected: the same in the menu, by key and with the right mouse button."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.contact import Rating
from leaddesk.domain.stages import Stage
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.follow_up import plan_follow_up
from leaddesk.gui.dialogs.gate import move_contacts
from leaddesk.gui.dialogs.log import log_activity
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.services import contacts
from leaddesk.services.finding import stages_in_use

Selected = Callable[[], list[int]]


class ContactActions(QObject):
    """The actions on the selected contacts, and the menus that hold them."""

    def __init__(self, desk: Desk, parent: QWidget, selected: Selected) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._selected = selected
        self.actions = [
            self._action(self.tr("Log call"), "Ctrl+L", lambda: self.log(ActivityKind.CALL)),
            self._action(self.tr("Log e-mail"), "Ctrl+Shift+L", lambda: self.log(ActivityKind.EMAIL)),
            self._action(self.tr("Log meeting"), "Ctrl+M", lambda: self.log(ActivityKind.MEETING)),
            self._action(self.tr("Plan next step"), "Ctrl+J", self.plan),
            self._action(self.tr("Delete"), "Ctrl+Backspace", self.delete),
        ]

    def fill(self, menu: QMenu) -> None:
        """Put the actions into a menu; the stages are asked for as it opens."""
        for action in self.actions[:-1]:
            menu.addAction(action)
        stages = menu.addMenu(self.tr("Move to"))
        stages.aboutToShow.connect(lambda: self._fill_stages(stages))
        ratings = menu.addMenu(self.tr("Rating"))
        for rating, name, key in (
            (Rating.HOT, self.tr("Hot"), "Alt+H"),
            (Rating.WARM, self.tr("Warm"), "Alt+W"),
            (Rating.COLD, self.tr("Cold"), "Alt+C"),
            (Rating.UNRATED, self.tr("Unrated"), "Alt+U"),
        ):
            ratings.addAction(self._action(name, key, partial(self.rate, rating)))
        menu.addSeparator()
        menu.addAction(self.actions[-1])

    def choose_stage(self, ids: list[int], place: QWidget) -> None:
        """Ask for a stage below a button, and move there."""
        menu = QMenu(place)
        self._fill_stages(menu, ids)
        menu.popup(place.mapToGlobal(QPoint(0, place.height())))

    def log(self, kind: ActivityKind) -> None:
        """Log something that happened with the selected contacts."""
        if ids := self._selected():
            log_activity(self._desk, self._parent, ids, kind)

    def plan(self) -> None:
        """Plan the next step with the selected contacts."""
        if ids := self._selected():
            plan_follow_up(self._desk, self._parent, ids)

    def rate(self, rating: Rating) -> None:
        """Rate the selected contacts."""
        if ids := self._selected():
            self._desk.change(lambda space: contacts.rate(space, ids, rating))

    def delete(self) -> None:
        """Delete the selected contacts; the toast has the undo."""
        if ids := self._selected():
            self._desk.change(lambda space: contacts.delete(space, ids))

    def _fill_stages(self, menu: QMenu, ids: list[int] | None = None) -> None:
        menu.clear()
        for stage in self._desk.look(stages_in_use):
            entry = menu.addAction(stage_title(stage))
            entry.triggered.connect(
                lambda _checked=False, stage=stage: self._move(ids or self._selected(), stage)
            )

    def _move(self, ids: list[int], stage: Stage) -> None:
        if ids:
            move_contacts(self._desk, self._parent, ids, stage)

    def _action(self, name: str, key: str, run: Callable[[], None]) -> QAction:
        made = QAction(name, self)
        made.setShortcut(QKeySequence(key))
        made.triggered.connect(lambda _checked=False: run())
        return made
