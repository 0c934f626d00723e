"""The parts of a gate sheet: each thing that a gate asks, what is known of it, and the field that fills it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from leaddesk.domain.activity import Activity
from leaddesk.domain.contact import Accuracy, Contact
from leaddesk.domain.matching import phone_key
from leaddesk.domain.qualification import (
    FIT_THRESHOLD,
    Criterion,
    Facts,
    Judgement,
    Topic,
    Verdict,
    judge_fit,
)
from leaddesk.domain.sources import Obtained
from leaddesk.gui import theme as look
from leaddesk.gui.dialogs.gate_facts import Gate
from leaddesk.gui.texts import short_date, translated
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.people_field import PeopleField
from leaddesk.gui.widgets.segments import Segments
from leaddesk.services.qualification import Learnt

_ICON = 18


class Section(QWidget):
    """One thing that a gate asks: a mark whether it is known, its name, and how it is known or filled in."""

    changed = Signal()

    def __init__(self, code: str, theme: Theme) -> None:
        super().__init__()
        self.code = code
        self._theme = theme
        self.title = title = title_of(code)
        self._mark = QLabel()
        self._mark.setFixedSize(_ICON, _ICON)
        self.side = label("", "small")
        self.inside = QVBoxLayout()
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(2 * GRID)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(label(title, "strong"))
        head.addStretch(1)
        head.addWidget(self.side)
        right = QVBoxLayout()
        right.setSpacing(2 * GRID)
        right.addLayout(head)
        right.addLayout(self.inside)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2 * GRID)
        whole.addWidget(self._mark, alignment=Qt.AlignmentFlag.AlignTop)
        whole.addLayout(right, 1)

    def show_known(self, *, is_known: bool) -> None:
        """Mark whether it is known."""
        name, colour = (
            ("check-circle", self._theme.good) if is_known else ("circle-outline", self._theme.faint)
        )
        self._mark.setPixmap(look.icon(name, colour).pixmap(QSize(_ICON, _ICON)))
        state = self.tr("known") if is_known else self.tr("missing")
        self._mark.setAccessibleName(f"{self.title}: {state}")
        self._mark.setToolTip(state)

    def add_words(self, text: str) -> None:
        """Say how it is known."""
        words = label(text, "muted")
        words.setWordWrap(True)
        self.inside.addWidget(words)

    def add_field(self, name: str, hint: str) -> QLineEdit:
        """A field to fill in."""
        field = QLineEdit()
        field.setPlaceholderText(hint)
        field.setAccessibleName(name)
        self.add(field)
        return field

    def add(self, field: QLineEdit) -> None:
        """Take a field that is made already."""
        field.textChanged.connect(self.changed)
        self.inside.addWidget(field)

    def learn(self, learnt: Learnt) -> Learnt:
        """What was filled in here, added to what was learnt elsewhere."""
        return learnt


class InterestSection(Section):
    """What they want to know or see."""

    def __init__(self, gate: Gate, facts: Facts, theme: Theme) -> None:
        super().__init__("interest", theme)
        self.field: QLineEdit | None = None
        if facts.shows_interest:
            self.add_words(_interest(gate, facts))
        else:
            self.field = self.add_field(self.title, self.tr("What they want to know or see"))

    def learn(self, learnt: Learnt) -> Learnt:
        """The interest that was filled in."""
        return replace(learnt, interest=self.field.text().strip()) if self.field else learnt


class IntentSection(Section):
    """Whether and when they mean to buy."""

    def __init__(self, facts: Facts, theme: Theme) -> None:
        super().__init__("intent", theme)
        self.field: QLineEdit | None = None
        if facts.shows_intent:
            self.add_words(_last_said(facts, Topic.INTENT))
        else:
            self.field = self.add_field(self.title, self.tr("Whether and when they mean to buy"))

    def learn(self, learnt: Learnt) -> Learnt:
        """The intent that was filled in."""
        return replace(learnt, intent=self.field.text().strip()) if self.field else learnt


class FitSection(Section):
    """How well they match the ideal customer profile, criterion by criterion."""

    def __init__(self, criteria: Sequence[Criterion], facts: Facts, theme: Theme) -> None:
        super().__init__("fit", theme)
        self._criteria = criteria
        self._before = facts.fit.verdicts
        self.choices: dict[int, Segments] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(0, 1)
        words = {
            Verdict.MET.value: self.tr("Met"),
            Verdict.NOT_MET.value: self.tr("Not met"),
            Verdict.UNKNOWN.value: self.tr("Unknown"),
        }
        for row, criterion in enumerate(criteria):
            name = translated(criterion.title)
            title = label(
                self.tr("{criterion} (required)").format(criterion=name) if criterion.required else name
            )
            title.setWordWrap(True)
            before = self._before.get(criterion.id, Verdict.UNKNOWN)
            choice = Segments(name, words, before.value, weak=Verdict.UNKNOWN.value)
            choice.chosen.connect(self._chosen)
            self.choices[criterion.id] = choice
            grid.addWidget(title, row, 0)
            grid.addWidget(choice, row, 1)
        self.inside.addLayout(grid)
        self._show_share()

    def judged(self) -> dict[int, Verdict]:
        """The verdict of each criterion as it is chosen now."""
        return {id_: Verdict(choice.value()) for id_, choice in self.choices.items()}

    def learn(self, learnt: Learnt) -> Learnt:
        """The verdicts that are others than they were."""
        new = {id_: verdict for id_, verdict in self.judged().items() if verdict is not self._before.get(id_)}
        return replace(learnt, verdicts=new)

    def _chosen(self, _value: str) -> None:
        self._show_share()
        self.changed.emit()

    def _show_share(self) -> None:
        judgements = [Judgement(criterion_id=id_, verdict=verdict) for id_, verdict in self.judged().items()]
        share = int(100 * judge_fit(self._criteria, judgements).share + 1e-9)
        text = self.tr("{share} % of the profile, {wanted} % needed")
        self.side.setText(text.format(share=share, wanted=round(100 * FIT_THRESHOLD)))


class ReachSection(Section):
    """The ways to reach them, each to be confirmed; with none, one to be added."""

    def __init__(self, facts: Facts, theme: Theme) -> None:
        super().__init__("reach", theme)
        self.boxes: dict[str, QCheckBox] = {}
        self.field: QLineEdit | None = None
        confirmed = list(_confirmed(facts.contact))
        if confirmed:
            self.add_words(" · ".join(confirmed))
            return
        for value in dict.fromkeys(_ways(facts.contact)):
            box = QCheckBox(value.replace("&", "&&"))
            box.setAccessibleName(self.tr("{value} is right").format(value=value))
            box.toggled.connect(lambda _is_on: self.changed.emit())
            self.boxes[value] = box
            self.inside.addWidget(box)
        if self.boxes:
            self.side.setText(self.tr("tick what proved right"))
        else:
            self.field = self.add_field(
                self.tr("E-mail or phone"), self.tr("E-mail or phone, as they gave it")
            )

    def learn(self, learnt: Learnt) -> Learnt:
        """What was confirmed or added."""
        learnt = replace(
            learnt, confirmed=tuple(value for value, box in self.boxes.items() if box.isChecked())
        )
        given = self.field.text().strip() if self.field else ""
        if "@" in given:
            return replace(learnt, email=given)
        return replace(learnt, phone=given if phone_key(given) else "")


class TalkSection(Section):
    """A two-way conversation with a named person."""

    def __init__(self, facts: Facts, people: Sequence[str], theme: Theme) -> None:
        super().__init__("conversation", theme)
        self.field: QLineEdit | None = None
        self.person: QLineEdit | None = None
        if facts.has_conversation:
            self.add_words(_last_talk(facts))
            return
        if not _is_person(facts.contact):
            self.person = PeopleField(self.tr("Spoken with"), self.tr("Who of them you spoke with"), people)
            self.add(self.person)
        self.field = self.add_field(self.title, self.tr("What was said in the call"))
        self.side.setText(self.tr("logged as a call"))

    def learn(self, learnt: Learnt) -> Learnt:
        """The call that was noted."""
        said = self.field.text().strip() if self.field else ""
        person = self.person.text().strip() if self.person else ""
        return replace(learnt, conversation=said, spoken_with=person)


def sections(gate: Gate, facts: Facts, codes: Sequence[str], theme: Theme) -> Iterator[Section]:
    """A section for each thing that the gate asks, in the gate's order."""
    for code in codes:
        match code:
            case "interest":
                yield InterestSection(gate, facts, theme)
            case "intent":
                yield IntentSection(facts, theme)
            case "fit":
                yield FitSection(gate.criteria, facts, theme)
            case "reach":
                yield ReachSection(facts, theme)
            case "conversation":
                yield TalkSection(facts, gate.people.get(facts.contact.id, ()), theme)


