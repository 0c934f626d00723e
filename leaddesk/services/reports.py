"""Numbers on how things stand."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from leaddesk.domain.event import Cost, Event
from leaddesk.domain.followup import Due
from leaddesk.domain.lists import Filter
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.services.door import Door
from leaddesk.services.finding import stages_in_use
from leaddesk.storage import event_numbers, queries
from leaddesk.storage.event_numbers import Answered
from leaddesk.storage.reader import Reader

_LEAD_OR_BEYOND: Final = (StageKind.LEAD, StageKind.PROSPECT, StageKind.CUSTOMER)
_PROSPECT_OR_BEYOND: Final = (StageKind.PROSPECT, StageKind.CUSTOMER)
_CENT: Final = Decimal("0.01")


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
            by_stage=tuple((stage, counts.get(stage.id, 0)) for stage in stages_in_use(reader)),
            by_due={due: queries.count(reader, Filter(due=(due,)), today) for due in Due},
            without_next_step=queries.count(reader, open_without, today),
            by_event=tuple(
                (event, queries.count(reader, Filter(event_ids=(event.id,)), today))
                for event in reader.all(Event)
            ),
        )


@dataclass(frozen=True, slots=True)
class Costs:
    """What an event cost: money by currency, hours, and goods in words."""

    money: tuple[tuple[str, Decimal], ...] = ()
    hours: Decimal = Decimal(0)
    goods: tuple[str, ...] = ()

    @property
    def single(self) -> tuple[str, Decimal] | None:
        """The currency and sum, where there is one currency only; money in several cannot be added up."""
        return self.money[0] if len(self.money) == 1 else None

    def per(self, count: int) -> Decimal | None:
        """The money for each of so many, to the cent; None where nothing can be said."""
        if self.single is None or not count:
            return None
        return (self.single[1] / count).quantize(_CENT, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """What an event brought, for what it cost.

    `captured`: everybody who was met there. `leads`: those of them who are, or once were, at least a lead; marketing
    prospects are none. `qualified`: who are, or once were, at least a prospect. `won`: who are customers. Somebody met
    at several events counts at each.
    """

    goal: int | None
    captured: int
    leads: int
    qualified: int
    won: int
    costs: Costs
    within_24_hours: Answered
    within_48_hours: Answered

    @property
    def per_lead(self) -> Decimal | None:
        """The money for each lead."""
        return self.costs.per(self.leads)

    @property
    def per_qualified(self) -> Decimal | None:
        """The money for each qualified lead."""
        return self.costs.per(self.qualified)

    @property
    def per_customer(self) -> Decimal | None:
        """The money for each customer."""
        return self.costs.per(self.won)


def scorecard(door: Door, event: Event) -> Scorecard:
    """What an event brought until now."""
    with door.reading() as reader:
        return scorecard_of(reader, event, door.now())


def scorecard_of(reader: Reader, event: Event, now: datetime) -> Scorecard:
    """What an event brought until a moment, for who has a reader already."""
    return Scorecard(
        goal=event.lead_goal,
        captured=event_numbers.met_at(reader, event.id),
        leads=event_numbers.met_ever_in(reader, event.id, _LEAD_OR_BEYOND),
        qualified=event_numbers.met_ever_in(reader, event.id, _PROSPECT_OR_BEYOND),
        won=event_numbers.met_standing_in(reader, event.id, (StageKind.CUSTOMER,)),
        costs=costs_of(event.costs),
        within_24_hours=event_numbers.answered(reader, event.id, timedelta(hours=24), now),
        within_48_hours=event_numbers.answered(reader, event.id, timedelta(hours=48), now),
    )


def costs_of(lines: tuple[Cost, ...]) -> Costs:
    """Cost lines added up: money by currency (in the order they come), hours, goods. A line of no money is none."""
    money: dict[str, Decimal] = {}
    for line in lines:
        if line.amount:
            currency = line.currency.strip().upper()
            money[currency] = money.get(currency, Decimal(0)) + line.amount
    hours = sum((line.hours for line in lines if line.hours), Decimal(0))
    return Costs(tuple(money.items()), hours, tuple(line.goods for line in lines if line.goods))
