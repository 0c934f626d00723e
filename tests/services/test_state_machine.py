"""Whatever is done in whatever order: undoing all leads back to the start, redoing all to the end, and it stays sound."""

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

from leaddesk.domain.activity import ActivityKind, Outcome
from leaddesk.domain.contact import Card, Contact, ContactPoint, Name
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.imports import Choice, ImportOptions
from leaddesk.domain.stages import Stage
from leaddesk.formats.records import Record
from leaddesk.services import contacts, events, followups, importing, pipeline
from leaddesk.storage import checks, search, tables
from leaddesk.storage.spill import IN_MEMORY
from leaddesk.workspace import Workspace

NAMES = st.sampled_from(
    ["Anna Bianchi", "Иван Петров", "김민수", "प्रिया शर्मा", 'O\'Neill "Bo"', "Ж", "민", "x"]
)
TAGS = st.sampled_from(["vip", "VIP", "press", "재방문"])
_BESIDE = {"undo", "clock", "memory", "alembic_version", "blob"}


def content(desk: Workspace) -> dict[str, list[Any]]:
    """Every row of every table that undo answers for."""
    with desk.reading() as reader:
        return {
            table.name: sorted(map(tuple, reader.rows(select(table))), key=repr)
            for table in tables.metadata.sorted_tables
            if table.name not in _BESIDE
        }


class Desk(RuleBasedStateMachine):
    """A salesperson with no plan."""

    @initialize()
    def open(self) -> None:
        self.stack = ExitStack()
        self.folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.desk = self.stack.enter_context(Workspace.open(self.folder / "desk.db"))
        self.start = content(self.desk)
        self.imports = 0

    def teardown(self) -> None:
        if not hasattr(self, "stack"):
            return
        with self.stack:
            self.all(self.desk.history.redo, self.desk.history.next_redo)
            end = content(self.desk)
            self.all(self.desk.history.undo, self.desk.history.next_undo)
            assert content(self.desk) == self.start
            self.all(self.desk.history.redo, self.desk.history.next_redo)
            assert content(self.desk) == end
            assert checks.findings(self.desk.database) == []

    def all(self, step: Callable[[Workspace], object], is_next: Callable[[], object]) -> None:
        while is_next():
            step(self.desk)

    def known(self) -> list[int]:
        with self.desk.reading() as reader:
            return list(reader.connection.scalars(select(tables.contact.c.id)))

    @rule(name=NAMES, tags=st.lists(TAGS, max_size=2))
    def add(self, name: str, tags: list[str]) -> None:
        point = ContactPoint(f"{len(name)}@x.example")
        contacts.add(self.desk, Contact(name=Name(formatted=name), emails=(point,), tags=tuple(tags)))

    @precondition(lambda self: self.known())
    @rule(data=st.data(), name=NAMES, tags=st.lists(TAGS, max_size=2))
    def edit(self, data: st.DataObject, name: str, tags: list[str]) -> None:
        id_ = data.draw(st.sampled_from(self.known()))
        with self.desk.reading() as reader:
            before = reader.get(Contact, [id_])[id_]
        phones = (*before.phones, ContactPoint(f"+39 02 {len(before.phones)}"))
        contacts.edit(
            self.desk, before, replace(before, name=Name(formatted=name), phones=phones, tags=tuple(tags))
        )

    @precondition(lambda self: self.known())
    @rule(data=st.data(), name=TAGS, off=st.booleans())
    def tag(self, data: st.DataObject, name: str, off: bool) -> None:
        ids = data.draw(st.lists(st.sampled_from(self.known()), min_size=1, unique=True))
        (contacts.untag if off else contacts.tag)(self.desk, ids, name)

    @precondition(lambda self: self.known())
    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        ids = data.draw(st.lists(st.sampled_from(self.known()), min_size=1, unique=True))
        with self.desk.reading() as reader:
            stage = data.draw(st.sampled_from(reader.all(Stage)))
        pipeline.move(self.desk, ids, stage, reason="so", override="because")

    @precondition(lambda self: self.known())
    @rule(data=st.data(), days=st.integers(-3, 9))
    def follow_up(self, data: st.DataObject, days: int) -> None:
        id_ = data.draw(st.sampled_from(self.known()))
        followups.plan(self.desk, [id_], date(2026, 11, 23) + timedelta(days), "call")
        followups.log(self.desk, [id_], ActivityKind.CALL, outcome=Outcome.REACHED)

    @precondition(lambda self: self.known())
    @rule(data=st.data())
    def meet(self, data: st.DataObject) -> None:
        id_ = data.draw(st.sampled_from(self.known()))
        with self.desk.reading() as reader:
            there = reader.all(Event)
        if not there:
            events.add(self.desk, Event(name="Messe"))
            with self.desk.reading() as reader:
                there = reader.all(Event)
        events.log_encounter(self.desk, Encounter(contact_id=id_, event_id=there[0].id, said="hello"))

    @precondition(lambda self: self.known())
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        contacts.delete(
            self.desk, data.draw(st.lists(st.sampled_from(self.known()), min_size=1, unique=True))
        )

    @rule(
        names=st.lists(NAMES, max_size=4),
        choice=st.sampled_from(Choice),
        many=st.sampled_from([0] * 9 + [IN_MEMORY]),
    )
    def import_(self, names: list[str], choice: Choice, many: int) -> None:
        self.imports += 1
        names = [*names, *(f"Person {self.imports} {number}" for number in range(many))]
        records = [("cards.vcf", record(number, name)) for number, name in enumerate(names, 1)]
        with importing.plan(self.desk, self.folder, ["cards.vcf"], records) as plan:
            importing.commit(self.desk, plan, ImportOptions(on_duplicate=choice, tags=("vip",)))

    @rule()
    def undo(self) -> None:
        if self.desk.history.next_undo():
            self.desk.history.undo(self.desk)

    @rule()
    def redo(self) -> None:
        if self.desk.history.next_redo():
            self.desk.history.redo(self.desk)

    @invariant()
    def is_sound(self) -> None:
        if hasattr(self, "desk"):
            with self.desk.reading() as reader:
                assert search.disagreements(reader.connection) == []
                assert reader.connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def record(number: int, name: str) -> Record:
    point = ContactPoint(f"{len(name)}@x.example") if number % 2 else ContactPoint(f"{name}@y.example")
    card = Card("3.0", f"FN:{name}", digest=f"digest of {name}")
    return Record(
        number, number, Contact(name=Name(formatted=name), emails=(point,), tags=("Press",), card=card)
    )


TestDesk = Desk.TestCase
TestDesk.settings = settings(
    max_examples=12, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
