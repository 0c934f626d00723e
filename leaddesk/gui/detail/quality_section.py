"""How good a lead is: the grade with its reasons, what is to be asked, and the evidence, noted where it stands."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from leaddesk.domain.contact import Accuracy
from leaddesk.domain.moments import in_order
from leaddesk.domain.quality import Detail, Evidence, Incentive, LeadMagnet, Quality, Validity
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.line_rows import ChoiceRow
from leaddesk.gui.detail.point_menus import add_action
from leaddesk.gui.detail.section import Section
from leaddesk.gui.models.known import Known
from leaddesk.gui.texts import begun, short_date, told
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.inplace_line import PAD
from leaddesk.gui.widgets.value_row import ValueRow
from leaddesk.gui.words import word
from leaddesk.services import quality

Note = Callable[[Evidence], None]


def reasons(judged: Quality) -> str:
    """Why a lead has its grade, as a sentence."""
    return begun("; ".join(map(told, judged.reasons))) + "."


class QualitySection(Section):
    """The sentence of reasons, what is asked for, and a line for each piece of evidence."""

    def __init__(self, host: Host) -> None:
        super().__init__(host, "quality", self.tr("Lead quality"))

    def is_empty(self, known: Known) -> bool:
        """Whether nobody has noted evidence yet."""
        return not known.learnt.evidence

    def summary(self, known: Known) -> str:
        """The grade; folded, the first thing that is to be asked too."""
        judged = known.learnt.quality
        asked = [told(one) for one in judged.unknown]
        if self.is_open() or not asked:
            return judged.grade.value
        return self.tr("{grade} · to ask: {what}").format(grade=judged.grade.value, what=asked[0])

    def make_body(self) -> QWidget:
        """The sentence, and the lines of evidence."""
        body = QWidget(self)
        self.why = label("", "", body)
        self.ask = label("", "small", body)
        for words in (self.why, self.ask):
            words.setWordWrap(True)
            words.setContentsMargins(PAD, 0, PAD, 0)
        ask = self.tr("Not known yet – ask")
        self.incentive = ChoiceRow("incentive", self.tr("Incentive"), self._offer_incentives, body)
        self.validity = ChoiceRow("validity", self.tr("About a sale"), self._offer_validities, body)
        self.job = ChoiceRow("job", self.tr("Job"), self._offer_jobs, body)
        self.note = ValueRow("evidence-note", self.tr("Note"), body)
        self.note.show_beside(self.note.name)
        self.note.most_lines = 3
        for row in (self.incentive, self.validity, self.job):
            row.setPlaceholderText(ask)
        self.note.setPlaceholderText(self.tr("How this is known"))
        self.note.saved.connect(self._save_note)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.why)
        layout.addWidget(self.ask)
        layout.addSpacing(GRID)
        for line in (self.incentive, self.validity, self.job, self.note):
            layout.addWidget(line)
        return body

    def fill(self, known: Known) -> None:
        """Show the grade's reasons and the evidence."""
        judged, evidence = known.learnt.quality, known.learnt.evidence
        self.why.setText(reasons(judged))
        asked = ", ".join(told(one) for one in judged.unknown)
        self.ask.setText(self.tr("Ask: {what}").format(what=asked))
        self.ask.setVisible(bool(asked))
        is_told = any(one.incentive for one in evidence)
        self.incentive.show_value(_incentive_words(judged))
        self.incentive.remark("" if is_told else self._implied(judged.incentive is not Incentive.UNKNOWN))
        is_told = any(one.validity for one in evidence)
        is_known = judged.validity is not Validity.UNKNOWN
        self.validity.show_value(word(judged.validity) if is_known else "")
        self.validity.remark("" if is_told else self._implied(is_known))
        jobs = [one.accuracy for one in judged.accuracy if one.detail is Detail.JOB]
        self.job.setVisible(bool(jobs))
        self.job.show_value("".join(word(job) for job in jobs if job))
        self._show_note(_noted(evidence))

    def _implied(self, is_known: bool) -> str:
        return self.tr("Follows from what is known; nobody noted it.") if is_known else ""

    def _show_note(self, noted: Evidence | None) -> None:
        self.note.setVisible(noted is not None)
        if noted is None:
            return
        self.note.show_value(noted.note)
        if self.note.draft() is None:
            day = short_date(noted.at.date()) if noted.at else ""
            self.note.remark(" · ".join(filter(None, (noted.noted_by, day))))

    # What is noted

    def _shown(self) -> Known:
        assert self.known is not None, "what is edited is shown"
        return self.known

    def _note(self, evidence: Evidence) -> None:
        note_evidence(self.host, self._shown(), evidence)

    def _save_note(self, text: str) -> None:
        before = _noted(self._shown().learnt.evidence)
        if before is not None:
            after = replace(before, note=text)
            self.host.save(lambda space: quality.edit(space, before, after), self.note)

    def _offer_incentives(self, menu: QMenu) -> None:
        judged = self._shown().learnt.quality
        for incentive in Incentive:
            if incentive is Incentive.LEAD_MAGNET:
                magnets = menu.addMenu(word(incentive))
                offer_magnets(magnets, judged, self._note)
            else:
                run = partial(self._note, Evidence(incentive=incentive))
                _offer(menu, incentive, run, is_chosen=judged.incentive is incentive)

    def _offer_validities(self, menu: QMenu) -> None:
        for validity in Validity:
            is_chosen = self._shown().learnt.quality.validity is validity
            _offer(menu, validity, partial(self._note, Evidence(validity=validity)), is_chosen=is_chosen)

    def _offer_jobs(self, menu: QMenu) -> None:
        for accuracy in Accuracy:
            is_chosen = self.job.text() == word(accuracy)
            _offer(menu, accuracy, partial(self._note, Evidence(job=accuracy)), is_chosen=is_chosen)


def note_evidence(host: Host, known: Known, evidence: Evidence) -> None:
    """Note evidence of the lead that is shown."""
    contact_id = known.contact.id
    host.change(lambda space: quality.note(space, [contact_id], evidence))


def offer_magnets(menu: QMenu, judged: Quality, note: Note) -> None:
    """Offer what may have been given for the data."""
    for magnet in LeadMagnet:
        _offer(menu, magnet, partial(note, Evidence(magnet=magnet)), is_chosen=judged.magnet is magnet)
    menu.addSeparator()
    text = QCoreApplication.translate("QualitySection", "Not known which")
    is_open = judged.incentive is Incentive.LEAD_MAGNET and judged.magnet is None
    entry = add_action(menu, text, partial(note, Evidence(incentive=Incentive.LEAD_MAGNET)))
    entry.setCheckable(True)
    entry.setChecked(is_open)


def _offer(menu: QMenu, choice: StrEnum, run: Callable[[], None], *, is_chosen: bool) -> None:
    entry = add_action(menu, word(choice), run)
    entry.setCheckable(True)
    entry.setChecked(is_chosen)


def _incentive_words(judged: Quality) -> str:
    if judged.incentive is Incentive.UNKNOWN:
        return ""
    return " · ".join([word(judged.incentive), *([word(judged.magnet)] if judged.magnet else [])])


def _noted(evidence: tuple[Evidence, ...]) -> Evidence | None:
    """The newest evidence that says how it is known, else the newest."""
    newest = in_order(evidence)[::-1]
    return next((one for one in newest if one.note), newest[0] if newest else None)
