"""Row <-> value: how an entity lies in its table, field by field after its types.

A contact also has rows in tables of its own: those are translated in `contact_rows`.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, NamedTuple, Union, get_args, get_origin, get_type_hints

from sqlalchemy import Table

from leaddesk.domain.activity import Activity, ActivityKind
from leaddesk.domain.consent import Consent, Objection
from leaddesk.domain.contact import Contact
from leaddesk.domain.event import Answer, Cost, Encounter, Event, Question
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.imports import Import, ImportItem
from leaddesk.domain.lists import SavedList
from leaddesk.domain.organization import OrganizationFacts, Tie
from leaddesk.domain.playbook import Playbook, PlaybookRun, PlaybookStep
from leaddesk.domain.qualification import Criterion, Judgement, Statement
from leaddesk.domain.quality import Evidence
from leaddesk.domain.stages import Stage, StageMove
from leaddesk.domain.tag import Tag
from leaddesk.storage import tables
from leaddesk.storage.columns import Row, moment_columns, moment_from, to_json
from leaddesk.storage.contact_rows import ContactChildren, decode_contact, encode_contact

TABLE_OF_ENTITY: Final[Mapping[type[Any], Table]] = {
    Stage: tables.stage,
    Tag: tables.tag,
    Criterion: tables.criterion,
    SavedList: tables.saved_list,
    Playbook: tables.playbook,
    Event: tables.event,
    Question: tables.question,
    Contact: tables.contact,
    Tie: tables.tie,
    OrganizationFacts: tables.organization_facts,
    Encounter: tables.encounter,
    Activity: tables.activity,
    PlaybookRun: tables.playbook_run,
    FollowUp: tables.follow_up,
    Statement: tables.statement,
    Judgement: tables.judgement,
    Evidence: tables.evidence,
    Consent: tables.consent,
    Objection: tables.objection,
    StageMove: tables.stage_move,
    Import: tables.import_,
    ImportItem: tables.import_item,
}


@dataclass(frozen=True, slots=True)
class FieldCodec:
    """How one field becomes columns and comes back."""

    encode: Callable[[Any], tuple[Any, ...]]
    decode: Callable[[Sequence[Any]], Any]
    width: int = 1


_IDENTITY: Final = FieldCodec(lambda value: (value,), lambda columns: columns[0])
_BOOL: Final = FieldCodec(lambda value: (int(value),), lambda columns: bool(columns[0]))
_MOMENT: Final = FieldCodec(moment_columns, lambda columns: moment_from(columns[0], columns[1]), width=2)
_DATE: Final = FieldCodec(
    lambda value: (value and value.isoformat(),),
    lambda columns: columns[0] and date.fromisoformat(columns[0]),
)
_TIME: Final = FieldCodec(
    lambda value: (value and value.isoformat(),),
    lambda columns: columns[0] and time.fromisoformat(columns[0]),
)
_STRINGS: Final = FieldCodec(lambda value: (to_json(value),), lambda columns: tuple(json.loads(columns[0])))
_COSTS: Final = FieldCodec(
    lambda costs: (to_json([_cost_fields(cost) for cost in costs]),),
    lambda columns: tuple(_cost(*cost) for cost in json.loads(columns[0])),
)
_ANSWERS: Final = FieldCodec(
    lambda answers: (to_json([(answer.question_id, answer.text) for answer in answers]),),
    lambda columns: tuple(Answer(*answer) for answer in json.loads(columns[0])),
)
_STEPS: Final = FieldCodec(
    lambda steps: (to_json([astuple(step) for step in steps]),),
    lambda columns: tuple(
        PlaybookStep(day, ActivityKind(kind), *texts) for day, kind, *texts in json.loads(columns[0])
    ),
)


def _cost_fields(cost: Cost) -> tuple[str, str | None, str, str | None, str]:
    amount, hours = (None if number is None else str(number) for number in (cost.amount, cost.hours))
    return cost.what, amount, cost.currency, hours, cost.goods


def _cost(what: str, amount: str | None, currency: str, hours: str | None, goods: str) -> Cost:
    money, time_given = (None if number is None else Decimal(number) for number in (amount, hours))
    return Cost(what, money, currency, time_given, goods)


def _enum_codec(kind: type[StrEnum]) -> FieldCodec:
    return FieldCodec(
        lambda value: (value and value.value,),
        lambda columns: None if columns[0] is None else kind(columns[0]),
    )


def _codec(annotation: Any) -> FieldCodec:
    if get_origin(annotation) in {Union, UnionType}:
        annotation = next(part for part in get_args(annotation) if part is not NoneType)
    if get_origin(annotation) is tuple:
        return {Cost: _COSTS, Answer: _ANSWERS, PlaybookStep: _STEPS, str: _STRINGS}[get_args(annotation)[0]]
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return _enum_codec(annotation)
    return {datetime: _MOMENT, date: _DATE, time: _TIME, bool: _BOOL}.get(annotation, _IDENTITY)


class EntityCodec(NamedTuple):
    """How an entity of one type becomes the row of its table and comes back."""

    table: Table
    encode: Callable[[Any], tuple[Any, ...]]
    decode: Callable[[Row], Any]


def codec_of(entity: type[Any]) -> EntityCodec:
    """The translator for an entity type."""
    return _codecs()[entity]


@cache
def _codecs() -> Mapping[type[Any], EntityCodec]:
    return {entity: _make_codec(entity, table) for entity, table in TABLE_OF_ENTITY.items()}


def _make_codec(entity: type[Any], table: Table) -> EntityCodec:
    if entity is Contact:
        return EntityCodec(table, encode_contact, _no_children)
    hints = get_type_hints(entity)
    codecs = [(field.name, _codec(hints[field.name])) for field in fields(entity)]
    names = [name for name, codec in codecs for name in (name, f"{name}_offset")[: codec.width]]
    assert names == [column.name for column in table.columns], f"{entity.__name__} and its table differ"

    def encode(value: Any) -> tuple[Any, ...]:
        return tuple(column for name, codec in codecs for column in codec.encode(getattr(value, name)))

    def decode(row: Row) -> Any:
        values, position = {}, 0
        for name, codec in codecs:
            values[name] = codec.decode(row[position : position + codec.width])
            position += codec.width
        return entity(**values)

    return EntityCodec(table, encode, decode)


def _no_children(row: Row) -> Contact:
    return decode_contact(row, ContactChildren())
