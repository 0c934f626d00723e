"""What was learnt of a contact, in the detail: how good a lead it is, what they said, how they fit, how they came."""

from dataclasses import replace

from PySide6.QtCore import Qt

from leaddesk.domain.contact import Accuracy, Rating
from leaddesk.domain.event import Strength
from leaddesk.domain.qualification import Criterion, Judgement, Statement, Topic, Verdict
from leaddesk.domain.quality import Evidence, Incentive, LeadMagnet, Validity
from leaddesk.domain.sources import Direction, Source, SourceKind
from leaddesk.gui.dialogs.qualify import StatementSheet
from leaddesk.services import contacts, criteria, organizations, qualification
from leaddesk.services.qualification import Learnt
from tests.gui.detailing import Bench
from tests.support import everything, id_of, make_organization

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
    assert section.why.text().startswith("They came of their own wish;")
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


# What they said


def test_what_they_said_is_noted_corrected_and_taken_out_where_it_stands(anna: Bench) -> None:
    section = anna.detail.said
    assert not section.is_open()
    section.unfold()
    assert anna.field("said-budget").placeholderText() == "Ask: is there money for it?"
    anna.type("said-budget", "40,000")
    (said,) = everything(anna.space, Statement)
    assert (said.topic, said.text, said.said_by) == (Topic.BUDGET, "40,000", "Anna Bianchi")
    assert "Anna Bianchi · today" in anna.field("said-budget").spoken_words()
    anna.type("said-budget", "60,000")
    assert [one.text for one in everything(anna.space, Statement)] == ["60,000"]
    anna.type("said-budget", "")
    assert not everything(anna.space, Statement)
    anna.desk.undo()
    anna.settle()
    assert anna.field("said-budget").text() == "60,000"


def test_who_said_it_is_corrected_and_something_newer_keeps_what_was_said(anna: Bench) -> None:
    contact_id, section = anna.stored().id, anna.detail.said
    learnt = Learnt(intent="in spring")
    qualification.learn(anna.space, contact_id, learnt)
    anna.settle()
    row = section.rows.rows[1]
    assert row.key == "said-intent"
    anna.choose(row.offers, "Who said it, and when…")
    (sheet,) = anna.detail.findChildren(StatementSheet)
    assert sheet.focusWidget() is sheet.said_by
    sheet.said_by.selectAll()
    anna.qtbot.keyClicks(sheet.said_by, "Ben")
    anna.qtbot.mouseClick(sheet.strength.buttons[Strength.STRONG], Qt.MouseButton.LeftButton)
    anna.qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    anna.settle()
    (said,) = everything(anna.space, Statement)
    assert (said.said_by, said.strength, said.text) == ("Ben", Strength.STRONG, "in spring")
    anna.choose(row.offers, "Note something newer…")
    sheet = anna.detail.findChildren(StatementSheet)[-1]
    sheet.said.insertPlainText("इस वर्ष")
    anna.qtbot.keyClick(sheet.said, Key.Key_Return)
    anna.settle()
    assert [one.text for one in everything(anna.space, Statement)] == ["in spring", "इस वर्ष"]
    assert row.text() == "इस वर्ष"
    assert "+1 before" in row.spoken_words()
    anna.choose(row.offers, "Show what was said before")
    assert [row.text() for row in section.rows.rows[6:]] == ["in spring"]


def test_a_long_statement_is_shown_over_lines_and_edited_in_one(anna: Bench) -> None:
    said = "They lose a pallet a week to pouches that leak at the seal, and the retailer has begun to count."
    qualification.learn(anna.space, anna.stored().id, Learnt(need=said, budget="40,000"))
    anna.settle()
    need, budget = anna.field("said-need"), anna.field("said-budget")
    anna.qtbot.waitUntil(lambda: need.height() > budget.height() + need.fontMetrics().lineSpacing())
    high = need.height()
    need.setFocus()
    assert (need.text(), need.height()) == (said, high), "nothing jumps"
    anna.type("said-need", "fewer leaks")
    budget.setFocus()
    assert need.height() == budget.height()


