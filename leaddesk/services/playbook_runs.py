"""Playbooks at work: which run with whom, and how they end."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from leaddesk.domain.changes import Pair, not_in
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.playbook import Playbook, PlaybookRun, RunEnd
from leaddesk.domain.stages import StageKind
from leaddesk.services.door import Door
from leaddesk.storage.reader import Builder, Reader


def running(reader: Reader, contact_ids: Iterable[int]) -> list[PlaybookRun]:
    """The runs with these contacts that are under way: not ended, and with a step that is open."""
    wanted = list(contact_ids)
    steps = open_steps(reader, wanted)
    busy = {step.run_id for step in steps}
    found = reader.of_contacts(PlaybookRun, wanted)
    return [run for own in found.values() for run in own if run.ended_at is None and run.id in busy]


def open_steps(reader: Reader, contact_ids: Iterable[int]) -> list[FollowUp]:
    """The open follow-ups of contacts."""
    found = reader.of_contacts(FollowUp, contact_ids)
    return [step for own in found.values() for step in own if step.done_at is None]


def ended(
    reader: Reader, door: Door, runs: Iterable[PlaybookRun], why: RunEnd, beside: Collection[Pair] = ()
) -> Iterator[Pair]:
    """The pairs that end runs: their open steps are taken back. What `beside` changes already is left to it."""
    ending = {run.id: run for run in runs}
    pairs = [Pair(run, replace(run, ended_at=door.now(), ended_why=why)) for run in ending.values()]
    steps = open_steps(reader, {run.contact_id for run in ending.values()}) if ending else []
    pairs += [Pair(step, None) for step in steps if step.run_id in ending]
    yield from not_in(pairs, beside)


def ended_by_answer(
    builder: Builder, door: Door, contact_ids: Iterable[int], beside: Collection[Pair] = ()
) -> Iterator[Pair]:
    """The pairs that end what was to run until contacts answered, now that they did."""
    yield from _ended_where(
        builder, door, contact_ids, RunEnd.ANSWERED, lambda playbook: playbook.ends_on_answer, beside
    )


def ended_by_move(
    builder: Builder, door: Door, contact_ids: Iterable[int], kind: StageKind, beside: Collection[Pair] = ()
) -> Iterator[Pair]:
    """The pairs that end what runs for another stage kind than the one that contacts have come to."""
    yield from _ended_where(
        builder,
        door,
        contact_ids,
        RunEnd.MOVED,
        lambda playbook: playbook.stage_kind not in {None, kind},
        beside,
    )


def _ended_where(
    builder: Builder,
    door: Door,
    contact_ids: Iterable[int],
    why: RunEnd,
    is_over: Callable[[Playbook], bool],
    beside: Collection[Pair],
) -> Iterator[Pair]:
    over = {playbook.id for playbook in builder.all(Playbook) if is_over(playbook)}
    runs = [run for run in running(builder, contact_ids) if run.playbook_id in over]
    yield from ended(builder, door, runs, why, beside)
