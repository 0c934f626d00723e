"""The verb show: all that is known of a contact."""

import argparse
from collections.abc import Iterator
from typing import Any

from leaddesk.cli.output import Status, say, say_json, table
from leaddesk.cli.session import contact_json, stages_by_id, workspace
from leaddesk.domain.activity import Activity
from leaddesk.domain.consent import Permission
from leaddesk.domain.contact import Contact, ContactKind
from leaddesk.domain.event import Encounter, Event
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.moments import EARLIEST
from leaddesk.domain.playbook import Playbook
from leaddesk.domain.qualification import Facts, Statement, missing
from leaddesk.domain.quality import Quality
from leaddesk.domain.rating import suggested_rating
from leaddesk.domain.stages import Stage, StageKind, StageMove
from leaddesk.services import organizations, playbook_runs, qualification, quality
from leaddesk.services.finding import existing
from leaddesk.services.permissions import permissions
from leaddesk.storage import queries
from leaddesk.storage.reader import Reader


def add_verbs(verbs: Any) -> None:
    """Add the verb of this room."""
    show = verbs.add_parser("show", help="show all that is known of a contact")
    show.add_argument("id", type=int, metavar="ID")
    show.add_argument("--json", action="store_true")
    show.set_defaults(command=show_contact)


def show_contact(options: argparse.Namespace) -> Status:
    """Show a contact with its next steps, encounters, activities and moves."""
    with workspace(options) as opened, opened.reading() as reader:
        contact = existing(reader, [options.id])[options.id]
        stages = stages_by_id(reader)
        step = queries.next_steps(reader, [contact.id]).get(contact.id)
        if options.json:
            told = _told_json(reader, contact, stages)
            say_json(contact_json(contact, stages, step) | told | _history_json(reader, contact, stages))
        else:
            _show(reader, contact, stages)
    return Status.DONE


def _show(reader: Reader, contact: Contact, stages: dict[int, Stage]) -> None:
    stage = stages[contact.stage_id or 0]
    facts = qualification.facts(reader, [contact])[contact.id]
    say(f"{contact.id}  {contact.display_name}")
    rows: list[tuple[str, object]] = [
        ("stage", f"{stage.title} · {contact.rating.value}"),
        *consent_rows(permissions(reader, [contact.id])[contact.id]),
        *(("organization", ", ".join(parts)) for parts in contact.organizations),
        *_organization(reader, contact),
        *(("title", title) for title in contact.titles),
        *(
            (channel, _point_text(point))
            for channel, points in (
                ("e-mail", contact.emails),
                ("phone", contact.phones),
                ("web", contact.urls),
            )
            for point in points
        ),
        *(("address", _address_text(address)) for address in contact.addresses),
        *(("birthday", contact.birthday) for _ in (1,) if contact.birthday),
        *(("source", _source_text(contact)) for _ in (1,) if contact.source),
        *(("tags", ", ".join(contact.tags)) for _ in (1,) if contact.tags),
        *(("note", note) for note in contact.notes),
        *(("next step", _step_text(s)) for s in _open_steps(reader, contact)),
        *_playbooks(reader, contact),
        *_learnt(facts),
        ("quality", quality.qualities(reader, {contact.id: facts})[contact.id]),
        *_suggestion(contact, stage),
        *(("missing", f"for prospect: {gap}") for gap in _gaps(facts, stage)),
        *_history(reader, contact, stages),
    ]
    table(rows)


def _point_text(point: Any) -> str:
    about = [*point.types, *([point.label] if point.label else [])]
    about += [f"{point.confirmation.accuracy.value}: {point.confirmation.how}"] if point.confirmation else []
    return f"{point.value} ({', '.join(about)})" if about else str(point.value)


def _address_text(address: Any) -> str:
    parts = (
        address.po_box,
        address.extended,
        address.street,
        address.postal_code,
        address.city,
        address.region,
    )
    return ", ".join(part for part in (*parts, address.country) if part)


def _open_steps(reader: Reader, contact: Contact) -> list[FollowUp]:
    steps = reader.of_contacts(FollowUp, [contact.id]).get(contact.id, [])
    return sorted((step for step in steps if step.done_at is None), key=lambda step: step.due_on)


def _gaps(facts: Facts, stage: Stage) -> tuple[object, ...]:
    """What an open contact lacks to become a prospect."""
    if stage.kind not in {StageKind.MARKETING_PROSPECT, StageKind.LEAD}:
        return ()
    return missing(facts, stage.kind, StageKind.PROSPECT)