def title_of(code: str) -> str:
    """What a gate asks, in a word, by its code."""
    return {
        "interest": QCoreApplication.translate("gate", "Interest"),
        "intent": QCoreApplication.translate("gate", "Intent"),
        "fit": QCoreApplication.translate("gate", "Fit"),
        "fit-required": QCoreApplication.translate("gate", "Fit"),
        "reach": QCoreApplication.translate("gate", "Confirmed way to reach them"),
        "conversation": QCoreApplication.translate("gate", "Conversation"),
        "closed-reason": QCoreApplication.translate("gate", "Reason"),
    }[code]


def _interest(gate: Gate, facts: Facts) -> str:
    said = _last_said(facts, Topic.INTEREST)
    if said:
        return said
    for met in reversed(facts.encounters):
        event = gate.events[met.event_id].name if met.event_id in gate.events else ""
        shown = ", ".join(met.interests)
        if shown or met.obtained is Obtained.IN_PERSON:
            at_event = QCoreApplication.translate("gate", "met in person at {event}").format(event=event)
            return f"{shown} · {at_event}" if shown else at_event
    return QCoreApplication.translate("gate", "came to us of their own accord")


def _last_said(facts: Facts, topic: Topic) -> str:
    said = [statement.text for statement in facts.statements if statement.topic is topic]
    return f"“{said[-1]}”" if said else ""


def _last_talk(facts: Facts) -> str:
    is_named = _is_person(facts.contact)
    talks = [activity for activity in facts.activities if activity.two_way and (is_named or activity.person)]
    if not talks:
        who = QCoreApplication.translate("gate", "spoken with {who}")
        return who.format(who=", ".join(facts.spoken_people))
    talk = talks[-1]
    day = short_date(talk.at.date()) if talk.at else ""
    return " · ".join(part for part in (day, talk.person, talk.note) if part)


def _confirmed(contact: Contact) -> Iterator[str]:
    for point in (*contact.emails, *contact.phones):
        if point.confirmation and point.confirmation.accuracy is Accuracy.CONFIRMED:
            yield point.value
    for place in contact.addresses:
        if place.confirmation and place.confirmation.accuracy is Accuracy.CONFIRMED:
            yield place.city or place.street


def _ways(contact: Contact) -> Iterator[str]:
    yield from (point.value for point in contact.emails if point.value)
    yield from (point.value for point in contact.phones if phone_key(point.value))
    yield from (place.city for place in contact.addresses if place.city)


def _is_person(contact: Contact) -> bool:
    """Whether a talk with the contact itself is one with a named person."""
    return Facts(contact, activities=(Activity(two_way=True),)).has_conversation
