"""The verbs that work on contacts: move, qualify, follow-up, done, log."""

import argparse
from typing import Any, Final

from leaddesk.cli.output import Status, tell, tell_missing
from leaddesk.cli.session import day, one_of, workspace
from leaddesk.domain.activity import ActivityKind, Outcome
from leaddesk.domain.errors import GateRefused, InputError
from leaddesk.domain.event import Strength
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.qualification import Verdict
from leaddesk.domain.sources import Direction
from leaddesk.services import followups, pipeline, qualification
from leaddesk.services.criteria import find_criterion
from leaddesk.services.finding import find_stage
from leaddesk.services.qualification import Learnt
from leaddesk.workspace import Workspace

_HOW: Final = "confirmed by the user"


def add_verbs(verbs: Any) -> None:
    """Add the verbs of this room."""
    _add_move(verbs)
    learn = verbs.add_parser("qualify", help="note what was learnt about a contact")
    learn.add_argument("id", type=int, metavar="ID")
    _add_learnt(learn)
    learn.set_defaults(command=qualify_contact)
    _add_follow_up(verbs)
    _add_log(verbs)


def _add_move(verbs: Any) -> None:
    move = verbs.add_parser("move", help="move contacts to another stage")
    move.add_argument("ids", type=int, nargs="+", metavar="ID")
    move.add_argument("--to", required=True, metavar="STAGE", help="a stage's name or key, or a stage kind")
    move.add_argument("--reason", default="", metavar="WHY", help="kept with the move; closing needs one")
    move.add_argument("--override", default="", metavar="WHY", help="why the gate does not count here")
    move.add_argument("--look-again", metavar="DATE", help="plan to look again on that day")
    move.add_argument("--finish", action="store_true", help="mark the steps that are open as done")
    _add_learnt(move)
    move.set_defaults(command=move_contacts)


def _add_learnt(verb: Any) -> None:
    verb.add_argument("--interest", default="", metavar="TEXT", help="what they want to know or see")
    verb.add_argument("--intent", default="", metavar="TEXT", help="whether and when they mean to buy")
    for topic, text in (
        ("budget", "what they can spend"),
        ("authority", "who decides"),
        ("need", "what they need it for"),
        ("timeline", "by when"),
    ):
        verb.add_argument(f"--{topic}", default="", metavar="TEXT", help=text)
    verb.add_argument("--strength", type=one_of(Strength), choices=list(Strength), help="how strong that is")
    verb.add_argument("--said-by", default="", metavar="WHO", help="who said so (default: the contact)")
    verb.add_argument(
        "--fit",
        action="append",
        default=[],
        metavar="CRITERION=VERDICT",
        help="a criterion of yours = met, not-met, unknown; may be repeated",
    )
    verb.add_argument(
        "--confirm",
        action="append",
        default=[],
        metavar="DETAIL",
        help="an e-mail, phone or city that proved right",
    )
    verb.add_argument(
        "--doubt",
        action="append",
        default=[],
        metavar="DETAIL",
        help="an e-mail, phone or city that seems wrong",
    )
    verb.add_argument("--how", default=_HOW, metavar="TEXT", help="how that is known")


def _add_follow_up(verbs: Any) -> None:
    step = verbs.add_parser("follow-up", help="plan the next step")
    step.add_argument("ids", type=int, nargs=1, metavar="ID")
    step.add_argument("--on", required=True, metavar="DATE", help="2026-11-30, tomorrow or +3 (days)")
    step.add_argument("what", nargs="+", metavar="WHAT")
    step.add_argument("--why", default="", metavar="TEXT")
    step.add_argument(
        "--kind", type=one_of(ActivityKind), choices=list(ActivityKind), help="what is to be done"
    )
    step.add_argument("--text", default="", metavar="TEXT", help="what to say or write")
    step.add_argument("--call-to-action", default="", metavar="TEXT", help="what they are to do")
    step.set_defaults(command=plan_step, takes_rest="what")
    done = verbs.add_parser("done", help="mark follow-ups as done")
    done.add_argument(
        "ids", type=int, nargs="+", metavar="NUMBER", help="the follow-up's number, as show tells it"
    )
    done.set_defaults(command=finish_steps)
    later = verbs.add_parser("postpone", help="put follow-ups off to another day")
    later.add_argument("ids", type=int, nargs="+", metavar="NUMBER")
    later.add_argument("--on", required=True, metavar="DATE", help="2026-11-30, tomorrow or +3 (days)")
    later.set_defaults(command=postpone_steps)


