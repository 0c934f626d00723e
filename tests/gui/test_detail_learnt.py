"""What was learnt of a contact, in the detail: how good a lead it is, what they said, how they fit, how they came."""

from dataclasses import replace

from PySide6.QtCore import Qt

from leaddesk.domain.contact import Accuracy, Rating
from leaddesk.domain.quality import Evidence, Incentive, LeadMagnet, Validity
from leaddesk.domain.sources import Direction, Source, SourceKind
from leaddesk.services import contacts
from tests.gui.detailing import Bench
from tests.support import everything

Key = Qt.Key


# How good a lead it is


def test_the_grade_says_why_and_follows_the_evidence(anna: Bench) -> None:
    header, section = anna.detail.header, anna.detail.quality
    assert header.grade.text() == "D"
    assert "Nobody knows why" in header.grade.accessibleDescription()
    header.grade.setFocus()
    anna.qtbot.keyClick(header.grade, Key.Key_Space)
    assert section.is_open(), "the mark leads to its reasons"
    assert "Ask: why they left their data" in section.ask.text()
    anna.choose(section.incentive.offers, "Their own wish")
    anna.choose(section.validity.offers, "They knew")
    anna.choose(section.job.offers, "Confirmed")
    assert [(one.incentive, one.validity, one.job) for one in everything(anna.space, Evidence)] == [
        (Incentive.OWN_WISH, None, None),
        (None, Validity.YES, None),
        (None, None, Accuracy.CONFIRMED),
    ]
    assert header.grade.text() == "A"
    assert section.why.text().startswith("A: They came of their own wish;")
    anna.choose(section.incentive.offers, "A lead magnet", "White paper")
    assert everything(anna.space, Evidence)[-1].magnet is LeadMagnet.WHITE_PAPER
    assert header.grade.text() == "B"
    assert section.incentive.text() == "A lead magnet · White paper"
    anna.desk.undo()
    anna.settle()
    assert header.grade.text() == "A"


def test_how_evidence_is_known_is_noted_beside_it(anna: Bench) -> None:
    section = anna.detail.quality
    section.unfold()
    assert section.note.isHidden(), "there is no evidence to say it of"
    anna.choose(section.validity.offers, "They half knew")
    anna.type("evidence-note", "asked for prices")
    (noted,) = everything(anna.space, Evidence)
    assert (noted.validity, noted.note) == (Validity.PARTLY, "asked for prices")
    anna.choose(section.incentive.offers, "A prize draw")
    assert section.note.text() == "asked for prices", "the newest note stays in sight"


def test_a_rating_is_suggested_and_taken_never_made(anna: Bench) -> None:
    suggested, contact_id = anna.detail.header.suggested, anna.stored().id
    assert suggested.isHidden()
    contacts.set_source(anna.space, [contact_id], Source(SourceKind.WEBSITE_FORM, Direction.INBOUND))
    anna.settle()
    assert suggested.words.text() == "Suggested: hot, because they came to you"
    assert anna.stored().rating is Rating.UNRATED
    suggested.take.setFocus()
    anna.qtbot.keyClick(suggested.take, Key.Key_Space)
    anna.settle()
    assert anna.stored().rating is Rating.HOT
    assert suggested.isHidden()
    contacts.revise(anna.space, contact_id, lambda now: replace(now, rating=Rating.COLD))
    anna.settle()
    assert suggested.isHidden(), "whom somebody rated is not suggested anything else"