def consent_rows(permission: Permission) -> Iterator[tuple[str, str]]:
    """What a contact agreed and objected to. What they do not want comes first: it matters before all else."""
    for objection in permission.objections:
        if objection.lifted_at is None:
            how = f" ({objection.how})" if objection.how else ""
            yield "!", f"{objection.bars.words}{how}"
    for consent in permission.consents:
        until = f", withdrawn {consent.withdrawn_at:%Y-%m-%d}" if consent.withdrawn_at else ""
        given = f"{consent.at:%Y-%m-%d}, " if consent.at else ""
        yield (
            "consent",
            f"{consent.basis.value}: {consent.purpose} ({given}{consent.how}; number {consent.id}){until}",
        )


def _organization(reader: Reader, contact: Contact) -> Iterator[tuple[str, str]]:
    """The organization a person is tied to; of an organization what is known of it, and its people."""
    firm = contact if contact.kind is ContactKind.ORGANIZATION else None
    if firm is None:
        firm = organizations.organization_of(reader, contact.id)
        if firm is None:
            return
        yield "works for", f"{firm.display_name} (number {firm.id})"
    known = organizations.shared(reader, [firm.id])[firm.id]
    about = (known.industry, known.size and known.size.value, known.country, known.web)
    if any(about):
        yield "known of it", " · ".join(filter(None, about))
    if firm is contact:
        people = reader.get(Contact, organizations.people_of(reader, contact.id))
        yield from (("people", f"{one.display_name} (number {one.id})") for one in people.values())


def _source_text(contact: Contact) -> str:
    assert contact.source is not None
    source = contact.source
    parts = (source.kind.value, source.direction and source.direction.value, source.sub_source)
    return " · ".join(filter(None, parts))


def _running(reader: Reader, contact: Contact) -> list[tuple[Playbook, int]]:
    """The playbooks under way, and how many of their steps are still open."""
    runs = playbook_runs.running(reader, [contact.id])
    titles = reader.get(Playbook, [run.playbook_id for run in runs])
    steps = playbook_runs.open_steps(reader, [contact.id])
    return [(titles[run.playbook_id], sum(step.run_id == run.id for step in steps)) for run in runs]


def _playbooks(reader: Reader, contact: Contact) -> Iterator[tuple[str, str]]:
    for playbook, count in _running(reader, contact):
        yield "playbook", f"{playbook.title}: {count} steps to go"


def _suggestion(contact: Contact, stage: Stage) -> Iterator[tuple[str, str]]:
    suggestion = suggested_rating(contact, stage.kind)
    if suggestion is not None:
        yield "suggested", f"rate {suggestion.rating.value}: {suggestion.why}"


def _history(reader: Reader, contact: Contact, stages: dict[int, Stage]) -> list[tuple[str, str]]:
    """What happened, oldest first."""
    events = {event.id: event.name for event in reader.all(Event)}
    happened = [
        (met.at, "met", f"at {events[met.event_id]}{_said(met)}")
        for met in reader.of_contacts(Encounter, [contact.id]).get(contact.id, [])
    ]
    happened += [
        (done.at, done.kind.value, " · ".join(filter(None, (done.outcome and done.outcome.value, done.note))))
        for done in reader.of_contacts(Activity, [contact.id]).get(contact.id, [])
    ]
    happened += [
        (
            move.at,
            "moved",
            f"{stages[move.from_stage_id].title} → {stages[move.to_stage_id].title}{_why(move)}",
        )
        for move in reader.of_contacts(StageMove, [contact.id]).get(contact.id, [])
    ]
    happened.sort(key=lambda entry: entry[0] or EARLIEST)
    return [(kind, f"{at:%Y-%m-%d %H:%M} {text}") for at, kind, text in happened if at is not None]


def _said(met: Encounter) -> str:
    """What an encounter says beside the event's name."""
    parts = [met.said, *(("wants " + ", ".join(met.interests),) if met.interests else ())]
    parts += [f"handed out {', '.join(met.handed_out)}"] if met.handed_out else []
    told = "; ".join(part for part in parts if part)
    return f": {told}" if told else ""


def _step_text(step: FollowUp) -> str:
    about = "; ".join(part for part in (step.why, step.call_to_action) if part)
    return f"{step.due_on} {step.what} (number {step.id}){': ' + about if about else ''}"


def _learnt(facts: Facts) -> list[tuple[str, str]]:
    """What was said, and how the contact fits."""
    said = [
        (entry.topic.value, f"{entry.text} ({entry.said_by})" if entry.said_by else entry.text)
        for entry in facts.statements
    ]
    fit = facts.fit
    if not (fit.met or fit.not_met):
        return said
    parts = [f"{round(100 * fit.share)} %", *(f"{entry.title}: met" for entry in fit.met)]
    parts += [f"{entry.title}: not met" for entry in fit.not_met]
    return [*said, ("fit", ", ".join(parts))]


