"""The playbooks of a contact: what is under way, which step of it is next, and what is offered."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from leaddesk.domain.playbook import Playbook
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.dialogs.playbook_start import playbook_title, start_playbook
from leaddesk.gui.models.plays import Plays
from leaddesk.gui.texts import near_date
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, label
from leaddesk.gui.widgets.inplace_line import PAD
from leaddesk.gui.widgets.row_pool import RowPool
from leaddesk.services import playbooks
from leaddesk.services.playbook_runs import UnderWay


class RunCard(QFrame):
    """A playbook under way: which step of how many, what is next, and its end."""

    def __init__(self, section: "PlaybookSection") -> None:
        super().__init__(section)
        self._section = section
        self._playbook = Playbook()
        self.title = label("", "")
        self.next = label("", "small")
        self.stop = button(self.tr("Stop"))
        self.stop.clicked.connect(lambda _checked=False: section.stop(self._playbook))
        for words in (self.title, self.next):
            words.setWordWrap(True)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.title)
        said.addWidget(self.next)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAD, 0, PAD, 0)
        row.addLayout(said, 1)
        row.addWidget(self.stop, alignment=Qt.AlignmentFlag.AlignTop)

    def show_run(self, found: UnderWay, today: date) -> None:
        """Show a playbook that runs."""
        self._playbook = found.playbook
        name, step = playbook_title(found.playbook), found.next_step
        self.title.setText(name)
        count = self.tr("Step {number} of {count}").format(number=found.number, count=len(found.steps))
        day = near_date(step.due_on, today)
        following = self.tr("next: {what}, {day}").format(what=step.what, day=day)
        self.next.setText(f"{count} · {following}")
        stops = self.tr("Stop {name}: the steps still open are taken back").format(name=name)
        self.stop.setToolTip(stops)
        self.stop.setAccessibleName(stops)


class OfferRow(QWidget):
    """A playbook that may be started."""

    def __init__(self, section: "PlaybookSection") -> None:
        super().__init__(section)
        self._playbook = Playbook()
        self.title = label("", "small")
        self.title.setWordWrap(True)
        self.start = button(self.tr("Start…"), "")
        self.start.clicked.connect(lambda _checked=False: section.start(self._playbook))
        row = QHBoxLayout(self)
        row.setContentsMargins(PAD, 0, PAD, 0)
        row.addWidget(self.title, 1)
        row.addWidget(self.start)

    def show_offer(self, playbook: Playbook) -> None:
        """Show what is offered."""
        self._playbook = playbook
        name = playbook_title(playbook)
        self.title.setText(self.tr("Playbook “{name}”").format(name=name))
        self.start.setAccessibleName(self.tr("Start {name}").format(name=name))


class PlaybookSection(QWidget):
    """What runs with the contact that is shown, else what is offered; it takes no room where there is neither."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._contact_id = 0
        self.runs = RowPool(lambda _number: RunCard(self), GRID)
        self.offers = RowPool(lambda _number: OfferRow(self), GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self.runs.layout)
        layout.addLayout(self.offers.layout)

    def show_plays(self, plays: Plays) -> None:
        """Show what runs and what is offered."""
        self._contact_id = plays.contact_id
        runs, offers = plays.under_way, plays.offered
        for card, found in zip(self.runs.take(len(runs)), runs, strict=True):
            card.show_run(found, plays.today)
        for row, playbook in zip(self.offers.take(len(offers)), offers, strict=True):
            row.show_offer(playbook)
        self.setVisible(bool(runs or offers))

    def start(self, playbook: Playbook) -> None:
        """Ask from what day on."""
        start_playbook(self._host.desk, self.window(), [self._contact_id], playbook)

    def stop(self, playbook: Playbook) -> None:
        """Take back the steps of a playbook that are still open."""
        self._host.change(partial(playbooks.stop, ids=[self._contact_id], playbook=playbook))
