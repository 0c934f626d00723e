"""How good a lead is: evidence noted, and the grade that follows from all that is known."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.errors import InputError
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.qualification import Facts
from leaddesk.domain.quality import Evidence, Incentive, Quality, judge
from leaddesk.services.door import Door
from leaddesk.services.entries import replaced
from leaddesk.services.finding import existing
from leaddesk.storage.reader import Builder, Reader


def note(door: Door, ids: Iterable[int], evidence: Evidence) -> ChangeSet:
    """Note evidence of the quality of leads; whose it is comes from `ids`. Raises `InputError` if it answers nothing."""
    wanted = list(ids)

    def build(builder: Builder) -> Iterator[Pair]:
        for contact_id in existing(builder, wanted):
            yield Pair(None, noted(builder, door, contact_id, evidence))

    return door.commit(Message("quality", mark("Noted the lead's quality")), build)


def noted(builder: Builder, door: Door, contact_id: int, evidence: Evidence) -> Evidence:
    """Evidence as it is kept of a contact. A lead magnet that is named was the incentive."""
    if evidence.magnet is not None and evidence.incentive is None:
        evidence = replace(evidence, incentive=Incentive.LEAD_MAGNET)
    if not (evidence.incentive or evidence.validity or evidence.job):
        text = mark(
            "Say why they left their data, whether they knew it is about a sale, or what of their job."
        )
        raise InputError(Message("empty-evidence", text))
    return replace(
        evidence,
        id=builder.new_id(Evidence),
        contact_id=contact_id,
        at=evidence.at or door.now(),
        noted_by=evidence.noted_by or door.user(),
    )


def edit(door: Door, before: Evidence, after: Evidence) -> ChangeSet:
    """Change a piece of evidence. Raises `Stale` if it has been changed meanwhile."""
    return replaced(door, before, after, Message("quality-edited", mark("Changed the evidence")))


def delete(door: Door, evidence: Evidence) -> ChangeSet:
    """Delete a piece of evidence. Raises `Stale` if it has been changed meanwhile."""
    return replaced(door, evidence, None, Message("quality-deleted", mark("Deleted the evidence")))


def qualities(reader: Reader, facts: Mapping[int, Facts]) -> dict[int, Quality]:
    """The quality of contacts of whom the facts are known, by id."""
    evidence = reader.of_contacts(Evidence, facts)
    return {id_: judge(known, evidence.get(id_, ())) for id_, known in facts.items()}
