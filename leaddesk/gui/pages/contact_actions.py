"""What can be done with the contacts selected: the same in the menu, by key and with the right mouse button."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.contact import Rating
from leaddesk.domain.stages import Stage
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.pages.page import Navigator
from leaddesk.services import contacts
from leaddesk.services.finding import stages_in_use

Selected = Callable[[], list[int]]


class ContactActions(QObject):
    """The actions on the selected contacts, and the menus that hold them. A sheet is loaded when it is first opened."""

    def __init__(self, desk: Desk, parent: QWidget, navigator: Navigator, selected: Selected) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._navigator = navigator
        self._selected = selected
        self.logs = (
            self._action(self.tr("Log call"), "Ctrl+L", lambda: self.log(ActivityKind.CALL)),
            self._action(self.tr("Log e-mail"), "Ctrl+Shift+L", lambda: self.log(ActivityKind.EMAIL)),
            self._action(self.tr("Log meeting"), "Ctrl+M", lambda: self.log(ActivityKind.MEETING)),
            self._action(self.tr("Log mailing"), "Ctrl+Shift+G", lambda: self.log(ActivityKind.MAILING)),
            self._action(self.tr("Log note"), "Ctrl+Shift+N", lambda: self.log(ActivityKind.NOTE)),
        )
        self.plan_step = self._action(self.tr("Plan next step"), "Ctrl+J", self.plan)
        self.begin_playbook = self._action(self.tr("Start a playbook…"), "Ctrl+Shift+P", self.start_playbook)
        self.set_tags = self._action(self.tr("Tags…"), "Ctrl+T", self.tag)
        self.make_one = self._action(self.tr("Merge…"), "Ctrl+Shift+J", self.merge)
        self.export = self._action(self.tr("Export selected…"), "", self.export_selected)
        self.code = self._action(self.tr("Show as QR code"), "Ctrl+Shift+Q", self.show_code)
        self.remove = self._action(self.tr("Delete"), "Ctrl+Backspace", self.delete)
        self.ratings = tuple(
            self._action(name, key, partial(self.rate, rating))
            for rating, name, key in (
                (Rating.HOT, self.tr("Hot"), "Alt+H"),
                (Rating.WARM, self.tr("Warm"), "Alt+W"),
                (Rating.COLD, self.tr("Cold"), "Alt+C"),
                (Rating.UNRATED, self.tr("Unrated"), "Alt+U"),
            )
        )
        self._letters = dict(zip("CEM", self.logs, strict=False)) | {"N": self.plan_step}
        self.log_menu = self._menu(self.tr("Log"), self.logs)
        self.rating_menu = self._menu(self.tr("Rating"), self.ratings)
        self.stage_menu = self._menu(self.tr("Move to"), ())
        self.stage_menu.aboutToShow.connect(lambda: self._fill_stages(self.stage_menu))

    @property
    def actions(self) -> Sequence[QAction]:
        """All of them but the stages, which are asked for as their menu opens."""
        return (
            *self.logs,
            self.plan_step,
            self.begin_playbook,
            self.set_tags,
            self.make_one,
            *self.ratings,
            self.export,
            self.code,
            self.remove,
        )

    def fill(self, menu: QMenu) -> None:
        """Put the actions into a menu."""
        menu.addActions([*self.logs, self.plan_step, self.begin_playbook])
        menu.addMenu(self.stage_menu)
        menu.addMenu(self.rating_menu)
        menu.addActions([self.set_tags, self.make_one, self.export, self.code])
        menu.addSeparator()
        menu.addAction(self.remove)

    def take_letters(self, page: QWidget) -> None:
        """Let single letters do on a page's lists what they do on Today."""
        for letter, action in self._letters.items():
            key = QShortcut(QKeySequence(letter), page)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(action.trigger)

    def choose_stage(self, ids: list[int], place: QWidget) -> None:
        """Ask for a stage below a button, and move there."""
        menu = QMenu(place)
        menu.aboutToHide.connect(menu.deleteLater)
        self._fill_stages(menu, ids)
        menu.popup(place.mapToGlobal(QPoint(0, place.height())))

    def log(self, kind: ActivityKind) -> None:
        """Log something that happened with the selected contacts."""
        from leaddesk.gui.dialogs import log

        if ids := self._selected():
            log.log_activity(self._desk, self._parent, ids, kind)

    def plan(self) -> None:
        """Plan the next step with the selected contacts."""
        from leaddesk.gui.dialogs import follow_up

        if ids := self._selected():
            follow_up.plan_follow_up(self._desk, self._parent, ids)

    def start_playbook(self) -> None:
        """Start a playbook with the selected contacts."""
        from leaddesk.gui.dialogs import playbook_start

        if ids := self._selected():
            playbook_start.start_playbook(self._desk, self._parent, ids)

    def tag(self) -> None:
        """Put tags on the selected contacts, or take them off."""
        from leaddesk.gui.dialogs import tag

        if ids := self._selected():
            tag.tag_contacts(self._desk, self._parent, ids)

    def merge(self) -> None:
        """Make the selected contacts one; of one alone it is asked whom."""
        from leaddesk.gui.dialogs import merge

        ids = self._selected()
        if len(ids) > merge.MOST:
            self._navigator.say(self.tr("Select at most four contacts to make one of them."))
        elif ids:
            merge.merge_contacts(self._desk, self._parent, ids, self._show_merged)

    def _show_merged(self, contact_id: int) -> None:
        self._navigator.open_contact(contact_id)

    def rate(self, rating: Rating) -> None:
        """Rate the selected contacts."""
        if ids := self._selected():
            self._desk.change(lambda space: contacts.rate(space, ids, rating))

    def export_selected(self) -> None:
        """Open the export dialog for the selected contacts."""
        if ids := self._selected():
            self._navigator.export_contacts(ids)

    def show_code(self) -> None:
        """Show the selected contact as a QR code."""
        from leaddesk.gui.dialogs import qr_code

        ids = self._selected()
        if len(ids) == 1:
            qr_code.show_code(self._desk, self._parent, ids[0])
        elif ids:
            self._navigator.say(self.tr("A code holds one contact. Select one."))

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
        from leaddesk.gui.dialogs import gate

        if ids:
            gate.move_contacts(self._desk, self._parent, ids, stage)

    def _menu(self, title: str, actions: Sequence[QAction]) -> QMenu:
        made = QMenu(title, self._parent)
        made.addActions(actions)
        return made

    def _action(self, name: str, key: str, run: Callable[[], None]) -> QAction:
        made = QAction(QIcon(), name, self)
        if key:
            made.setShortcut(QKeySequence(key))
        made.triggered.connect(lambda _checked=False: run())
        return made
