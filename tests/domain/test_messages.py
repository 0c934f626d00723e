from leaddesk.domain.errors import Blame, EnvironmentFault, GateRefused, InputError, LeadDeskError, Stale
from leaddesk.domain.messages import Message, mark, mark_n

MESSAGE = Message("greeting", mark("Hello {name}, {count} of you"), {"name": "{Ada}", "count": 3})


def test_a_message_is_its_text_with_arguments_that_are_taken_as_they_are():
    assert str(MESSAGE) == "Hello {Ada}, 3 of you"


def test_a_text_that_counts_says_one_and_many():
    text = mark_n("Moved {count} contact", "Moved {count} contacts")
    assert [str(Message("moved", text, {"count": count})) for count in (0, 1, 2)] == [
        "Moved 0 contacts",
        "Moved 1 contact",
        "Moved 2 contacts",
    ]


def test_an_error_says_its_message_and_whose_it_is():
    assert str(InputError(MESSAGE)) == str(MESSAGE)
    assert InputError(MESSAGE).blame is Blame.INPUT
    assert EnvironmentFault(MESSAGE).blame is Blame.ENVIRONMENT
    assert LeadDeskError(MESSAGE).blame is Blame.BUG
    assert Stale(MESSAGE, (("contact", 1),)).stale == (("contact", 1),)


def test_a_refused_gate_keeps_what_is_missing_though_the_caller_changes_his_own():
    gaps = {1: (MESSAGE,)}
    error = GateRefused(MESSAGE, gaps)
    gaps.clear()
    assert error.missing == {1: (MESSAGE,)}
