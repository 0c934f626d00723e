from dataclasses import replace

import pytest

from leaddesk.domain.errors import InputError, NotFound, Refused
from leaddesk.domain.event import Answer, Encounter, Event, Question
from leaddesk.services import events, questions
from tests.support import dump_tables, everything


@pytest.fixture
def fair(desk):
    events.add(desk, Event(name="Fair"))
    return everything(desk, Event)[0]


@pytest.fixture
def ask(desk, fair):
    def add(text, *choices):
        questions.add(desk, Question(event_id=fair.id, text=text, choices=choices))
        return everything(desk, Question)[-1]

    return add


def answer(desk, add, question, text):
    who = add("Somebody")
    events.log_encounter(
        desk,
        Encounter(contact_id=who.id, event_id=question.event_id, answers=(Answer(question.id, text),)),
    )


def texts(desk):
    return [one.text for one in questions.in_order(everything(desk, Question)) if not one.retired]


def test_questions_are_asked_in_the_order_they_were_added(desk, ask):
    first = ask("  How many   lines? ")
    assert (first.text, first.choices) == ("How many lines?", ())
    assert ask("Which?", "Film", " film ", "Foil ").choices == ("Film", "Foil")
    assert texts(desk) == ["How many lines?", "Which?"]


@pytest.mark.parametrize(
    ("text", "choices", "code"),
    [
        (" ", (), "question-empty"),
        ("WHICH?", (), "question-taken"),
        ("Why?", ("one", ""), "question-choices"),
    ],
)
def test_a_question_needs_words_of_its_own_and_more_than_one_choice(desk, fair, ask, text, choices, code):
    which = ask("Which?")
    other = ask("Other?")
    for run in (
        lambda: questions.add(desk, Question(event_id=fair.id, text=text, choices=choices)),
        lambda: questions.edit(desk, other, replace(other, text=text, choices=choices)),
    ):
        with pytest.raises(InputError) as caught:
            run()
        assert caught.value.message.code == code
    questions.edit(desk, which, replace(which, text="Which one?"))
    assert texts(desk) == ["Which one?", "Other?"]
    with pytest.raises(NotFound):
        questions.add(desk, Question(event_id=99, text="Where?"))


def test_what_was_answered_keeps_its_meaning(desk, add, ask):
    which = ask("Which?", "Film", "Foil")
    answer(desk, add, which, "Film")
    before = dump_tables(desk)
    for after, code in (
        (replace(which, choices=("Foil", "Paper")), "question-choices-chosen"),
        (replace(which, choices=()), "question-retyped"),
    ):
        with pytest.raises(Refused) as caught:
            questions.edit(desk, which, after)
        assert caught.value.message.code == code
    with pytest.raises(Refused) as caught:
        questions.remove(desk, which)
    assert caught.value.message.code == "question-answered"
    assert dump_tables(desk) == before
    questions.edit(desk, which, replace(which, text="Which film?", choices=("Film", "Paper"), retired=True))
    (changed,) = everything(desk, Question)
    assert (changed.text, changed.choices, changed.retired) == ("Which film?", ("Film", "Paper"), False)


def test_a_question_nobody_answered_may_be_retyped_and_removed(desk, ask):
    which = ask("Which?", "Film", "Foil")
    questions.edit(desk, which, replace(which, choices=()))
    (which,) = everything(desk, Question)
    assert which.choices == ()
    questions.remove(desk, which)
    assert texts(desk) == []
    desk.history.undo(desk)
    assert texts(desk) == ["Which?"]


def test_a_retired_question_is_asked_no_more_until_it_is_restored(desk, add, ask):
    which = ask("Which?")
    answer(desk, add, which, "That")
    questions.retire(desk, which)
    assert texts(desk) == []
    assert everything(desk, Encounter)[0].answers == (Answer(which.id, "That"),)
    questions.restore(desk, everything(desk, Question)[0])
    assert texts(desk) == ["Which?"]


def test_questions_are_shifted_past_those_that_are_asked(desk, ask):
    ask("One?")
    two, three = ask("Two?"), ask("Three?")
    questions.retire(desk, two)
    questions.shift(desk, three, -1)
    assert texts(desk) == ["Three?", "One?"]
    before = dump_tables(desk)
    now = {one.text: one for one in everything(desk, Question)}
    for text, step in (("Three?", -1), ("One?", 1), ("Two?", 1)):
        questions.shift(desk, now[text], step)
    assert dump_tables(desk) == before
