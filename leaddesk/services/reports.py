"""Numbers on how things stand."""

from dataclasses import dataclass

from leaddesk.domain.event import Event
from leaddesk.domain.followup import Due
from leaddesk.domain.lists import Filter
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.services.door import Door
from leaddesk.storage import queries


@dataclass(frozen=True, slots=True)
class Report:
    """How things stand: contacts by stage, what is due, what is open without a next step, contacts by event."""

    by_stage: tuple[tuple[Stage, int], ...]
    by_due: dict[Due, int]
    without_next_step: int
    by_event: tuple[tuple[Event, int], ...]

    @property
    def contacts(self) -> int:
        """How many contacts there are."""
        return sum(count for _, count in self.by_stage)


def report(door: Door) -> Report:
    """How things stand now."""
    today = door.now().date()
    with door.reading() as reader:
        counts = queries.count_by_stage(reader)
        open_without = Filter(stage_kinds=(StageKind.LEAD, StageKind.PROSPECT), has_next_step=False)
        return Report(
            by_stage=tuple((stage, counts.get(stage.id, 0)) for stage in reader.all(Stage)),
            by_due={due: queries.count(reader, Filter(due=(due,)), today) for due in Due},
            without_next_step=queries.count(reader, open_without, today),
            by_event=tuple(
                (event, queries.count(reader, Filter(event_ids=(event.id,)), today))
                for event in reader.all(Event)
            ),
        )
