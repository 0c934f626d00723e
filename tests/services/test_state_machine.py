"""Whatever is done in whatever order: undoing all leads back to the start, redoing all to the end, and it stays sound."""

import tempfile
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

from leaddesk.domain.activity import ActivityKind, Outcome
from leaddesk.domain.consent import Barred, Consent
from leaddesk.domain.contact import Accuracy, Card, Contact, ContactKind, ContactPoint, Name
from leaddesk.domain.errors import LeadDeskError, Refused
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.imports import Choice, ImportOptions
from leaddesk.domain.playbook import Playbook, PlaybookStep
from leaddesk.domain.qualification import Criterion, Verdict
from leaddesk.domain.quality import Evidence
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.formats.records import Record
from leaddesk.services import (
    consent,
    contacts,
    criteria,
    events,
    followups,
    importing,
    merging,
    organizations,
    pipeline,
    playbooks,
    qualification,
    stages,
)
from leaddesk.services.finding import stages_in_use
from leaddesk.services.pipeline import Wish
from leaddesk.services.qualification import Learnt
from leaddesk.services.taking_back import take_back
from leaddesk.storage import checks, tables
from leaddesk.storage.spill import IN_MEMORY
from leaddesk.workspace import Workspace

NAMES = st.sampled_from(
    ["Anna Bianchi", "Иван Петров", "김민수", "प्रिया शर्मा", 'O\'Neill "Bo"', "Ж", "민", "x"]
)
ORGANIZATIONS = st.sampled_from(["Acme", "Röhm & Söhne", "가온들"])
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
            assert checks.findings(self.desk.database) == []
            self.all(self.desk.history.redo, self.desk.history.next_redo)
            end = content(self.desk)
            self.all(self.desk.history.undo, self.desk.history.next_undo)
            assert content(self.desk) == self.start
            assert checks.findings(self.desk.database) == []
            self.all(self.desk.history.redo, self.desk.history.next_redo)
            assert content(self.desk) == end
            assert checks.findings(self.desk.database) == []

    def all(self, step: Callable[[Workspace], object], is_next: Callable[[], object]) -> None:
        while is_next():
            step(self.desk)

    def known(self) -> list[int]:
        with self.desk.reading() as reader:
            return list(reader.connection.scalars(select(tables.contact.c.id).order_by(tables.contact.c.id)))

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
            stage = data.draw(st.sampled_from(stages_in_use(reader)))
        reason = data.draw(st.sampled_from(["so", "no-need", "do-not-contact"]))
        pipeline.move(self.desk, ids, stage, reason=reason, override="because", finishes=reason == "so")

    @precondition(lambda self: self.known())
    @rule(data=st.data(), days=st.integers(-3, 9))
    def follow_up(self, data: st.DataObject, days: int) -> None:
        id_ = data.draw(st.sampled_from(self.known()))
        with suppress(Refused):
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

    def drawn(self, data: st.DataObject) -> list[int]:
        return data.draw(st.lists(st.sampled_from(self.known()), min_size=1, max_size=3, unique=True))

    def one_of(self, data: st.DataObject, entity: type[Any]) -> Any:
        with self.desk.reading() as reader:
            return data.draw(st.sampled_from(reader.all(entity)))

    @rule(name=ORGANIZATIONS, person=NAMES)
    def add_organization(self, name: str, person: str) -> None:
        """With one of its people, whom the name ties to it, or to none where two have it."""
        contacts.add(self.desk, Contact(kind=ContactKind.ORGANIZATION, organizations=((name,),)))
        contacts.add(self.desk, Contact(name=Name(formatted=person), organizations=((name.upper(),),)))

    @precondition(lambda self: self.known())
    @rule(data=st.data())
    def organize(self, data: st.DataObject) -> None:
        ids, other = self.drawn(data), data.draw(st.sampled_from(self.known()))
        with suppress(LeadDeskError):
            data.draw(
                st.sampled_from(
                    [
                        lambda: organizations.link(self.desk, ids, other),
                        lambda: organizations.unlink(self.desk, ids),
                        lambda: organizations.describe(
                            self.desk, other, industry=f"of {ids}", country="Italy"
                        ),
                        lambda: organizations.make(self.desk, f"Firm of {other}", ids),
                        lambda: merging.merge(self.desk, other, ids),
                    ]
                )
            )()

    @precondition(lambda self: self.known())
    @rule(data=st.data(), bars=st.sampled_from(Barred), verdict=st.sampled_from(Verdict))
    def judge(self, data: st.DataObject, bars: Barred, verdict: Verdict) -> None:
        ids, criterion = self.drawn(data), self.one_of(data, Criterion)
        learnt = Learnt(
            budget="some", verdicts={criterion.id: verdict}, quality=Evidence(job=Accuracy.CONFIRMED)
        )
        with suppress(LeadDeskError):
            data.draw(
                st.sampled_from(
                    [
                        lambda: qualification.learn(self.desk, ids[0], learnt),
                        lambda: consent.record(self.desk, ids, Consent(purpose="news", how="form")),
                        lambda: consent.withdraw(self.desk, [ids[0]]),
                        lambda: consent.object_to(self.desk, ids, bars),
                        lambda: consent.lift(self.desk, ids, bars),
                        lambda: followups.log(self.desk, ids, ActivityKind.EMAIL, outcome=Outcome.BOUNCED),
                    ]
                )
            )()

    @precondition(lambda self: self.known())
    @rule(data=st.data())
    def play(self, data: st.DataObject) -> None:
        ids, playbook = self.drawn(data), self.one_of(data, Playbook)
        mine = replace(playbook, own_steps=(PlaybookStep(len(ids), ActivityKind.CALL, "Call {name}"),))
        with suppress(LeadDeskError):
            data.draw(
                st.sampled_from(
                    [
                        lambda: playbooks.start(self.desk, ids, playbook),
                        lambda: playbooks.start(self.desk, ids, playbook),
                        lambda: playbooks.stop(self.desk, ids),
                        lambda: playbooks.edit(self.desk, playbook, mine),
                        lambda: playbooks.reset(self.desk, playbook),
                        lambda: playbooks.add(self.desk, replace(mine, name=f"Like {playbook.id}")),
                        lambda: playbooks.remove(self.desk, playbook),
                    ]
                )
            )()

    @rule(data=st.data(), kind=st.sampled_from(StageKind), index=st.integers(0, 3))
    def rebuild(self, data: st.DataObject, kind: StageKind, index: int) -> None:
        stage, other = self.one_of(data, Stage), self.one_of(data, Stage)
        criterion = self.one_of(data, Criterion)
        wish = Wish(other, reason="do-not-contact", override="so")
        with suppress(LeadDeskError):
            data.draw(
                st.sampled_from(
                    [
                        lambda: stages.add(self.desk, f"{kind} {index}", kind, index),
                        lambda: stages.rename(self.desk, stage, f"Stage {index}"),
                        lambda: stages.place(self.desk, stage, index),
                        lambda: stages.remove(self.desk, stage, wish),
                        lambda: criteria.add(self.desk, f"Criterion {index}", required=True),
                        lambda: criteria.edit(self.desk, criterion, replace(criterion, weight=1 + index)),
                        lambda: criteria.retire(self.desk, criterion),
                    ]
                )
            )()

    @precondition(lambda self: self.imports)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        with suppress(LeadDeskError):
            take_back(self.desk, data.draw(st.integers(1, self.imports)))

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
        """Nothing refers to what is not there; the search index, dearer to compare, is looked at where all has ended."""
        if hasattr(self, "desk"):
            with self.desk.reading() as reader:
                assert reader.connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def record(number: int, name: str) -> Record:
    point = ContactPoint(f"{len(name)}@x.example") if number % 2 else ContactPoint(f"{name}@y.example")
    card = Card("3.0", f"FN:{name}", digest=f"digest of {name}")
    return Record(
        number, number, Contact(name=Name(formatted=name), emails=(point,), tags=("Press",), card=card)
    )


TestDesk = Desk.TestCase
TestDesk.settings = settings(
    max_examples=6, stateful_step_count=24, deadline=None, suppress_health_check=list(HealthCheck)
)
