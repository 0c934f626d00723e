"""What happened is logged, what was planned is done, and the next step is asked for in the same breath."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from leaddesk.domain.activity import Activity, ActivityKind, Outcome
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.sources import Direction
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.dialogs.step_text import has_text
from leaddesk.gui.dialogs.subject import Subject, read_subject
from leaddesk.gui.widgets.chips import ChipRow
from leaddesk.gui.widgets.common import label, line, row
from leaddesk.gui.widgets.next_step import NextStep
from leaddesk.gui.widgets.note_field import NoteField
from leaddesk.gui.widgets.people_field import PeopleField
from leaddesk.gui.words import word
from leaddesk.services import followups

_OUTCOMES: Final = {
    ActivityKind.CALL: tuple(outcome for outcome in Outcome if outcome is not Outcome.BOUNCED),
    ActivityKind.EMAIL: (Outcome.REACHED, Outcome.BOUNCED, Outcome.WANTS_OFFER, Outcome.NOT_NOW, Outcome.NO),
    ActivityKind.MEETING: (Outcome.WANTS_OFFER, Outcome.NOT_NOW, Outcome.NO),
}
"""How each kind of activity can end."""

_SUGGESTIONS: Final = {Outcome.NO_ANSWER: "call", Outcome.LEFT_WORD: "call", Outcome.WANTS_OFFER: "offer"}
"""The usual step that an outcome leads to."""


def log_activity(
    desk: Desk, parent: QWidget, contact_ids: Iterable[int], kind: ActivityKind
) -> "LogSheet | None":
    """Ask how a call, e-mail or meeting went, and what is next. None if the contacts are gone."""
    subject = read_subject(desk, contact_ids)
    return _opened(LogSheet(desk, parent, subject, kind)) if subject.contacts else None


def finish(
    desk: Desk, parent: QWidget, contact_ids: Iterable[int], steps: Iterable[FollowUp] = ()
) -> "LogSheet | None":
    """Mark steps with contacts as done, asking what happened and what is next. None if the contacts are gone."""
    subject = read_subject(desk, contact_ids)
    return _opened(LogSheet(desk, parent, subject, None, tuple(steps))) if subject.contacts else None


def _opened(sheet: "LogSheet") -> "LogSheet":
    sheet.open()
    return sheet


class LogSheet(SavingSheet):
    """Asks what happened with contacts and what is next. Enter saves all of it as one change."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        subject: Subject,
        kind: ActivityKind | None,
        finished: tuple[FollowUp, ...] = (),
    ) -> None:
        self._kind = kind
        self._subject = subject
        self._finished = finished
        super().__init__(desk, parent, self._title(), subject.about())
        self.kinds = ChipRow(self.tr("What happened"))
        self.outcomes = ChipRow(self.tr("Outcome"))
        self.inbound = QCheckBox()
        self.two_way = QCheckBox(self.tr("We talked with each other"))
        self._is_two_way_said = False
        self.details = ChipRow(self.tr("Which one was it?"))
        self.person = PeopleField(
            self.tr("Spoken with"), self.tr("Spoken with (who of them)"), subject.people
        )
        self.note = NoteField(self.tr("Note: what was said, what matters to them"))
        self.step_done = QCheckBox()
        self.next = NextStep(desk.today())
        self._lay_out()
        self._connect()
        self._show_kind(kind or (self._guessed_kind() if finished else None))
        if kind is None or kind in _OUTCOMES:
            (self.kinds if kind is None else self.outcomes).take_focus()
        else:
            self.note.setFocus()

    def _title(self) -> str:
        name = self._subject.name()
        titles = {
            ActivityKind.CALL: self.tr("Call with {name}"),
            ActivityKind.EMAIL: self.tr("E-mail with {name}"),
            ActivityKind.MEETING: self.tr("Meeting with {name}"),
            ActivityKind.MAILING: self.tr("Mailing to {name}"),
            ActivityKind.NOTE: self.tr("Note on {name}"),
        }
        if self._kind is not None:
            return titles[self._kind].format(name=name)
        if len(self._finished) == 1:
            return self.tr("Done: {what} · {name}").format(what=self._finished[0].what, name=name)
        return self.tr("Done: {name}").format(name=name)

    def _lay_out(self) -> None:
        self.kinds.offer({kind: word(kind) for kind in (*_OUTCOMES, ActivityKind.MAILING)})
        self.outcomes.offer({outcome: word(outcome) for outcome in Outcome})
        self.person.setVisible(self._subject.has_organization())
        self._outcome_name = self._small(self.tr("How did it go?"))
        self._add_words()
        if self._kind is None:
            self.body.addWidget(self._small(self.tr("What was it?")))
            self.body.addWidget(self.kinds)
        self._detail_name = self._small(self.tr("Which one was it? It is doubtful from now on."))
        self.details.offer({value: value for value in (*self._subject.phones, *self._subject.emails)})
        for widget in (self._outcome_name, self.outcomes, self._detail_name, self.details):
            self.body.addWidget(widget)
        self.body.addLayout(row(self.inbound, self.two_way, spacing=16))
        self.body.addWidget(self.person)
        self.body.addWidget(self.note)
        self._offer_to_finish()
        self.body.addSpacing(4)
        self.body.addWidget(line())
        self.body.addWidget(self._small(self.tr("Next step")))
        self.body.addWidget(self.next)
        self.body.addStretch(1)
        self.body.setSpacing(8)
        self.ends.insertWidget(0, label(self.tr("Enter saves, Shift+Enter begins a line"), "small"))

    def _add_words(self) -> None:
        """What the planned step says or writes is at hand while one speaks."""
        step = self._finished[0] if len(self._finished) == 1 else self._subject.step
        is_meant = self._kind is None or (step is not None and step.kind in {None, self._kind})
        if step is None or not has_text(step) or not is_meant:
            return
        words = label(" ".join(step.text.split()), "small")
        words.setWordWrap(True)
        self.body.addWidget(words)
        if step.call_to_action:
            self.body.addWidget(self._small(self.tr("Asks them: {what}").format(what=step.call_to_action)))

    def _small(self, text: str) -> QLabel:
        return label(text, "small")

    def _offer_to_finish(self) -> None:
        step = self._subject.step
        is_offered = step is not None and not self._finished
        self.step_done.setVisible(is_offered)
        if step is not None and is_offered:
            words = self.fontMetrics().elidedText(step.what, Qt.TextElideMode.ElideRight, 420)
            self.step_done.setText(self.tr("Done: {what}").format(what=words))
            self.step_done.setToolTip(step.what)
            self.step_done.setChecked(step.due_on <= self.desk.today())
            self.body.addWidget(self.step_done)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._show_kind)
        self.outcomes.chosen.connect(self._take_outcome)
        self.two_way.clicked.connect(self._say_two_way)
        self.inbound.toggled.connect(self._show_two_way)
        self.note.entered.connect(self.save.click)

    def _guessed_kind(self) -> ActivityKind | None:
        """The kind of activity that was planned, else the one that the planned words speak of."""
        planned = {step.kind for step in self._finished}
        if len(planned) == 1 and planned <= {*_OUTCOMES, ActivityKind.MAILING}:
            return planned.pop()
        spoken = " ".join(step.what for step in self._finished).casefold()
        hints = {
            ActivityKind.CALL: self.tr("call phone ring", "words of a planned step that mean a call"),
            ActivityKind.EMAIL: self.tr(
                "e-mail mail send write", "words of a planned step that mean an e-mail"
            ),
            ActivityKind.MEETING: self.tr("meet visit demo", "words of a planned step that mean a meeting"),
        }
        return next(
            (kind for kind, words in hints.items() if any(word in spoken for word in words.split())), None
        )

    def _show_kind(self, kind: ActivityKind | None) -> None:
        self.kinds.choose(kind)
        outcomes = _OUTCOMES.get(kind, ()) if kind else ()
        self.outcomes.show_only(outcomes)
        self.outcomes.setVisible(bool(outcomes))
        self._outcome_name.setVisible(bool(outcomes))
        words = {
            ActivityKind.CALL: self.tr("They called us"),
            ActivityKind.EMAIL: self.tr("They wrote to us"),
        }
        self.inbound.setVisible(kind in words)
        self.inbound.setText(words.get(kind, "") if kind else "")
        self.two_way.setVisible(kind in _OUTCOMES)
        self._show_two_way()
        self._show_details()

    def _take_outcome(self, outcome: Outcome | None) -> None:
        self.next.suggest(_SUGGESTIONS.get(outcome) if outcome else None)
        self._show_two_way()
        self._show_details()

    def _show_two_way(self) -> None:
        """Tick what follows from the outcome, until the user says otherwise."""
        if not self._is_two_way_said:
            happened = self._happened()
            self.two_way.setChecked(happened is not None and followups.is_usually_two_way(happened))

    def _say_two_way(self) -> None:
        self._is_two_way_said = True

    def _show_details(self) -> None:
        """Ask which of several numbers or addresses proved wrong."""
        wrong = {Outcome.WRONG_NUMBER: self._subject.phones, Outcome.BOUNCED: self._subject.emails}
        outcome = self.outcomes.value()
        offered = wrong.get(outcome, ()) if isinstance(outcome, Outcome) else ()
        is_asked = len(offered) > 1
        self.details.show_only(offered if is_asked else ())
        if is_asked and self.details.value() is None:
            self.details.choose(offered[0])
        self.details.setVisible(is_asked)
        self._detail_name.setVisible(is_asked)
        self.resize(self.sizeHint().expandedTo(self.size()))

    # What is saved

    def change(self) -> Change | None:
        """Finish, log and plan."""
        ids, finished = self._subject.ids, [step.id for step in self._steps_done()]
        happened, following = self._happened(), self.next.step()
        two_way = self.two_way.isChecked() if self._is_two_way_said and not self.two_way.isHidden() else None
        if not finished and happened is None and following is None:
            return None
        return lambda workspace: followups.done_and_next(
            workspace, ids, finished=finished, happened=happened, two_way=two_way, following=following
        )

    def _steps_done(self) -> tuple[FollowUp, ...]:
        step = self._subject.step
        return (
            (step,)
            if step is not None and self.step_done.isChecked() and not self._finished
            else self._finished
        )

    def _happened(self) -> Activity | None:
        kind = self._kind or self.kinds.value()
        note, outcome = self.note.text(), self.outcomes.value()
        if not isinstance(kind, ActivityKind) or kind is ActivityKind.NOTE:
            return Activity(kind=ActivityKind.NOTE, note=note) if note else None
        came = not self.inbound.isHidden() and self.inbound.isChecked()
        detail = self.details.value() if not self.details.isHidden() else None
        if came and outcome is None:
            # Who gets in touch themselves has been reached.
            outcome = Outcome.REACHED
        return Activity(
            kind=kind,
            direction=Direction.INBOUND if came else Direction.OUTBOUND,
            outcome=outcome if isinstance(outcome, Outcome) else None,
            person=self.person.text().strip(),
            note=note,
            detail=detail if isinstance(detail, str) else "",
        )
