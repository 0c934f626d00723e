"""Playbooks at work: which run with whom, and how they end."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

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


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A playbook under way with one contact, and all its steps, done and open, the first due first."""

    playbook: Playbook
    run: PlaybookRun
    steps: tuple[FollowUp, ...]

    @property
    def next_step(self) -> FollowUp:
        """The first step that is open."""
        return next(step for step in self.steps if step.done_at is None)

    @property
    def number(self) -> int:
        """Which of the steps that is, from 1 on."""
        return self.steps.index(self.next_step) + 1


def under_way(reader: Reader, contact_id: int) -> tuple[UnderWay, ...]:
    """The playbooks under way with a contact, the one that began first first."""
    runs = reader.of_contacts(PlaybookRun, [contact_id]).get(contact_id, ())
    if all(run.ended_at is not None for run in runs):
        return ()
    steps = reader.of_contacts(FollowUp, [contact_id]).get(contact_id, [])
    steps.sort(key=lambda step: (step.due_on, step.id))
    open_runs = {step.run_id for step in steps if step.done_at is None}
    busy = [run for run in runs if run.ended_at is None and run.id in open_runs]
    titles = reader.get(Playbook, [run.playbook_id for run in busy])
    return tuple(
        UnderWay(titles[run.playbook_id], run, tuple(step for step in steps if step.run_id == run.id))
        for run in busy
    )


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
