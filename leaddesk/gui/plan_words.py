"""An import's plan in words: what becomes of a record, why, and what may be chosen."""

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from leaddesk.domain import contradictions
from leaddesk.domain.imports import CHOICES, Choice, Match, PlanOutcome, PlanRow
from leaddesk.domain.matching import Identity, MatchReason
from leaddesk.domain.messages import Issue
from leaddesk.gui.texts import told
from leaddesk.storage.staging import StagedLine


def called(who: Identity | None) -> str:
    """What somebody is called who is there already."""
    if who is None:
        return ""
    parts = " ".join(filter(None, (who.name.given, who.name.family)))
    return who.name.formatted or parts or who.organization


def nameless(row: PlanRow | StagedLine) -> str:
    """What to call a record that no contact could be made of."""
    file = PurePath(row.file).name
    if not row.card:
        return file
    text = QCoreApplication.translate("plan", "{file}, card {card}, line {line}")
    return text.format(file=file, card=row.card, line=row.line)


def reason(row: StagedLine, who: str) -> str:
    """Why a record's outcome is what it is, in one line."""
    if row.match is None or row.outcome is PlanOutcome.NEW:
        return " · ".join(told_issue(issue) for issue in row.issues)
    beside = (issue for issue in row.issues if issue.message.code == contradictions.CODE)
    other = "" if who == row.name else who
    return " · ".join((_match_reason(row.match, other), *map(told_issue, beside)))


def told_issue(issue: Issue) -> str:
    """What there is to say of a record."""
    return told(issue.message)


def _match_reason(match: Match, who: str) -> str:
    """What a record and somebody have in common; `who` is named where they are called otherwise."""
    reasons = [MatchReason(code) for code in match.reasons]
    is_earlier, certain = match.id is None, f"{match.certainty * 100:.0f}"
    if who and is_earlier:
        text = QCoreApplication.translate("plan", "{what} as {name}, earlier in this import ({certain} %)")
    elif who:
        text = QCoreApplication.translate("plan", "{what} as {name} ({certain} %)")
    elif is_earlier:
        text = QCoreApplication.translate("plan", "{what}, earlier in this import ({certain} %)")
    else:
        text = QCoreApplication.translate("plan", "{what} ({certain} %)")
    return text.format(what=_same(reasons), name=who, certain=certain)


def _same(reasons: Sequence[MatchReason]) -> str:
    """What two have in common, in words that stand in front of "as"."""
    if MatchReason.CARD in reasons:
        return QCoreApplication.translate("plan", "Same card")
    words = {
        MatchReason.UID: QCoreApplication.translate("plan", "card ID"),
        MatchReason.EMAIL: QCoreApplication.translate("plan", "e-mail"),
        MatchReason.PHONE: QCoreApplication.translate("plan", "phone"),
        MatchReason.NAME: QCoreApplication.translate("plan", "name"),
    }
    told_reasons = [words[reason] for reason in reasons]
    if len(told_reasons) > 1:
        last = QCoreApplication.translate("plan", "{first} and {last}")
        told_reasons = [last.format(first=", ".join(told_reasons[:-1]), last=told_reasons[-1])]
    return QCoreApplication.translate("plan", "Same {what}").format(what=told_reasons[0])


def outcome_title(outcome: PlanOutcome) -> str:
    """An outcome in a word."""
    return {
        PlanOutcome.NEW: QCoreApplication.translate("plan", "New"),
        PlanOutcome.SAME: QCoreApplication.translate("plan", "Same"),
        PlanOutcome.UPDATE: QCoreApplication.translate("plan", "Update"),
        PlanOutcome.DUPLICATE: QCoreApplication.translate("plan", "Duplicate"),
        PlanOutcome.REJECTED: QCoreApplication.translate("plan", "Rejected"),
    }[outcome]


def choice_title(choice: Choice) -> str:
    """What is done with a record that matches somebody."""
    return {
        Choice.SKIP: QCoreApplication.translate("plan", "Leave out"),
        Choice.MERGE: QCoreApplication.translate("plan", "Merge"),
        Choice.KEEP: QCoreApplication.translate("plan", "Keep as new"),
    }[choice]


def choices_of(outcome: PlanOutcome) -> dict[Choice, str]:
    """What may be chosen about rows of an outcome, with its words; nothing where there is nothing to decide."""
    words = {choice: choice_title(choice) for choice in CHOICES[outcome]}
    if outcome is PlanOutcome.NEW:
        words[Choice.KEEP] = QCoreApplication.translate("plan", "Add")
    return words
