"""The stages of the pipeline: added, renamed, put in order inside their kind, and removed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.errors import InputError, Refused
from leaddesk.domain.lists import Filter, FilterKey
from leaddesk.domain.messages import Message, mark, mark_n
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.domain.text import fold
from leaddesk.services import lists, pipeline
from leaddesk.services.door import Door
from leaddesk.services.finding import current_stage, stages_in_use
from leaddesk.services.pipeline import Wish
from leaddesk.storage import queries
from leaddesk.storage.reader import Builder, Reader


def add(door: Door, name: str, kind: StageKind, index: int | None = None) -> ChangeSet:
    """Add a stage to a kind, at a place among the stages of that kind (0: first; None: last).

    One of that kind and name that was removed comes back, with its history. Raises `InputError` for a name that is empty
    or taken.
    """
    word = " ".join(name.split())

    def build(builder: Builder) -> Iterator[Pair]:
        _refuse_name(builder, word, 0)
        earlier = next(
            (one for one in builder.all(Stage) if one.retired and one.kind is kind and _is_called(one, word)),
            None,
        )
        made = replace(earlier or Stage(id=builder.new_id(Stage), name=word), kind=kind, retired=False)
        yield from _in_place(builder, earlier, made, index)

    return door.commit(Message("stage-added", mark("Added stage “{name}”"), {"name": word}), build)


def rename(door: Door, stage: Stage, name: str) -> ChangeSet:
    """Give a stage another name; a built-in one without a word gets back the name it came with.

    Saved lists that name it follow. Raises `InputError` for a name that is empty or taken.
    """
    word = " ".join(name.split())

    def build(builder: Builder) -> Iterator[Pair]:
        now = current_stage(builder, stage)
        if word or not now.key:
            _refuse_name(builder, word, now.id)
        renamed = replace(now, name=word)
        if renamed != now:
            yield Pair(now, renamed)
            yield from lists.following(builder, FilterKey.STAGE, now.title, renamed.title)

    label = Message("stage-renamed", mark("Renamed stage “{stage}”"), {"stage": stage.title})
    return door.commit(label, build)


def place(door: Door, stage: Stage, index: int) -> ChangeSet:
    """Put a stage at another place among those of its kind (0: first)."""

    def build(builder: Builder) -> Iterator[Pair]:
        now = current_stage(builder, stage)
        yield from _in_place(builder, now, now, index)

    label = Message("stage-placed", mark("Put stage “{stage}” in its place"), {"stage": stage.title})
    return door.commit(label, build)


def remove(door: Door, stage: Stage, to: Wish | None = None) -> ChangeSet:
    """Remove a stage; whoever stands there is moved first, in the same change.

    `to` is where they go, with the reason or override that the gate there may want. Raises `Refused` for the last stage
    of its kind and where people stand there and nothing says where to, and as `pipeline.move` does.
    """

    def build(builder: Builder) -> Iterator[Pair]:
        now = current_stage(builder, stage)
        if not any(one.id != now.id and one.kind is now.kind for one in stages_in_use(builder)):
            text = mark("“{stage}” is the last stage of its kind; every kind needs one. Rename it instead.")
            raise Refused(Message("last-stage", text, {"stage": now.title}))
        standing = queries.ids(builder, Filter(stage_ids=(now.id,)), door.now().date())
        if standing and (to is None or to.stage.id == now.id):
            said = mark_n(
                "{count} contact stands in “{stage}”. Say where to move it.",
                "{count} contacts stand in “{stage}”. Say where to move them.",
            )
            raise Refused(Message("stage-in-use", said, {"stage": now.title, "count": len(standing)}))
        if standing and to is not None:
            yield from pipeline.moved(builder, door, standing, to)
        yield Pair(now, replace(now, retired=True))

    return door.commit(
        Message("stage-removed", mark("Removed stage “{stage}”"), {"stage": stage.title}), build
    )


def _is_called(stage: Stage, name: str) -> bool:
    return fold(stage.title) == fold(name)


def _refuse_name(reader: Reader, name: str, own_id: int) -> None:
    others = [one for one in stages_in_use(reader) if one.id != own_id]
    if not name or any(_is_called(one, name) or fold(name) == one.key for one in others):
        text = mark("“{name}” cannot be used: a stage needs a name of its own.")
        raise InputError(Message("stage-taken", text, {"name": name}))


def _in_place(reader: Reader, before: Stage | None, stage: Stage, index: int | None) -> Iterator[Pair]:
    """The pairs that put a stage at a place among those of its kind, the others closing up; kinds keep their order."""
    others = [one for one in stages_in_use(reader) if one.id != stage.id]
    of_kind = [one for one in others if one.kind is stage.kind]
    of_kind.insert(len(of_kind) if index is None else max(0, index), stage)
    row = [one for kind in StageKind for one in (of_kind if kind is stage.kind else _of(others, kind))]
    for position, one in enumerate(row, start=1):
        placed = replace(one, position=position)
        earlier = before if one.id == stage.id else one
        if placed != earlier:
            yield Pair(earlier, placed)


def _of(stages: Sequence[Stage], kind: StageKind) -> list[Stage]:
    return [one for one in stages if one.kind is kind]
