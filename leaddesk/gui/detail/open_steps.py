"""The next step of a contact, or that there is none; and what was said last."""

from datetime import timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from leaddesk.domain.agenda import LastWords
from leaddesk.domain.followup import Due, FollowUp
from leaddesk.domain.stages import StageKind
from leaddesk.gui.desk import Desk
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.point_menus import add_action
from leaddesk.gui.dialogs.follow_up import ask_put_off, put_off
from leaddesk.gui.dialogs.log import finish
from leaddesk.gui.dialogs.step import change_step
from leaddesk.gui.dialogs.step_text import has_text, show_text
from leaddesk.gui.models.known import Known
from leaddesk.gui.texts import ago, begun, near_date
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.action_bar import ActionBar
from leaddesk.gui.widgets.common import button, label, restyle
from leaddesk.gui.widgets.inplace_line import PAD
from leaddesk.gui.widgets.next_step import next_week
from leaddesk.gui.widgets.row_pool import RowPool
from leaddesk.gui.words import word
from leaddesk.services import followups

_MOST: Final = 3
_LONGEST: Final = 240


class StepCard(QFrame):
    """One open step: what, when and why; done, put off, changed."""

    def __init__(self, steps: "OpenSteps", desk: Desk, theme: Theme) -> None:
        super().__init__(steps)
        self._steps = steps
        self._desk = desk
        self.step: FollowUp | None = None
        self.setProperty("look", "step")
        self.what = label("", "strong")
        self.what.setWordWrap(True)
        self.when = label("", "small")
        self.why = label("", "small")
        self.why.setWordWrap(True)
        self.text = label("", "small")
        self.text.setWordWrap(True)
        self.bar = ActionBar(theme, self)
        self.bar.add("check", self.tr("Done"), self.tr("Done: say how it went"), self._finish)
        self.snooze = self.bar.add(
            "clock-outline", self.tr("Snooze"), self.tr("Put off to another day"), self._snooze
        )
        self.bar.add("pencil-outline", self.tr("Change"), self.tr("Change the next step"), self._change)
        self.words = self.bar.add(
            "text-box-outline",
            self.tr("Text"),
            self.tr("What to say or write: copy it, or draft the e-mail"),
            self._show_text,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, GRID)
        layout.setSpacing(2)
        for widget in (self.when, self.what, self.why, self.text):
            layout.addWidget(widget)
        row = QHBoxLayout()
        row.setContentsMargins(-2 * GRID, GRID // 2, 0, 0)
        row.addWidget(self.bar)
        layout.addLayout(row)

    def show_step(self, step: FollowUp, known: Known) -> None:
        """Show a step."""
        if step == self.step and self.property("day") == known.today:
            return
        self.step = step
        self.setProperty("day", known.today)
        is_late = step.due(known.today) is Due.OVERDUE
        when = near_date(step.due_on, known.today)
        time = f", {step.due_time:%H:%M}" if step.due_time else ""
        _say(self.when, (self.tr("Overdue · {when}").format(when=when) if is_late else begun(when)) + time)
        if self.when.property("look") != ("late" if is_late else "small"):
            self.when.setProperty("look", "late" if is_late else "small")
            restyle(self.when)
        _say(self.what, step.what)
        asks = self.tr("Asks them: {what}").format(what=step.call_to_action) if step.call_to_action else ""
        _say(self.why, " · ".join(filter(None, (step.why, asks))))
        is_due = step.due_on <= known.today
        _say(self.text, _shortened(step.text) if is_due and has_text(step) else "")
        self.words.setVisible(has_text(step))
        self.setAccessibleName(f"{self.when.text()}: {step.what}")

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.bar.dress(theme)

    def _shown(self) -> FollowUp:
        assert self.step is not None, "what is pressed is shown"
        return self.step

    def _finish(self) -> None:
        step = self._shown()
        finish(self._desk, self.window(), [step.contact_id], [step])

    def _change(self) -> None:
        change_step(self._desk, self.window(), self._shown())

    def _show_text(self) -> None:
        show_text(self._desk, self.window(), self._shown())

    def _ask_put_off(self) -> None:
        ask_put_off(self._desk, self.window(), [self._shown()])

    def _snooze(self) -> None:
        step, today = self._shown(), self._desk.today()
        menu = QMenu(self)
        for text, day in (
            (self.tr("Tomorrow"), today + timedelta(days=1)),
            (self.tr("In 3 days"), today + timedelta(days=3)),
            (self.tr("Next week"), next_week(today)),
        ):
            add_action(menu, text, partial(put_off, self._desk, [step.id], day))
        menu.addSeparator()
        add_action(menu, self.tr("Pick a date…"), self._ask_put_off)
        menu.addSeparator()
        add_action(
            menu,
            self.tr("Take back, undone"),
            lambda: self._desk.change(lambda space: followups.delete_step(space, step)),
        )
        menu.popup(self.snooze.mapToGlobal(QPoint(0, self.snooze.height())))


class OpenSteps(QWidget):
    """The cards of the open steps, the first due first; the button that plans one; what was said last."""

    def __init__(self, host: Host, theme: Theme) -> None:
        super().__init__()
        self._host = host
        self._theme = theme
        self._pool = RowPool(lambda _number: StepCard(self, host.desk, self._theme), GRID)
        self.none = QWidget(self)
        self.none_words = label(self.tr("No next step"), "late")
        self.plan = button(self.tr("Plan one"), "")
        self.plan.clicked.connect(lambda _checked=False: host.plan())
        row = QHBoxLayout(self.none)
        row.setContentsMargins(PAD, 0, PAD, 0)
        row.addWidget(self.none_words)
        row.addStretch(1)
        row.addWidget(self.plan)
        self.more = label("", "small")
        self.words = label("", "")
        self.words.setWordWrap(True)
        self.said = label("", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._pool.layout)
        for widget in (self.none, self.more, self.words, self.said):
            layout.addWidget(widget)
        for widget in (self.more, self.words, self.said):
            widget.setContentsMargins(PAD, 0, PAD, 0)

    def show_known(self, known: Known) -> None:
        """Show the steps that are open, and what was said last."""
        steps = known.steps[:_MOST]
        for card, step in zip(self._pool.take(len(steps)), steps, strict=True):
            card.show_step(step, known)
        self.none.setVisible(not steps)
        is_open = known.stage.kind in {StageKind.LEAD, StageKind.PROSPECT}
        look = "late" if is_open else "small"
        if self.none_words.property("look") != look:
            self.none_words.setProperty("look", look)
            restyle(self.none_words)
        rest = len(known.steps) - len(steps)
        _say(self.more, self.tr("and %n more", "", rest) if rest else "")
        self._show_words(known.words)

    def _show_words(self, words: LastWords | None) -> None:
        text = _shortened(words.text) if words else ""
        _say(self.words, f"“{text}”" if text else "")
        if words is None or words.at is None:
            _say(self.said, "")
            return
        occasion = word(words.kind) if words.kind else self.tr("Met")
        ended = word(words.outcome) if words.outcome else ""
        _say(self.said, " · ".join(filter(None, (occasion, ended, ago(words.at, self._host.desk.now())))))

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        for card in self._pool.rows:
            card.dress(theme)


def _shortened(text: str) -> str:
    """As much of what was said as reminds of it; all of it stands where it happened."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"


def _say(words: QLabel, text: str) -> None:
    """Show a text, or take no room where there is none."""
    if words.text() != text:
        words.setText(text)
    if words.isHidden() is bool(text):
        words.setVisible(bool(text))
