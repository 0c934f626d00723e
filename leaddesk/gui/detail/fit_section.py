"""How a contact fits the ideal customer profile: criterion by criterion, with what is unknown asked for."""

from typing import Final

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leaddesk.domain.qualification import FIT_THRESHOLD, Criterion, Verdict
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.section import Section
from leaddesk.gui.models.known import Known
from leaddesk.gui.texts import short_date, translated
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.inplace_line import PAD
from leaddesk.gui.widgets.row_pool import RowPool
from leaddesk.gui.widgets.segments import Segments
from leaddesk.gui.words import word, words
from leaddesk.services import qualification
from leaddesk.services.qualification import Learnt

_USUAL: Final = 4
"""How many criteria there are unless the user added some."""


class FitSection(Section):
    """A line for each criterion, its weight, and a choice of met, not met and unknown."""

    def __init__(self, host: Host) -> None:
        super().__init__(host, "fit", self.tr("Fit"))
        self.rows: RowPool[FitRow] = RowPool(lambda _number: FitRow(self), GRID)

    def is_empty(self, known: Known) -> bool:
        """Whether nothing was judged yet, and nothing is shared with an organization."""
        fit = known.learnt.facts.fit
        return not (fit.met or fit.not_met)

    def summary(self, known: Known) -> str:
        """Whether they fit, and the share of the profile that is met."""
        fit = known.learnt.facts.fit
        if not known.learnt.criteria:
            return self.tr("No criteria yet")
        share = self.tr("{share} %").format(share=int(100 * fit.share + 1e-9))
        return f"{word(fit.state)} · {share}"

    def make_body(self) -> QWidget:
        """Room for the criteria, and what is asked for."""
        body = QWidget(self)
        self.ask = label("", "small", body)
        self.ask.setWordWrap(True)
        self.ask.setContentsMargins(PAD, 0, PAD, 0)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self.rows.layout)
        layout.addWidget(self.ask)
        return body

    def keep_rows_ready(self) -> bool:
        """Make one of the usual rows before it is needed."""
        return self.rows.keep_ready(_USUAL)

    def fill(self, known: Known) -> None:
        """Show how the contact stands to each criterion."""
        learnt = known.learnt
        found = learnt.facts.fit.verdicts
        for row, criterion in zip(self.rows.take(len(learnt.criteria)), learnt.criteria, strict=True):
            verdict = found.get(criterion.id, Verdict.UNKNOWN)
            row.show_criterion(criterion, verdict, self._judged(known, criterion))
        unknown = ", ".join(translated(criterion.title) for criterion in learnt.facts.fit.unknown)
        needed = round(100 * FIT_THRESHOLD)
        self.ask.setText(self.tr("Ask: {what}. {share} % are needed.").format(what=unknown, share=needed))
        self.ask.setVisible(bool(unknown))

    def judge(self, criterion: Criterion, verdict: Verdict) -> None:
        """Note how the contact that is shown stands to a criterion."""
        assert self.known is not None, "what is judged is shown"
        contact_id, learnt = self.known.contact.id, Learnt(verdicts={criterion.id: verdict})
        self.host.change(lambda space: qualification.learn(space, contact_id, learnt))

    def _judged(self, known: Known, criterion: Criterion) -> str:
        """Who judged the contact by a criterion, and when; empty: nobody did, its organization may have been."""
        own = known.learnt.judged.get(criterion.id)
        if own is None or own.verdict is Verdict.UNKNOWN:
            return ""
        day = short_date(own.at.date()) if own.at else ""
        return " · ".join(filter(None, (own.judged_by, day)))


class FitRow(QWidget):
    """One criterion."""

    def __init__(self, section: FitSection) -> None:
        super().__init__(section.body)
        self._section = section
        self.criterion: Criterion | None = None
        self._verdict = Verdict.UNKNOWN
        self.title = label("", "", self)
        self.title.setWordWrap(True)
        self.about = label("", "small", self)
        self.about.setWordWrap(True)
        self.choice = Segments("", words(Verdict), Verdict.UNKNOWN.value, weak=Verdict.UNKNOWN.value)
        self.choice.chosen.connect(self._judge)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.about)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(PAD, 0, PAD, 0)
        layout.setSpacing(2 * GRID)
        layout.addLayout(names, 1)
        layout.addWidget(self.choice)

    def show_criterion(self, criterion: Criterion, verdict: Verdict, judged: str) -> None:
        """Show how the contact stands to a criterion, and by whom it was judged so."""
        self.criterion = criterion
        name = translated(criterion.title)
        self.title.setText(name)
        weight = self.tr("weight {weight}").format(weight=criterion.weight)
        required = self.tr("required") if criterion.required else ""
        is_shared = verdict is not Verdict.UNKNOWN and not judged
        shared = self.tr("as their organization") if is_shared else ""
        self.about.setText(" · ".join(filter(None, (criterion.wanted, weight, required, shared))))
        self.setToolTip(judged)
        self.choice.rename(name)
        self._verdict = verdict
        self._show_verdict()

    def _show_verdict(self) -> None:
        if self.choice.value() != self._verdict.value:
            with QSignalBlocker(self.choice):
                self.choice.choose(self._verdict.value)

    def _judge(self, value: str) -> None:
        """What is chosen shows once it is written."""
        self._show_verdict()
        if self.criterion is not None:
            self._section.judge(self.criterion, Verdict(value))
