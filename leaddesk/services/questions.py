"""The questions that an event's visitors are asked. What has been answered keeps its meaning."""

from collections.abc import Iterator
from dataclasses import replace

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.errors import InputError, Refused
from leaddesk.domain.event import Encounter, Question
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.text import fold
from leaddesk.services.door import Door
from leaddesk.services.finding import existing_event
from leaddesk.storage.reader import Builder, Reader


def add(door: Door, question: Question) -> ChangeSet:
    """Ask a question at an event, after those that are asked already.

    Raises `InputError` if it asks nothing or is asked there already, `NotFound` if there is no such event.
    """

    def build(builder: Builder) -> Iterator[Pair]:
        existing_event(builder, question.event_id)
        asked = builder.where(Question, event_id=question.event_id)
        made = _worded(question, asked)
        last = max((other.position for other in asked), default=0)
        yield Pair(None, replace(made, id=builder.new_id(Question), position=last + 1))

    return door.commit(Message("question-added", mark("Added the question")), build)


def edit(door: Door, before: Question, after: Question) -> ChangeSet:
    """Word a question anew, or offer other choices; its event, place and whether it is asked stay.

    Raises `InputError` as `add` does, and `Refused` if what was answered would no longer fit: a choice that was chosen
    stays, and so does whether there are choices at all.
    """

    def build(builder: Builder) -> Iterator[Pair]:
        asked = builder.where(Question, event_id=before.event_id)
        worded = _worded(after, [other for other in asked if other.id != before.id])
        _refuse_retyped(_answers(builder, before), before, worded)
        changed = replace(before, text=worded.text, choices=worded.choices)
        if changed != before:
            yield Pair(before, changed)

    return door.commit(Message("question-edited", mark("Changed the question")), build)


def retire(door: Door, question: Question) -> ChangeSet:
    """Ask a question no more; its answers stay."""
    return _ask(door, question, Message("question-retired", mark("Retired the question")), is_retired=True)


def restore(door: Door, question: Question) -> ChangeSet:
    """Ask a question again that was retired."""
    return _ask(
        door, question, Message("question-restored", mark("Ask the question again")), is_retired=False
    )


def remove(door: Door, question: Question) -> ChangeSet:
    """Remove a question that nobody has answered. Raises `Refused` if somebody has: it can be retired."""

    def build(builder: Builder) -> Iterator[Pair]:
        if _answers(builder, question):
            text = mark(
                "“{question}” has been answered. Retire it: then it is asked no more, and the answers stay."
            )
            raise Refused(Message("question-answered", text, {"question": question.text}))
        yield Pair(question, None)

    return door.commit(Message("question-removed", mark("Removed the question")), build)


def shift(door: Door, question: Question, step: int) -> ChangeSet:
    """Ask a question sooner (a step below zero) or later, among those that are asked."""

    def build(builder: Builder) -> Iterator[Pair]:
        asked = in_order(
            one for one in builder.where(Question, event_id=question.event_id) if not one.retired
        )
        places = [one.id for one in asked]
        here = places.index(question.id) if question.id in places else -1
        there = here + step
        if here < 0 or not 0 <= there < len(asked):
            return
        positions = sorted(one.position for one in asked)
        asked.insert(there, asked.pop(here))
        yield from (
            Pair(one, replace(one, position=position))
            for one, position in zip(asked, positions, strict=True)
            if one.position != position
        )

    return door.commit(Message("question-moved", mark("Moved the question")), build)


def in_order(questions: Iterator[Question] | list[Question]) -> list[Question]:
    """Questions as they are asked."""
    return sorted(questions, key=lambda question: (question.position, question.id))


def _ask(door: Door, question: Question, label: Message, *, is_retired: bool) -> ChangeSet:
    def build(_builder: Builder) -> Iterator[Pair]:
        if question.retired != is_retired:
            yield Pair(question, replace(question, retired=is_retired))

    return door.commit(label, build)


def _worded(question: Question, others: list[Question]) -> Question:
    """The question without needless blanks and repeated choices. Raises `InputError` if that is none, or asked already."""
    text = " ".join(question.text.split())
    words = (" ".join(choice.split()) for choice in question.choices)
    choices: dict[str, str] = {}
    for word in filter(None, words):
        choices.setdefault(fold(word), word)
    if not text:
        raise InputError(Message("question-empty", mark("A question needs words.")))
    if any(fold(other.text) == fold(text) for other in others):
        raise InputError(Message("question-taken", mark("This question is asked here already.")))
    if len(choices) == 1:
        raise InputError(
            Message("question-choices", mark("One choice is none: add another, or take it out."))
        )
    return replace(question, text=text, choices=tuple(choices.values()))


def _refuse_retyped(answers: frozenset[str], before: Question, after: Question) -> None:
    if not answers:
        return
    if bool(before.choices) != bool(after.choices):
        text = mark("It has been answered: whether it offers choices stays. Retire it and ask another.")
        raise Refused(Message("question-retyped", text))
    lost = sorted(answers & set(before.choices) - set(after.choices))
    if lost:
        text = mark("These have been chosen already and must stay: {choices}.")
        raise Refused(Message("question-choices-chosen", text, {"choices": ", ".join(lost)}))


def _answers(reader: Reader, question: Question) -> frozenset[str]:
    """What was answered to a question."""
    met = reader.where(Encounter, event_id=question.event_id)
    return frozenset(
        answer.text for one in met for answer in one.answers if answer.question_id == question.id
    )
