"""The words for what the floors below only name: kinds, outcomes, ratings, sources, types of phones."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from leaddesk.domain.activity import ActivityKind, Outcome
from leaddesk.domain.consent import LawfulBasis
from leaddesk.domain.contact import Accuracy, ContactKind, Rating
from leaddesk.domain.event import EventKind, Strength
from leaddesk.domain.messages import mark
from leaddesk.domain.organization import OrganizationSize
from leaddesk.domain.qualification import FitState, Topic, Verdict
from leaddesk.domain.quality import Incentive, LeadMagnet, Validity
from leaddesk.domain.sources import Direction, SourceKind
from leaddesk.gui.texts import translated
from leaddesk.services.events import Phase

_WORDS: Final[Mapping[type[StrEnum], Mapping[str, str]]] = {
    ActivityKind: {
        ActivityKind.CALL: mark("Call"),
        ActivityKind.EMAIL: mark("E-mail"),
        ActivityKind.MEETING: mark("Meeting"),
        ActivityKind.MAILING: mark("Mailing"),
        ActivityKind.NOTE: mark("Note"),
    },
    Outcome: {
        Outcome.REACHED: mark("Reached"),
        Outcome.LEFT_WORD: mark("Left word"),
        Outcome.NO_ANSWER: mark("No answer"),
        Outcome.WRONG_NUMBER: mark("Wrong number"),
        Outcome.BOUNCED: mark("Bounced"),
        Outcome.WANTS_OFFER: mark("Wants an offer"),
        Outcome.NOT_NOW: mark("Not now"),
        Outcome.NO: mark("No"),
    },
    EventKind: {
        EventKind.TRADE_SHOW: mark("Trade show"),
        EventKind.CHAMBER_MEETING: mark("Chamber meeting"),
        EventKind.COMMUNITY_EVENT: mark("Community event"),
        EventKind.NETWORKING_EVENING: mark("Networking evening"),
        EventKind.CONFERENCE: mark("Conference"),
        EventKind.ONLINE_SESSION: mark("Online session"),
        EventKind.OTHER: mark("Other"),
    },
    Phase: {
        Phase.RUNNING: mark("Running"),
        Phase.UPCOMING: mark("Upcoming"),
        Phase.PAST: mark("Past"),
    },
    Strength: {
        Strength.STRONG: mark("Strong"),
        Strength.SOME: mark("Some"),
        Strength.SLIGHT: mark("Slight"),
    },
    Rating: {
        Rating.HOT: mark("Hot"),
        Rating.WARM: mark("Warm"),
        Rating.COLD: mark("Cold"),
        Rating.UNRATED: mark("Unrated"),
    },
    ContactKind: {
        ContactKind.PERSON: mark("Person"),
        ContactKind.ORGANIZATION: mark("Organization"),
    },
    Accuracy: {
        Accuracy.CONFIRMED: mark("Confirmed"),
        Accuracy.PLAUSIBLE: mark("Plausible"),
        Accuracy.DOUBTFUL: mark("Doubtful"),
    },
    Direction: {
        Direction.INBOUND: mark("Inbound"),
        Direction.OUTBOUND: mark("Outbound"),
    },
    LawfulBasis: {
        LawfulBasis.CONSENT: mark("Consent"),
        LawfulBasis.CONTRACT: mark("Contract"),
        LawfulBasis.LEGITIMATE_INTEREST: mark("Legitimate interest"),
        LawfulBasis.LEGAL_OBLIGATION: mark("Legal obligation"),
    },
    Incentive: {
        Incentive.OWN_WISH: mark("Their own wish"),
        Incentive.LEAD_MAGNET: mark("A lead magnet"),
        Incentive.PRIZE_DRAW: mark("A prize draw"),
        Incentive.CARD_BOWL: mark("A bowl of cards"),
        Incentive.BOUGHT_LIST: mark("A bought list"),
        Incentive.UNKNOWN: mark("Not known"),
    },
    LeadMagnet: {
        LeadMagnet.TRIAL: mark("Trial subscription"),
        LeadMagnet.CONSULTATION: mark("Free consultation"),
        LeadMagnet.SAMPLE: mark("Product sample"),
        LeadMagnet.REPORT: mark("Special report"),
        LeadMagnet.TIP_SHEET: mark("Tip sheet"),
        LeadMagnet.WHITE_PAPER: mark("White paper"),
        LeadMagnet.E_BOOK: mark("E-book"),
        LeadMagnet.OTHER: mark("Something else"),
    },
    Validity: {
        Validity.YES: mark("They knew"),
        Validity.PARTLY: mark("They half knew"),
        Validity.NO: mark("They did not know"),
        Validity.UNKNOWN: mark("Not known"),
    },
    Topic: {
        Topic.INTEREST: mark("Interest"),
        Topic.INTENT: mark("Intent"),
        Topic.BUDGET: mark("Budget"),
        Topic.AUTHORITY: mark("Who decides"),
        Topic.NEED: mark("Need"),
        Topic.TIMELINE: mark("Timeline"),
    },
    Verdict: {
        Verdict.MET: mark("Met"),
        Verdict.NOT_MET: mark("Not met"),
        Verdict.UNKNOWN: mark("Unknown"),
    },
    FitState: {
        FitState.FITS: mark("Fits"),
        FitState.FITS_NOT: mark("Does not fit"),
        FitState.OPEN: mark("Not known yet"),
    },
    OrganizationSize: {
        OrganizationSize.ONE: mark("1 person"),
        OrganizationSize.FEW: mark("2 to 9 people"),
        OrganizationSize.SMALL: mark("10 to 49 people"),
        OrganizationSize.MEDIUM: mark("50 to 249 people"),
        OrganizationSize.LARGE: mark("250 to 999 people"),
        OrganizationSize.HUGE: mark("1,000 people or more"),
    },
    SourceKind: {
        SourceKind.TRADE_SHOW: mark("Trade show"),
        SourceKind.CHAMBER_OF_COMMERCE: mark("Chamber of commerce"),
        SourceKind.COMMUNITY_EVENT: mark("Community event"),
        SourceKind.NETWORKING: mark("Networking"),
        SourceKind.REFERRAL: mark("Referral"),
        SourceKind.ADVERTISING: mark("Advertising"),
        SourceKind.LOCAL_MEDIA: mark("Local media"),
        SourceKind.DIRECT_RESPONSE: mark("Direct response"),
        SourceKind.DIRECT_MAIL: mark("Direct mail"),
        SourceKind.OUTBOUND_CALL: mark("Outbound call"),
        SourceKind.EMAIL_MARKETING: mark("E-mail marketing"),
        SourceKind.SOCIAL_MEDIA: mark("Social media"),
        SourceKind.WEBSITE_FORM: mark("Website form"),
        SourceKind.NEWSLETTER: mark("Newsletter"),
        SourceKind.WEBINAR: mark("Webinar"),
        SourceKind.ONLINE_QA: mark("Online Q&A"),
        SourceKind.PODCAST: mark("Podcast"),
        SourceKind.BOUGHT_LIST: mark("Bought list"),
        SourceKind.OTHER: mark("Other"),
    },
}
"""Each choice's word in English, by the choices it is one of: two of them may be named alike."""

_TYPES: Final = {
    "work": mark("Work"),
    "home": mark("Home"),
    "cell": mark("Mobile"),
    "mobile": mark("Mobile"),
    "fax": mark("Fax"),
    "pager": mark("Pager"),
    "text": mark("Text messages"),
    "video": mark("Video"),
    "main": mark("Main"),
    "car": mark("Car"),
    "other": mark("Other"),
}
"""The types of phones and addresses that say something to the eye; "pref", "voice" and "internet" do not."""


def word(choice: StrEnum) -> str:
    """The word for one choice of several, in the user's language."""
    return translated(_WORDS[type(choice)][choice])


def words(choices: type[StrEnum]) -> dict[str, str]:
    """Every choice with its word, in their order."""
    return {choice.value: word(choice) for choice in choices}


def type_word(kind: str) -> str:
    """The word for a vCard type of a phone, e-mail or address; empty for one that says nothing to the eye."""
    return translated(_TYPES[kind]) if kind in _TYPES else ""


def rating_word(rating: Rating) -> str:
    """A rating's word where it stands beside others; who is not rated has none."""
    return word(rating) if rating is not Rating.UNRATED else ""