def _why(move: StageMove) -> str:
    said = [move.reason] if move.reason else []
    said += [f"gate overridden: {move.override}"] if move.override else []
    return f" ({'; '.join(said)})" if said else ""


def _told_json(reader: Reader, contact: Contact, stages: dict[int, Stage]) -> dict[str, Any]:
    """All that was learnt."""
    facts = qualification.facts(reader, [contact])[contact.id]
    permission = permissions(reader, [contact.id])[contact.id]
    kind = stages[contact.stage_id or 0].kind
    suggestion = suggested_rating(contact, kind)
    return {
        "source": contact.source
        and {
            "kind": contact.source.kind.value,
            "direction": contact.source.direction and contact.source.direction.value,
            "sub_source": contact.source.sub_source,
        },
        "owner": contact.owner,
        "suggested_rating": suggestion and suggestion.rating.value,
        "qualification": [_statement_json(entry) for entry in facts.statements],
        "fit": _fit_json(facts),
        "missing": [gap.code for gap in missing(facts, kind, StageKind.PROSPECT)],
        "quality": quality_json(quality.qualities(reader, {contact.id: facts})[contact.id]),
        "consent": _consent_json(permission),
        "organization": _organization_json(reader, contact),
        "playbooks": [
            {"name": playbook.title, "key": playbook.key, "open_steps": count}
            for playbook, count in _running(reader, contact)
        ],
    }


def _statement_json(entry: Statement) -> dict[str, Any]:
    return {
        "topic": entry.topic.value,
        "text": entry.text,
        "strength": entry.strength and entry.strength.value,
        "said_by": entry.said_by,
        "at": entry.at and entry.at.isoformat(),
    }


def _fit_json(facts: Facts) -> dict[str, Any]:
    fit = facts.fit
    return {
        "fits": fit.state.value,
        "share": round(fit.share, 2),
        **{
            name: [entry.key or entry.name for entry in part]
            for name, part in (("met", fit.met), ("not_met", fit.not_met), ("unknown", fit.unknown))
        },
    }


def quality_json(judged: Quality) -> dict[str, Any]:
    """A lead's quality as an object of the output."""
    return {
        "grade": judged.grade.value,
        "points": judged.points,
        "incentive": judged.incentive.value,
        "magnet": judged.magnet and judged.magnet.value,
        "validity": judged.validity.value,
        "accuracy": {
            answer.detail.value: answer.accuracy.value if answer.accuracy else "missing"
            for answer in judged.accuracy
        },
        "reasons": [str(reason) for reason in judged.reasons],
        "ask": [asked.code for asked in judged.unknown],
    }


def _consent_json(permission: Permission) -> dict[str, Any]:
    return {
        "standing": permission.standing.value,
        "barred": [bar.value for bar in permission.barred],
        "consents": [
            {
                "number": entry.id,
                "basis": entry.basis.value,
                "purpose": entry.purpose,
                "how": entry.how,
                "wording": entry.wording,
                "at": entry.at and entry.at.isoformat(),
                "noted_by": entry.noted_by,
                "withdrawn_at": entry.withdrawn_at and entry.withdrawn_at.isoformat(),
            }
            for entry in permission.consents
        ],
    }


def _organization_json(reader: Reader, contact: Contact) -> dict[str, Any] | None:
    """The organization a contact is, or is tied to."""
    is_one = contact.kind is ContactKind.ORGANIZATION
    firm = contact if is_one else organizations.organization_of(reader, contact.id)
    if firm is None:
        return None
    known = organizations.shared(reader, [firm.id])[firm.id]
    return {
        "id": firm.id,
        "name": firm.display_name,
        "industry": known.industry,
        "size": known.size and known.size.value,
        "country": known.country,
        "web": known.web,
        "people": organizations.people_of(reader, firm.id),
    }


def _history_json(reader: Reader, contact: Contact, stages: dict[int, Stage]) -> dict[str, Any]:
    moves = reader.of_contacts(StageMove, [contact.id]).get(contact.id, [])
    return {
        "history": [{"kind": kind, "text": text} for kind, text in _history(reader, contact, stages)],
        "moves": [
            {
                "at": move.at and move.at.isoformat(),
                "from": stages[move.from_stage_id].key or stages[move.from_stage_id].name,
                "to": stages[move.to_stage_id].key or stages[move.to_stage_id].name,
                "reason": move.reason,
                "override": move.override,
            }
            for move in moves
        ],
    }