def _add_log(verbs: Any) -> None:
    log = verbs.add_parser("log", help="log what happened")
    log.add_argument("id", type=int, metavar="ID")
    log.add_argument("kind", type=one_of(ActivityKind), choices=list(ActivityKind))
    log.add_argument("note", nargs="*", metavar="NOTE")
    log.add_argument("--direction", type=one_of(Direction), choices=list(Direction))
    log.add_argument("--outcome", type=one_of(Outcome), choices=list(Outcome))
    log.add_argument("--two-way", action=argparse.BooleanOptionalAction, help="whether both sides spoke")
    log.add_argument("--person", default="", metavar="WHO", help="who was spoken with, at an organization")
    log.add_argument(
        "--detail",
        default="",
        metavar="DETAIL",
        help="the e-mail, phone or city that was used (default: the first)",
    )
    log.set_defaults(command=log_activity, takes_rest="note")


def _learnt(opened: Workspace, options: argparse.Namespace) -> Learnt:
    verdicts = {}
    with opened.reading() as reader:
        for entry in options.fit:
            name, _, verdict = entry.partition("=")
            if verdict not in set(Verdict):
                text = mark("“{entry}” is no judgement. Write criterion=met, =not-met or =unknown.")
                raise InputError(Message("bad-fit", text, {"entry": entry}))
            verdicts[find_criterion(reader, name).id] = Verdict(verdict)
    return Learnt(
        interest=options.interest,
        intent=options.intent,
        said_by=options.said_by,
        verdicts=verdicts,
        confirmed=tuple(options.confirm),
        confirmed_how=options.how,
        doubted=tuple(options.doubt),
        doubted_how=options.how,
        budget=options.budget,
        authority=options.authority,
        need=options.need,
        timeline=options.timeline,
        strength=options.strength,
    )


def move_contacts(options: argparse.Namespace) -> Status:
    """Move contacts, or say for each what is missing."""
    with workspace(options) as opened:
        with opened.reading() as reader:
            stage = find_stage(reader, options.to)
        learnt = _learnt(opened, options)
        per_contact = {} if _is_nothing(learnt) else dict.fromkeys(options.ids, learnt)
        try:
            changes = pipeline.move(
                opened,
                options.ids,
                stage,
                reason=options.reason,
                override=options.override,
                learnt=per_contact,
                following=_look_again(opened, options),
                finishes=options.finish,
            )
        except GateRefused as refused:
            tell_missing(refused, stage.title)
            return Status.NOTHING
    tell(changes.label if changes else f"nothing to do: all stand in {stage.title} already")
    return Status.DONE


def _look_again(opened: Workspace, options: argparse.Namespace) -> FollowUp | None:
    """The step to be planned with a move, if any."""
    if options.look_again is None:
        return None
    return FollowUp(due_on=day(options.look_again, opened.now().date()), what="Look again")


def _is_nothing(learnt: Learnt) -> bool:
    return not (learnt.said or learnt.verdicts or learnt.confirmed or learnt.doubted)


def qualify_contact(options: argparse.Namespace) -> Status:
    """Note what was learnt."""
    with workspace(options) as opened:
        learnt = _learnt(opened, options)
        if _is_nothing(learnt):
            raise InputError(
                Message(
                    "nothing-learnt",
                    mark(
                        "Say what was learnt: --interest, --intent, --fit or --confirm. `leaddesk qualify --help` names more."
                    ),
                )
            )
        tell(qualification.learn(opened, options.id, learnt).label)
    return Status.DONE


def plan_step(options: argparse.Namespace) -> Status:
    """Plan the next step."""
    with workspace(options) as opened:
        due_on = day(options.on, opened.now().date())
        what = " ".join(options.what)
        changes = followups.plan(
            opened,
            options.ids,
            due_on,
            what,
            why=options.why,
            call_to_action=options.call_to_action,
            kind=options.kind,
            text=options.text,
        )
        tell(f"{changes.label}, on {due_on}")
    return Status.DONE


def finish_steps(options: argparse.Namespace) -> Status:
    """Mark follow-ups as done."""
    with workspace(options) as opened:
        changes = followups.finish(opened, options.ids)
    tell(changes.label if changes else "they were done already")
    return Status.DONE


def postpone_steps(options: argparse.Namespace) -> Status:
    """Put follow-ups off."""
    with workspace(options) as opened:
        due_on = day(options.on, opened.now().date())
        changes = followups.postpone(opened, options.ids, due_on)
        tell(changes.label if changes else "nothing to put off: done already, or due that day anyway")
    return Status.DONE


def log_activity(options: argparse.Namespace) -> Status:
    """Log what happened with a contact."""
    with workspace(options) as opened:
        changes = followups.log(
            opened,
            [options.id],
            options.kind,
            direction=options.direction,
            outcome=options.outcome,
            two_way=options.two_way,
            person=options.person,
            note=" ".join(options.note),
            detail=options.detail,
        )
        tell(changes.label)
    return Status.DONE
