"""Consent in the detail: what stands at its top, what is noted, and what it says of calls and mails."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.consent import Barred, Consent, LawfulBasis, Objection
from leaddesk.domain.followup import FollowUp
from leaddesk.gui.dialogs.consent import ConsentSheet, ObjectionSheet
from leaddesk.gui.dialogs.subject import read_subject
from leaddesk.services import consent, followups
from tests.gui.detailing import Bench, entry_of
from tests.support import everything, make_contact

Key = Qt.Key


def test_a_consent_is_noted_by_keyboard_shown_and_withdrawn(anna: Bench) -> None:
    section = anna.detail.consent
    assert not section.is_open()
    section.head.setFocus()
    anna.qtbot.keyClick(section.head, Key.Key_Return)
    assert section.is_open()
    section.add.setFocus()
    anna.qtbot.keyClick(section.add, Key.Key_Space)
    (sheet,) = anna.detail.findChildren(ConsentSheet)
    anna.qtbot.keyClicks(sheet.purpose.line, "newsletter")
    anna.qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    anna.settle()
    assert "for what" in sheet.problem.text(), "without how there is no consent"
    anna.qtbot.mouseClick(sheet.how.chips.buttons["in person"], Qt.MouseButton.LeftButton)
    sheet.wording.insertPlainText("네, 보내 주세요")
    anna.qtbot.keyClick(sheet.wording, Key.Key_Return)
    anna.settle()
    (noted,) = everything(anna.space, Consent)
    assert (noted.basis, noted.purpose, noted.how) == (LawfulBasis.CONSENT, "newsletter", "in person")
    (row,) = section.rows.rows
    assert row.text() == "newsletter"
    assert "in person" in row.spoken_words()
    assert "네, 보내 주세요" in row.spoken_words()
    anna.choose(row.offers, "Withdrawn")
    assert everything(anna.space, Consent)[0].withdrawn_at is not None
    assert [line.what.text() for line in anna.detail.banner.lines()] == ["Consent withdrawn"]
    anna.desk.undo()
    anna.settle()
    assert anna.detail.banner.isHidden()


def test_what_they_do_not_want_is_noted_stands_on_top_and_is_lifted(anna: Bench) -> None:
    contact_id, section, banner = anna.stored().id, anna.detail.consent, anna.detail.banner
    followups.plan(anna.space, [contact_id], anna.desk.today(), "Call her", kind=ActivityKind.CALL)
    anna.settle()
    section.unfold()
    chip = section.chips[Barred.NO_CALL]
    anna.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.isChecked(), "nothing shows before it is written"
    (sheet,) = anna.detail.findChildren(ObjectionSheet)
    assert "Call her" in sheet.gone.text()
    anna.qtbot.keyClicks(sheet.how.line, "said so twice")
    anna.qtbot.keyClick(sheet.how.line, Key.Key_Return)
    anna.settle()
    assert chip.isChecked()
    assert not everything(anna.space, FollowUp)
    (line,) = banner.lines()
    assert line.what.text() == "Do not call"
    assert line.why.text().startswith("said so twice")
    call, mail = anna.detail.header.bar.buttons[:2]
    assert call.toolTip().startswith("Do not call")
    assert mail.toolTip() == "Log an e-mail"
    line.lift.setFocus()
    anna.qtbot.keyClick(line.lift, Key.Key_Space)
    anna.settle()
    assert everything(anna.space, Objection)[0].lifted_at is not None
    assert banner.isHidden()
    assert call.toolTip() == "Log a call"


def test_the_sheet_that_logs_a_call_says_that_they_do_not_want_any(anna: Bench) -> None:
    anna_id = anna.stored().id
    consent.object_to(anna.space, [anna_id], Barred.NO_CALL)
    subject = read_subject(anna.desk, [anna_id])
    assert subject.about().splitlines()[0] == "Do not call"
    consent.lift(anna.space, [anna_id], Barred.NO_CALL)
    assert "Do not call" not in read_subject(anna.desk, [anna_id]).about()


def test_whoever_is_not_to_be_mailed_is_offered_no_mail(anna: Bench) -> None:
    anna_id, ben = anna.stored().id, anna.add(make_contact("Ben", email="ben@example.example"))
    consent.object_to(anna.space, [anna_id], Barred.NO_MAIL)
    anna.settle()

    assert _write_entry(anna).text() == "Write e-mail… (Do not mail)"
    assert not _write_entry(anna).isEnabled()
    more = anna.detail.header.more.menu(anna.stored(), anna.detail._known.permission)  # type: ignore[union-attr]
    assert entry_of(more, "Log a mailing (Do not mail)").isEnabled()
    anna.show(ben)
    assert _write_entry(anna).isEnabled()
    assert anna.detail.banner.isHidden()


def _write_entry(bench: Bench) -> QAction:
    menu = QMenu(bench.detail)
    bench.field("emails-0").offers(menu)
    return next(action for action in menu.actions() if action.text().startswith("Write"))


def test_the_banner_says_the_most_first_and_all_of_it(anna: Bench) -> None:
    for bar in (Barred.NO_CALL, Barred.NO_CONTACT):
        consent.object_to(anna.space, [anna.stored().id], bar)
    anna.settle()
    assert [line.what.text() for line in anna.detail.banner.lines()] == ["Do not contact", "Do not call"]


def test_a_section_folded_by_the_user_stays_so_for_others(anna: Bench) -> None:
    ids = [anna.stored().id, anna.add(make_contact("Ben"))]
    given = Consent(purpose="newsletter", how="form")
    consent.record(anna.space, ids, given)
    anna.settle()
    section = anna.detail.consent
    assert section.is_open(), "there is something to see"
    anna.qtbot.mouseClick(section.head, Qt.MouseButton.LeftButton)
    assert not section.is_open()
    anna.show(ids[1])
    assert not section.is_open()
    anna.qtbot.mouseClick(section.head, Qt.MouseButton.LeftButton)
    assert section.is_open()
    anna.qtbot.mouseClick(section.head, Qt.MouseButton.LeftButton)
    assert anna.detail.folded() == ["consent"]
    anna.detail.fold([])
    anna.show(ids[0])
    assert section.is_open()
    anna.show(anna.add(make_contact("Cia")))
    assert not section.is_open(), "there is nothing to see"
