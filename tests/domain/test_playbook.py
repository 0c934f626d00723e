from datetime import date

import pytest

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.messages import mark
from leaddesk.domain.playbook import (
    BUILT_IN_PLAYBOOKS,
    BUILT_IN_STEPS,
    DEFAULT_PLAYBOOKS,
    TEMPLATE_FIELDS,
    Playbook,
    PlaybookStep,
    due_on,
    fill_in,
    unknown_fields,
)

FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("template", "filled"),
    [
        ("Dear {name}, {name}!", "Dear Ada, Ada!"),
        ("{nobody} and {event}", "{nobody} and {event}"),
        ("{name.__class__} {0} {} {name!r} {{name}}", "{name.__class__} {0} {} {name!r} {Ada}"),
        ("100 % {Name}", "100 % {Name}"),
        ("", ""),
        ("{name", "{name"),
    ],
)
def test_what_a_template_names_is_filled_in_and_what_nobody_knows_stays(template, filled):
    assert fill_in(template, {"name": "Ada", "event": ""}) == filled


def test_a_name_with_braces_is_not_filled_in_again():
    assert fill_in("{name}", {"name": "{me}", "me": "X"}) == "{me}"


@pytest.mark.parametrize(
    ("day", "skips", "due"),
    [
        (0, True, date(2026, 11, 27)),
        (1, True, date(2026, 11, 30)),
        (2, True, date(2026, 11, 30)),
        (1, False, date(2026, 11, 28)),
        (3, True, date(2026, 11, 30)),
    ],
)
def test_a_step_falls_on_no_weekend_if_so_wished(day, skips, due):
    assert due_on(FRIDAY, PlaybookStep(day, ActivityKind.CALL, "x"), skips_weekends=skips) == due


def test_those_that_come_along_have_a_name_steps_in_order_and_no_field_nobody_knows():
    assert {playbook.key for playbook in DEFAULT_PLAYBOOKS} == set(BUILT_IN_PLAYBOOKS) == set(BUILT_IN_STEPS)
    for playbook in DEFAULT_PLAYBOOKS:
        assert playbook.title == BUILT_IN_PLAYBOOKS[playbook.key]
        days = [step.day for step in playbook.steps]
        assert days == sorted(days)
        for step in playbook.steps:
            texts = f"{step.what} {step.text} {step.call_to_action}"
            assert "{" not in fill_in(texts, dict.fromkeys(TEMPLATE_FIELDS, "x"))
            assert step.call_to_action


def test_the_first_word_after_a_trade_show_comes_within_48_hours():
    first = next(one for one in DEFAULT_PLAYBOOKS if one.key == "after-trade-show").steps
    assert [step.day for step in first][:2] == [0, 2]


def test_steps_that_came_along_are_translated_and_ones_own_are_not():
    shout = {mark("Call {name}"): "RUF {name} AN"}
    came = Playbook(key="lead-nurture").translated(lambda text: shout.get(text, "?"))
    assert [step.what for step in came] == ["?", "RUF {name} AN", "?", "?", "?"]
    assert came[-1].text == ""
    own = (PlaybookStep(3, ActivityKind.CALL, "Later"), PlaybookStep(1, ActivityKind.CALL, "First"))
    mine = Playbook(key="lead-nurture", own_steps=own)
    assert [step.what for step in mine.translated(str.upper)] == ["First", "Later"]


def test_what_looks_like_a_field_and_is_none_is_named_once():
    assert unknown_fields("Dear {name}, {nmae} of {organization}: {nmae}, {first_name}, { me }") == (
        "nmae",
        "first_name",
    )