def test_a_statement_without_words_is_refused(anna: Bench) -> None:
    qualification.learn(anna.space, anna.stored().id, Learnt(need="fewer recalls"))
    anna.settle()
    row = next(row for row in anna.detail.said.rows.rows if row.key == "said-need")
    anna.choose(row.offers, "Note something newer…")
    (sheet,) = anna.detail.findChildren(StatementSheet)
    anna.qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    assert "Write down" in sheet.problem.text()
    assert len(everything(anna.space, Statement)) == 1


# How they fit


def test_fit_is_judged_by_keyboard_and_what_is_unknown_is_asked_for(anna: Bench) -> None:
    criteria.add(anna.space, "Uses pouches", weight=10, required=True, wanted="30 a minute")
    anna.settle()
    section = anna.detail.fit
    section.unfold()
    assert "Ask: Industry we serve" in section.ask.text()
    row = next(row for row in section.rows.rows if row.title.text() == "Uses pouches")
    assert row.about.text() == "30 a minute · weight 10 · required"
    unknown = row.choice._group.button(2)
    unknown.setFocus()
    anna.qtbot.keyClick(unknown, Key.Key_Left)
    anna.settle()
    assert [one.verdict for one in everything(anna.space, Judgement)] == [Verdict.NOT_MET]
    assert row.choice.value() == Verdict.NOT_MET.value
    assert section.head.accessibleName() == "Fit, Does not fit · 0 %"
    anna.qtbot.mouseClick(row.choice._group.button(0), Qt.MouseButton.LeftButton)
    anna.settle()
    assert section.head.accessibleName() == "Fit, Not known yet · 50 %"
    anna.desk.undo()
    anna.settle()
    assert row.choice.value() == Verdict.NOT_MET.value


def test_what_was_judged_of_the_organization_counts_and_says_so(anna: Bench) -> None:
    firm = id_of(contacts.add(anna.space, make_organization("Rossi Wine")))
    organizations.link(anna.space, [anna.stored().id], firm)
    criterion = everything(anna.space, Criterion)[0]
    qualification.learn(anna.space, firm, Learnt(verdicts={criterion.id: Verdict.MET}))
    anna.settle()
    row = anna.detail.fit.rows.rows[0]
    assert row.choice.value() == Verdict.MET.value
    assert "as their organization" in row.about.text()
    anna.qtbot.mouseClick(row.choice._group.button(1), Qt.MouseButton.LeftButton)
    anna.settle()
    assert row.choice.value() == Verdict.NOT_MET.value
    assert "as their organization" not in row.about.text()


# How they came


def test_the_first_step_follows_the_source_until_it_is_said(anna: Bench) -> None:
    rows = anna.detail.about.source
    assert rows.direction.isHidden()
    anna.choose(rows.kind.offers, "Website form")
    assert anna.stored().source == Source(SourceKind.WEBSITE_FORM, Direction.INBOUND)
    anna.choose(rows.kind.offers, "Bought list")
    assert anna.stored().source == Source(SourceKind.BOUGHT_LIST, Direction.OUTBOUND)
    assert rows.sub_source.placeholderText() == "Bought from whom?"
    anna.choose(rows.direction.offers, "They did (inbound)")
    anna.choose(rows.kind.offers, "Referral")
    assert anna.stored().source == Source(SourceKind.REFERRAL, Direction.INBOUND), "it was said, and stays"
    anna.choose(rows.kind.offers, "Not known")
    assert anna.stored().source is None


def test_the_lead_magnet_is_noted_with_the_source(anna: Bench) -> None:
    rows = anna.detail.about.source
    anna.choose(rows.kind.offers, "Newsletter")
    anna.choose(rows.magnet.offers, "E-book")
    (noted,) = everything(anna.space, Evidence)
    assert (noted.incentive, noted.magnet) == (Incentive.LEAD_MAGNET, LeadMagnet.E_BOOK)
    assert rows.magnet.text() == "E-book"
