"""The Today page: what is due, who waits for an answer, who has no next step. Worked through by single keys."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.agenda import Agenda, Entry, Section
from leaddesk.domain.changes import Touched
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.lists import Filter
from leaddesk.domain.stages import Stage
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs import follow_up, log
from leaddesk.gui.dialogs.step_text import has_text, show_text
from leaddesk.gui.models.agenda import AgendaLines
from leaddesk.gui.pages.page import Navigator, Page
from leaddesk.gui.shown_contacts import ShownContacts
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.agenda_view import AgendaView
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.empty import Empty
from leaddesk.gui.widgets.key_button import KeyButton
from leaddesk.gui.widgets.midnight import Midnight
from leaddesk.gui.widgets.next_step import next_week
from leaddesk.gui.widgets.skeleton import Skeleton
from leaddesk.storage import agenda
from leaddesk.storage.reader import Reader

_QUERIES = {
    Section.OVERDUE: "due:overdue",
    Section.TODAY: "due:today",
    Section.WEEK: "due:week",
    Section.UNANSWERED: "stage:new-lead",
    Section.NO_STEP: "stage:lead,prospect next:none",
}
"""The filter that shows all of a section in Contacts."""


class TodayPage(Page):
    """What wants doing today."""

    key = "today"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__(desk, navigator, theme)
        self.model = AgendaLines(desk, self)
        self.view = AgendaView(self.model, theme)
        self.count = label("", "small")
        self.snooze_menu = QMenu(self.tr("Snooze"), self)
        self.buttons: list[KeyButton] = []
        self._wants_focus = False
        self._asked = 0
        self._midnight = Midnight(desk.now, self)
        self._make_actions()
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(self._allow)
        self.view.selectionModel().currentChanged.connect(self._allow)
        self.view.doubleClicked.connect(lambda _index: self.open_action.trigger())
        self.view.customContextMenuRequested.connect(self._offer)
        self._midnight.passed.connect(self.refresh)
        self._midnight.ticked.connect(self.view.viewport().update)
        self._allow()

    # What can be done

    def _make_actions(self) -> None:
        call, email, meeting = ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.MEETING
        self.call_action = self._action(self.tr("Call"), self.tr("Log a call"), "C", partial(self._log, call))
        self.email_action = self._action(
            self.tr("E-mail"), self.tr("Log an e-mail"), "E", partial(self._log, email)
        )
        self.meeting_action = self._action(
            self.tr("Meeting"), self.tr("Log a meeting"), "M", partial(self._log, meeting)
        )
        self.done_action = self._action(self.tr("Done"), self.tr("Done: say how it went"), "D", self._finish)
        self.snooze_action = self._action(
            self.tr("Snooze"), self.tr("Put off to another day"), "S", self._snooze
        )
        self.plan_action = self._action(self.tr("Next step"), self.tr("Plan a next step"), "N", self._plan)
        self.text_action = self._action(
            self.tr("Text"),
            self.tr("What to say or write: copy it, or draft the e-mail"),
            "T",
            self._show_text,
        )
        self.open_action = self._action(self.tr("Open contact"), "", "Return", self._open)
        self.open_action.setShortcuts([QKeySequence("Return"), QKeySequence("Enter")])
        # A letter that is also the key of an action would do that instead, even while the menu is open.
        for text, day in (
            (self.tr("&Tomorrow"), lambda today: today + timedelta(days=1)),
            (self.tr("In &3 days"), lambda today: today + timedelta(days=3)),
            (self.tr("Next &week"), next_week),
        ):
            self.snooze_menu.addAction(text).triggered.connect(partial(self._put_off, day))
        self.snooze_menu.addSeparator()
        self.snooze_menu.addAction(self.tr("&Pick a date …")).triggered.connect(self._ask_put_off)

    def _action(self, text: str, tip: str, key: str, run: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setToolTip(tip or text)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: run())
        self.addAction(action)
        return action

    def _bar_actions(self) -> dict[QAction, str]:
        return {
            self.call_action: "phone-outline",
            self.email_action: "email-outline",
            self.meeting_action: "account-group-outline",
            self.done_action: "check",
            self.snooze_action: "clock-outline",
            self.plan_action: "calendar-plus",
            self.text_action: "text-box-outline",
        }

    def _allow(self) -> None:
        """Only what makes sense for the selected entries can be done."""
        entries = self.view.entries()
        for action in self._bar_actions():
            action.setEnabled(bool(entries))
        self.snooze_action.setEnabled(bool(self._steps()))
        self.text_action.setEnabled(self._step_with_text() is not None)
        self.open_action.setEnabled(bool(entries) or self.view.more() is not None)

    def _steps(self) -> list[FollowUp]:
        return [entry.step for entry in self.view.entries() if entry.step is not None]

    def _step_with_text(self) -> FollowUp | None:
        """The one step that is selected, if it says what to say or write."""
        steps = self._steps()
        return steps[0] if len(steps) == 1 and has_text(steps[0]) else None

    def contacts_shown(self) -> ShownContacts | None:
        """Those who wait for something."""
        lines = map(self.model.line_at, range(self.model.rowCount()))
        ids = dict.fromkeys(line.contact.id for line in lines if isinstance(line, Entry))
        return ShownContacts(self.title(), Filter(ids=tuple(ids))) if ids else None

    def selected_ids(self) -> list[int]:
        """The contacts of the selected entries."""
        return [entry.contact.id for entry in self.view.entries()]

    def _log(self, kind: ActivityKind) -> None:
        log.log_activity(self.desk, self, self.selected_ids(), kind)

    def _finish(self) -> None:
        """Without a planned step there is still something that was done."""
        log.finish(self.desk, self, self.selected_ids(), self._steps())

    def _plan(self) -> None:
        follow_up.plan_follow_up(self.desk, self, self.selected_ids())

    def _show_text(self) -> None:
        step = self._step_with_text()
        if step is not None:
            show_text(self.desk, self, step)

    def _snooze(self) -> None:
        row = self.view.visualRect(self.view.currentIndex())
        place = QPoint(self.view.width() // 2, row.bottom())
        self.snooze_menu.popup(self.view.viewport().mapToGlobal(place))

    def _put_off(self, day: Callable[[date], date]) -> None:
        follow_up.put_off(self.desk, [step.id for step in self._steps()], day(self.desk.today()))

    def _ask_put_off(self) -> None:
        follow_up.ask_put_off(self.desk, self, self._steps())

    def _open(self) -> None:
        more, entries = self.view.more(), self.view.entries()
        if more is not None:
            self.navigator.search(_QUERIES[more.section])
        elif entries:
            self.navigator.open_contact(entries[0].contact.id)

    def _offer(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.open_action)
        if self.view.entries():
            menu.addSeparator()
            for action in self._bar_actions():
                menu.addAction(action)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def dialogs(self) -> Iterator[tuple[str, QDialog]]:
        """The quick dialogs for the selected entries, for pictures of all there is to see."""
        ids, steps = self.selected_ids(), self._steps()
        makers: dict[str, Callable[[], QDialog | None]] = {
            "log": lambda: log.log_activity(self.desk, self, ids, ActivityKind.CALL),
            "done": lambda: log.finish(self.desk, self, ids, steps),
            "next-step": lambda: follow_up.plan_follow_up(self.desk, self, ids),
            "put-off": lambda: follow_up.ask_put_off(self.desk, self, steps) if steps else None,
        }
        for name, make in makers.items():
            dialog = make()
            if dialog is not None:
                yield name, dialog

    # The parts

    def _lay_out(self) -> None:
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.stack = QStackedWidget()
        self._nobody = Empty(
            self.tr("Your day begins with somebody"),
            self.tr(
                "Import the business cards you were given. Whoever wants an answer or a next step is listed here."
            ),
            (self.tr("Import cards"), self.navigator.import_cards),
        )
        self._free = Empty(
            self.tr("Nothing due"),
            self.tr(
                "Plan next steps in Contacts, or work through new leads. What is due stands here in the morning."
            ),
            (self.tr("Open contacts"), lambda: self.navigator.search("")),
            (self.tr("New leads"), lambda: self.navigator.search("stage:new-lead")),
        )
        self._skeleton = Skeleton(self.theme)
        for widget in (self._skeleton, self.view, self._nobody, self._free):
            self.stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(self.stack, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(4 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        head.setSpacing(GRID // 2)
        head.addWidget(label(self.title(), "title"))
        head.addSpacing(2 * GRID)
        head.addWidget(self.count, alignment=Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        for action, icon in self._bar_actions().items():
            made = KeyButton(action, icon, self.theme)
            self.buttons.append(made)
            head.addWidget(made)
        return head

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """The buttons leave their words out where there is no room for all of them."""
        super().resizeEvent(event)
        wanted = sum(made.wide() for made in self.buttons)
        for made in self.buttons:
            made.set_compact(wanted > self.width() - 200)

    # What is shown

    def refresh(self) -> None:
        """Ask for the agenda of today."""
        self._asked += 1
        number, today = self._asked, self.desk.today()

        def read(reader: Reader) -> tuple[Agenda, dict[int, Stage]]:
            return agenda.agenda(reader, today), {stage.id: stage for stage in reader.all(Stage)}

        self.desk.ask(read, lambda found: self._show(number, *found))

    def notice(self, touched: Touched) -> None:
        """Whatever is touched may come to stand elsewhere."""
        if touched:
            self.refresh()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.view.cells.theme = self._skeleton.theme = theme
        for made in self.buttons:
            made.dress(theme)
        super().dress(theme)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """The keys work at once."""
        super().showEvent(event)
        self._wants_focus = True
        self._take_focus()

    def _take_focus(self) -> None:
        """The list takes the focus once, as soon as it is there to be seen."""
        if self._wants_focus and self.stack.currentWidget() is self.view:
            self._wants_focus = False
            self.view.setFocus()

    def _show(self, number: int, found: Agenda, stages: dict[int, Stage]) -> None:
        if number != self._asked:
            return
        self.view.show_agenda(found, stages)
        due = found.due
        self.count.setText(self.tr("%Ln due", "", due) if due else self.tr("nothing due"))
        self.stack.setCurrentWidget(
            self.view if found.parts else (self._free if found.contacts else self._nobody)
        )
        for made in self.buttons:
            made.setVisible(bool(found.parts))
        self.count.setVisible(found.contacts > 0)
        self._take_focus()
        self._allow()
