"""What activities and their outcomes are called."""

from PySide6.QtCore import QCoreApplication

from leaddesk.domain.activity import ActivityKind, Outcome


def kind_word(kind: ActivityKind) -> str:
    """The word for a kind of activity."""
    translate = QCoreApplication.translate
    return {
        ActivityKind.CALL: translate("activities", "Call"),
        ActivityKind.EMAIL: translate("activities", "E-mail"),
        ActivityKind.MEETING: translate("activities", "Meeting"),
        ActivityKind.MAILING: translate("activities", "Mailing"),
        ActivityKind.NOTE: translate("activities", "Note"),
    }[kind]


def outcome_word(outcome: Outcome) -> str:
    """The word for an outcome."""
    translate = QCoreApplication.translate
    return {
        Outcome.REACHED: translate("activities", "Reached"),
        Outcome.LEFT_WORD: translate("activities", "Left word"),
        Outcome.NO_ANSWER: translate("activities", "No answer"),
        Outcome.WRONG_NUMBER: translate("activities", "Wrong number"),
        Outcome.BOUNCED: translate("activities", "Bounced"),
        Outcome.WANTS_OFFER: translate("activities", "Wants an offer"),
        Outcome.NOT_NOW: translate("activities", "Not now"),
        Outcome.NO: translate("activities", "No"),
    }[outcome]
