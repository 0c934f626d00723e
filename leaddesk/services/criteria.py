"""The ideal customer profile: its criteria added, changed, put in order and retired."""

from collections.abc import Iterator
from dataclasses import replace

from leaddesk.domain.changes import ChangeSet, Pair
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.qualification import Criterion
from leaddesk.domain.text import fold
from leaddesk.services.door import Door
from leaddesk.services.entries import rebased, replaced
from leaddesk.storage.reader import Builder, Reader

LARGEST_WEIGHT = 100


def in_use(reader: Reader) -> list[Criterion]:
    """The criteria that count, in their order."""
    return [criterion for criterion in reader.all(Criterion) if not criterion.retired]


def retired(reader: Reader) -> list[Criterion]:
    """The criteria that count no more."""
    return [criterion for criterion in reader.all(Criterion) if criterion.retired]


def find_criterion(reader: Reader, name: str) -> Criterion:
    """The criterion of that name or key. Raises `NotFound` with the names there are."""
    criteria, wanted = in_use(reader), fold(name)
    found = next((entry for entry in criteria if wanted and wanted in {entry.key, fold(entry.title)}), None)
    if found is None:
        text = mark("There is no criterion “{name}”. There are: {names}.")
        names = ", ".join(entry.key or entry.name for entry in criteria)
        raise NotFound(Message("no-criterion", text, {"name": name, "names": names or "–"}))
    return found


def add(door: Door, name: str, *, weight: int = 1, required: bool = False, wanted: str = "") -> ChangeSet:
    """Add a criterion behind the others; one of that name that was retired comes back with what was judged by it.

    `wanted` says what meets it. Raises `InputError` for a name that is empty or taken, or a weight that weighs nothing.
    """
    word = " ".join(name.split())

    def build(builder: Builder) -> Iterator[Pair]:
        criteria = builder.all(Criterion)
        earlier = next((one for one in criteria if one.retired and fold(one.title) == fold(word)), None)
        made = replace(
            earlier or Criterion(id=builder.new_id(Criterion), name=word),
            weight=weight,
            required=required,
            wanted=wanted.strip(),
            position=max((one.position for one in criteria), default=0) + 1,
            retired=False,
        )
        _refuse(builder, made, word)
        yield Pair(earlier, made)

    return door.commit(Message("criterion-added", mark("Added criterion “{name}”"), {"name": word}), build)


def edit(door: Door, before: Criterion, after: Criterion) -> ChangeSet:
    """Change a criterion: its name, weight, whether it is required, what meets it.

    A built-in one without a name gets back the one it came with. Raises as `add` does, and `Stale` if the same of it has
    been changed meanwhile.
    """

    def build(builder: Builder) -> Iterator[Pair]:
        word = " ".join(after.name.split())
        meant = replace(after, id=before.id, key=before.key, revision=before.revision, name=word)
        pair = rebased(builder.one(Criterion, before.id) or before, before, meant)
        if pair.after != pair.before:
            _refuse(builder, meant, meant.title)
            yield pair

    label = Message("criterion-edited", mark("Changed criterion “{criteria}”"), {"criteria": after.title})
    return door.commit(label, build)


def retire(door: Door, criterion: Criterion) -> ChangeSet:
    """Let a criterion count no more; what was judged by it is kept."""
    label = Message(
        "criterion-retired", mark("Retired criterion “{criteria}”"), {"criteria": criterion.title}
    )
    return replaced(door, criterion, replace(criterion, retired=True), label)


def restore(door: Door, criterion: Criterion) -> ChangeSet:
    """Let a retired criterion count again, behind the others. Raises `InputError` if its name was taken meanwhile."""

    def build(builder: Builder) -> Iterator[Pair]:
        last = max((one.position for one in in_use(builder)), default=0)
        restored = replace(criterion, retired=False, position=last + 1)
        _refuse(builder, restored, restored.title)
        yield Pair(criterion, restored)

    label = Message(
        "criterion-restored", mark("Criterion “{criteria}” counts again"), {"criteria": criterion.title}
    )
    return door.commit(label, build)


def place(door: Door, criterion: Criterion, index: int) -> ChangeSet:
    """Put a criterion at another place (0: first)."""

    def build(builder: Builder) -> Iterator[Pair]:
        used = in_use(builder)
        row = [one for one in used if one.id != criterion.id]
        row[max(0, index) : max(0, index)] = [one for one in used if one.id == criterion.id]
        for position, one in enumerate(row, start=1):
            if one.position != position:
                yield Pair(one, replace(one, position=position))

    label = Message(
        "criterion-placed", mark("Put criterion “{criteria}” in its place"), {"criteria": criterion.title}
    )
    return door.commit(label, build)


def _refuse(reader: Reader, criterion: Criterion, name: str) -> None:
    others = [one for one in in_use(reader) if one.id != criterion.id]
    if not name or any(fold(name) in {one.key, fold(one.title)} for one in others):
        text = mark("“{name}” cannot be used: a criterion needs a name of its own.")
        raise InputError(Message("criterion-taken", text, {"name": name}))
    if not 1 <= criterion.weight <= LARGEST_WEIGHT:
        text = mark("A criterion weighs 1 to {most}.")
        raise InputError(Message("criterion-weight", text, {"most": LARGEST_WEIGHT}))
