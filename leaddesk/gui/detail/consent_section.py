"""What a contact agreed to, on which lawful basis, in which words; and what they do not want."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from leaddesk.domain.consent import Barred, Consent, ConsentMark
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.line_rows import ChoiceRow
from leaddesk.gui.detail.point_menus import add_action
from leaddesk.gui.detail.section import Section
from leaddesk.gui.models.known import Known
from leaddesk.gui.texts import short_date, translated
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button
from leaddesk.gui.widgets.flow import Flow
from leaddesk.gui.widgets.inplace_line import PAD
from leaddesk.gui.widgets.row_pool import RowPool
from leaddesk.gui.widgets.value_row import QUIET, Mark
from leaddesk.gui.words import word
from leaddesk.services import consent


class ConsentSection(Section):
    """A line for each consent, and a chip for each of the three things they may not want."""

    def __init__(self, host: Host) -> None:
        super().__init__(host, "consent", self.tr("Consent"))
        self.chips: dict[Barred, QPushButton] = {}
        self.rows: RowPool[ChoiceRow] = RowPool(self._make_row)

    def is_empty(self, known: Known) -> bool:
        """Whether nothing was agreed to and nothing stands against it."""
        return not (known.permission.consents or known.permission.barred)

    def summary(self, known: Known) -> str:
        """Whether a consent stands, and what is barred."""
        permission = known.permission
        if permission.barred:
            return ", ".join(translated(bar.words) for bar in permission.barred)
        return {
            ConsentMark.GIVEN: self.tr("Given"),
            ConsentMark.WITHDRAWN: self.tr("Withdrawn"),
            ConsentMark.NONE: self.tr("None noted"),
        }[permission.standing]

    def make_body(self) -> QWidget:
        """The consents, the chips, and what notes another."""
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self.rows.layout)
        self.add = button(self.tr("+ Consent"), "adder", body)
        self.add.setAccessibleName(self.tr("Note a consent"))
        self.add.clicked.connect(lambda _checked=False: self.note())
        layout.addWidget(self.add, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._make_chips(body))
        return body

    def _make_chips(self, body: QWidget) -> QWidget:
        holder = QWidget(body)
        policy = holder.sizePolicy()
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        flow = Flow(holder)
        flow.setContentsMargins(PAD, GRID, 0, 0)
        for bar in Barred:
            chip = button(translated(bar.words), "chip", holder)
            chip.clicked.connect(lambda is_down, bar=bar: self._turn_bar(bar, is_wanted=is_down))
            flow.addWidget(chip)
            self.chips[bar] = chip
        return holder

    def fill(self, known: Known) -> None:
        """Show what they agreed to, the newest first, and what is barred."""
        consents = known.permission.consents[::-1]
        for row, one in zip(self.rows.take(len(consents)), consents, strict=True):
            row.show_value(one.purpose)
            row.show_beside(word(one.basis), _mark_of(one))
            row.remark(_told(one))
        for bar, chip in self.chips.items():
            chip.setChecked(bar in known.permission.barred)

    # What is done

    def _make_row(self, number: int) -> ChoiceRow:
        row = ChoiceRow(f"consent-{number}", self.tr("Consent"), partial(self._offer, number), self.body)
        row.most_lines = 3
        return row

    def _shown(self) -> Known:
        assert self.known is not None, "what is pressed is shown"
        return self.known

    def _offer(self, number: int, menu: QMenu) -> None:
        one = self._shown().permission.consents[::-1][number]
        withdraw = partial(self.host.change, lambda space: consent.withdraw(space, [one.id]))
        add_action(menu, self.tr("Withdrawn"), withdraw, is_enabled=one.withdrawn_at is None)
        copy = partial(QGuiApplication.clipboard().setText, one.wording)
        add_action(menu, self.tr("Copy the wording"), copy, is_enabled=bool(one.wording))

    def note(self) -> None:
        """Ask what the contact that is shown agreed to."""
        if self.known is not None:
            from leaddesk.gui.dialogs.consent import note_consent

            note_consent(self.host.desk, self.window(), self.known.contact)

    def _turn_bar(self, bar: Barred, *, is_wanted: bool) -> None:
        """The chip shows what is written: it goes back until then."""
        self.chips[bar].setChecked(not is_wanted)
        contact = self._shown().contact
        if is_wanted:
            from leaddesk.gui.dialogs.consent import object_to

            object_to(self.host.desk, self.window(), contact, bar, self._shown().steps)
        else:
            self.host.change(lambda space: consent.lift(space, [contact.id], bar))


def _mark_of(one: Consent) -> Mark:
    if one.withdrawn_at is None:
        return QUIET
    return Mark("close-circle-outline", "danger", _until(one), is_kept=True)


def _until(one: Consent) -> str:
    text = QCoreApplication.translate("ConsentSection", "Withdrawn on {day}")
    return text.format(day=short_date(one.withdrawn_at.date())) if one.withdrawn_at else ""


def _told(one: Consent) -> str:
    """How and when it was given, in which words, and when it was withdrawn."""
    day = short_date(one.at.date()) if one.at else ""
    wording = f"“{one.wording}”" if one.wording else ""
    return " · ".join(filter(None, (_until(one), one.how, day, wording)))
