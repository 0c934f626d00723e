"""The verbs that say how a contact came and what may be done with it: source, quality, consent."""

import argparse
from typing import Any

from leaddesk.cli.output import Status, say, say_json, table, tell
from leaddesk.cli.session import one_of, workspace
from leaddesk.cli.showing import consent_rows, quality_json
from leaddesk.domain.consent import Barred, Consent, LawfulBasis
from leaddesk.domain.contact import Accuracy
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.quality import Evidence, Incentive, LeadMagnet, Quality, Validity
from leaddesk.domain.sources import Direction, Source, SourceKind
from leaddesk.services import consent, contacts, qualification, quality
from leaddesk.services.finding import existing
from leaddesk.services.permissions import permissions
from leaddesk.workspace import Workspace


def add_verbs(verbs: Any) -> None:
    """Add the verbs of this room."""
    _add_source(verbs)
    _add_quality(verbs)
    _add_consent(verbs)


def _add_source(verbs: Any) -> None:
    verb = verbs.add_parser("source", help="note how contacts came")
    verb.add_argument("kind", type=one_of(SourceKind), metavar="KIND", help=", ".join(SourceKind))
    verb.add_argument("ids", type=int, nargs="+", metavar="ID")
    verb.add_argument(
        "--direction", type=one_of(Direction), choices=list(Direction), help="who took the first step"
    )
    verb.add_argument("--sub-source", default="", metavar="TEXT", help="which campaign, who referred …")
    verb.set_defaults(command=note_source)


def note_source(options: argparse.Namespace) -> Status:
    """Note how contacts came."""
    source = Source(options.kind, options.direction, options.sub_source).directed()
    with workspace(options) as opened:
        tell(contacts.set_source(opened, options.ids, source).label)
    return Status.DONE


def _add_quality(verbs: Any) -> None:
    verb = verbs.add_parser("quality", help="show how good a lead is and why; note evidence")
    verb.add_argument("ids", type=int, nargs="+", metavar="ID")
    verb.add_argument(
        "--incentive", type=one_of(Incentive), choices=list(Incentive), help="why they left their data"
    )
    verb.add_argument(
        "--magnet", type=one_of(LeadMagnet), choices=list(LeadMagnet), help="what was offered for it"
    )
    verb.add_argument(
        "--knew",
        type=one_of(Validity),
        choices=list(Validity),
        help="whether they knew that it is about a sale",
    )
    verb.add_argument("--job", type=one_of(Accuracy), choices=list(Accuracy), help="how sure their job is")
    verb.add_argument("--note", default="", metavar="TEXT", help="where that is known from")
    verb.add_argument("--json", action="store_true", help="one object a contact")
    verb.set_defaults(command=judge_quality)


def judge_quality(options: argparse.Namespace) -> Status:
    """Note evidence, if any is given, and show how good the leads are."""
    given = Evidence(
        incentive=options.incentive,
        magnet=options.magnet,
        validity=options.knew,
        job=options.job,
        note=options.note,
    )
    with workspace(options) as opened:
        if given != Evidence():
            tell(quality.note(opened, options.ids, given).label)
        for id_, name, judged in _judged(opened, options.ids):
            if options.json:
                say_json({"id": id_, **quality_json(judged)})
            else:
                say(f"{id_}  {name}: {judged}")
                for asked in judged.unknown:
                    say(f"    ask: {asked}")
    return Status.DONE


def _judged(opened: Workspace, ids: list[int]) -> list[tuple[int, str, Quality]]:
    with opened.reading() as reader:
        found = existing(reader, ids)
        facts = qualification.facts(reader, found.values())
        judged = quality.qualities(reader, facts)
    return [(id_, contact.display_name, judged[id_]) for id_, contact in found.items()]


def _add_consent(verbs: Any) -> None:
    verb = verbs.add_parser("consent", help="show and note what contacts agreed and objected to")
    verb.add_argument("ids", type=int, nargs="+", metavar="ID")
    verb.add_argument("--to", default="", metavar="PURPOSE", help="for what they agreed, such as newsletter")
    verb.add_argument("--how", default="", metavar="TEXT", help="by what means, such as a form at the stand")
    verb.add_argument("--wording", default="", metavar="TEXT", help="what was said or signed")
    verb.add_argument(
        "--basis", type=one_of(LawfulBasis), choices=list(LawfulBasis), default=LawfulBasis.CONSENT
    )
    verb.add_argument(
        "--withdraw",
        type=int,
        action="append",
        default=[],
        metavar="NUMBER",
        help="a consent that was withdrawn",
    )
    verb.add_argument("--bar", type=one_of(Barred), choices=list(Barred), help="what they do not want")
    verb.add_argument("--lift", type=one_of(Barred), choices=list(Barred), help="what they want again")
    verb.set_defaults(command=note_consent)


def note_consent(options: argparse.Namespace) -> Status:
    """Note what is given, then show what stands."""
    with workspace(options) as opened:
        if options.to or options.wording:
            given = Consent(basis=options.basis, purpose=options.to, how=options.how, wording=options.wording)
            tell(consent.record(opened, options.ids, given).label)
        if options.withdraw:
            tell(consent.withdraw(opened, options.withdraw).label)
        if options.bar:
            _bar(opened, options)
        if options.lift:
            tell(consent.lift(opened, options.ids, options.lift).label)
        with opened.reading() as reader:
            allowed = permissions(reader, existing(reader, options.ids))
    rows = [(id_, *row) for id_, permission in allowed.items() for row in consent_rows(permission)]
    if rows:
        table(rows)
    else:
        tell("nothing is noted")
    return Status.DONE


def _bar(opened: Workspace, options: argparse.Namespace) -> None:
    changes = consent.object_to(opened, options.ids, options.bar, options.how)
    tell(changes.label if changes else "that was noted already")
    taken_back = [pair for pair in changes.pairs if isinstance(pair.before, FollowUp) and pair.after is None]
    if taken_back:
        tell(f"planned steps taken back: {len(taken_back)}")
