from dataclasses import replace

import pytest

from leaddesk.domain.errors import InputError, NotFound, Stale
from leaddesk.domain.qualification import Criterion, FitState, Judgement, Verdict
from leaddesk.services import criteria, qualification
from leaddesk.services.criteria import find_criterion
from leaddesk.services.qualification import Learnt
from tests.support import NOW, dump_tables, everything


def named(desk, name):
    with desk.reading() as reader:
        return find_criterion(reader, name)


def profile(desk):
    with desk.reading() as reader:
        return [criterion.title for criterion in criteria.in_use(reader)]


def fit(desk, contact):
    with desk.reading() as reader:
        return qualification.facts(reader, [contact])[contact.id].fit


def test_a_criterion_of_ones_own_counts_with_its_weight(desk, add):
    ada = add("Ada")
    before = dump_tables(desk)
    criteria.add(desk, " Uses   pouches ", weight=10, required=True, wanted="more than 30 a minute")
    added = named(desk, "uses pouches")
    assert (added.name, added.weight, added.required, added.wanted, added.position) == (
        "Uses pouches",
        10,
        True,
        "more than 30 a minute",
        5,
    )
    qualification.learn(desk, ada.id, Learnt(verdicts={added.id: Verdict.MET}))
    assert fit(desk, ada).share == 0.5
    qualification.learn(desk, ada.id, Learnt(verdicts={added.id: Verdict.NOT_MET}))
    assert fit(desk, ada).state is FitState.FITS_NOT
    for _ in range(3):
        desk.history.undo(desk)
    assert dump_tables(desk) == before


@pytest.mark.parametrize("name", ["", " ", "Industry we serve", "INDUSTRY", "size"])
def test_a_criterion_needs_a_name_of_its_own(desk, name):
    before = dump_tables(desk)
    with pytest.raises(InputError, match="name of its own"):
        criteria.add(desk, name)
    with pytest.raises(InputError, match="name of its own"):
        criteria.edit(desk, named(desk, "role"), replace(named(desk, "role"), name=name.strip() or "size"))
    assert dump_tables(desk) == before


@pytest.mark.parametrize("weight", [0, -1, 101])
def test_a_criterion_weighs_something(desk, weight):
    with pytest.raises(InputError, match="weighs 1 to 100"):
        criteria.add(desk, "New", weight=weight)


def test_a_criterion_is_renamed_and_gets_its_own_name_back_for_none(desk):
    role = named(desk, "role")
    criteria.edit(desk, role, replace(role, name="Signs", weight=7, required=True, key="other"))
    now = named(desk, "signs")
    assert (now.key, now.weight, now.required) == ("role", 7, True)
    criteria.edit(desk, now, replace(now, name=""))
    assert named(desk, "role").title == "Role that decides or advises"
    assert not criteria.edit(desk, named(desk, "role"), named(desk, "role"))


def test_what_was_judged_by_a_retired_criterion_counts_again_when_it_comes_back(desk, add):
    ada = add("Ada")
    learnt = Learnt(verdicts={1: Verdict.MET, 2: Verdict.NOT_MET})
    qualification.learn(desk, ada.id, learnt)
    assert round(fit(desk, ada).share, 2) == 0.3
    criteria.retire(desk, named(desk, "size"))
    assert fit(desk, ada).share == 3 / 8
    assert profile(desk) == [
        "Industry we serve",
        "Country or region we serve",
        "Role that decides or advises",
    ]
    with pytest.raises(NotFound, match="industry, country, role"):
        named(desk, "size")
    with pytest.raises(NotFound):
        qualification.learn(desk, ada.id, Learnt(verdicts={2: Verdict.MET}))
    criteria.add(desk, "size we serve", weight=5)
    assert named(desk, "size").id == 2
    assert fit(desk, ada).share == 3 / 13
    assert {entry.criterion_id for entry in everything(desk, Judgement)} == {1, 2}


def test_criteria_are_put_in_order(desk):
    criteria.place(desk, named(desk, "role"), 0)
    assert profile(desk)[:2] == ["Role that decides or advises", "Industry we serve"]
    assert [one.position for one in everything(desk, Criterion)] == [1, 2, 3, 4]
    assert not criteria.place(desk, named(desk, "role"), 0)


def test_who_judged_and_when_is_kept_with_the_verdict(desk, add, clock):
    ada = add("Ada")
    qualification.learn(desk, ada.id, Learnt(verdicts={1: Verdict.MET}))
    later = clock.advance(days=1)
    qualification.learn(desk, ada.id, Learnt(verdicts={1: Verdict.MET, 2: Verdict.MET}))
    qualification.learn(desk, ada.id, Learnt(verdicts={2: Verdict.NOT_MET}))
    first, second = everything(desk, Judgement)
    assert (first.at, first.judged_by) == (NOW, desk.user())
    assert (second.at, second.verdict) == (later, Verdict.NOT_MET)


def test_a_criterion_is_found_by_its_key_or_named_with_those_there_are(desk):
    with desk.reading() as reader:
        assert find_criterion(reader, "size").id == 2
        with pytest.raises(NotFound, match="industry, size, country, role"):
            find_criterion(reader, "colour")
        with pytest.raises(NotFound):
            find_criterion(reader, "")


def test_two_edits_of_what_was_shown_once_both_hold_unless_they_contradict(desk):
    shown = named(desk, "size")
    criteria.edit(desk, shown, replace(shown, weight=7))
    criteria.edit(desk, shown, replace(shown, wanted="50 to 500 people"))
    criteria.edit(desk, shown, replace(shown, weight=7))
    now = named(desk, "size")
    assert (now.weight, now.wanted) == (7, "50 to 500 people")
    with pytest.raises(Stale):
        criteria.edit(desk, shown, replace(shown, weight=3))
    criteria.place(desk, shown, 0)
    assert profile(desk)[0] == "Size we serve"
    assert named(desk, "size").weight == 7


def test_a_retired_criterion_counts_again_with_its_weight_unless_its_name_is_taken(desk):
    size = named(desk, "size")
    criteria.retire(desk, size)
    with desk.reading() as reader:
        (gone,) = criteria.retired(reader)
    criteria.restore(desk, gone)
    assert profile(desk)[-1] == "Size we serve"
    assert named(desk, "size").weight == size.weight
    criteria.edit(desk, named(desk, "role"), replace(named(desk, "role"), name="Their role"))
    criteria.retire(desk, named(desk, "role"))
    criteria.add(desk, "Fleet")
    criteria.edit(desk, named(desk, "Fleet"), replace(named(desk, "Fleet"), name="Their role"))
    with desk.reading() as reader:
        (gone,) = criteria.retired(reader)
    with pytest.raises(InputError, match="name of its own"):
        criteria.restore(desk, gone)
