"""What happened with a contact, newest first, as much of it as is asked for."""

from typing import Any, Final, NamedTuple

from sqlalchemy import Table, func, literal, select, union_all

from leaddesk.domain.activity import Activity
from leaddesk.domain.event import Encounter
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.stages import StageMove
from leaddesk.storage.reader import Reader
from leaddesk.storage.tables import activity, encounter, follow_up, stage_move

Happening = Encounter | Activity | StageMove | FollowUp
"""An encounter, an activity, a move between stages, or a follow-up that is done."""

_SOURCES: Final[dict[type[Happening], tuple[Table, Any]]] = {
    Encounter: (encounter, encounter.c.at),
    Activity: (activity, activity.c.at),
    StageMove: (stage_move, stage_move.c.at),
    FollowUp: (follow_up, follow_up.c.done_at),
}


class Timeline(NamedTuple):
    """The newest of what happened, and how much there is in all."""

    happenings: tuple[Happening, ...] = ()
    total: int = 0


def timeline(reader: Reader, contact_id: int, limit: int) -> Timeline:
    """The newest `limit` happenings with a contact. Those of the same moment stand as they were recorded."""
    kinds = list(_SOURCES)
    everything = union_all(
        *(
            select(literal(number).label("kind"), table.c.id, moment.label("at")).where(
                table.c.contact_id == contact_id, moment.is_not(None)
            )
            for number, (table, moment) in enumerate(_SOURCES.values())
        )
    ).subquery()
    columns = everything.c
    newest = select(columns.kind, columns.id).order_by(columns.at.desc(), columns.kind, columns.id.desc())
    order = [(kinds[kind], id_) for kind, id_ in reader.rows(newest.limit(limit))]
    total = len(order)
    if total == limit:
        total = int(reader.connection.scalar(select(func.count()).select_from(everything)) or 0)
    found = {
        (kind, id_): entity
        for kind in kinds
        if (wanted := [id_ for of, id_ in order if of is kind])
        for id_, entity in reader.get(kind, wanted).items()
    }
    return Timeline(tuple(found[place] for place in order), total)
