"""What goes on behind the window: one slim line for each job, at the foot of the pages."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.gui.running import Run, Standing
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, label, restyle, row
from leaddesk.gui.widgets.elided import Elided

_BAR_WIDTH: Final = 160
_STEPS: Final = 1_000


class JobLine(QFrame):
    """One job: its name, how far it is, and a way back to it, if it has one.

    Once it waits for the user it says so instead.
    """

    def __init__(self, run: Run, show: Callable[[], None] | None) -> None:
        super().__init__()
        self._run = run
        self.name = label(run.title, "strong")
        self.bar = QProgressBar()
        self.numbers = Elided("", "muted")
        self.show_again = button(self.tr("Show"), "quiet")
        self.cancel = button(self.tr("Cancel"), "quiet")
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR_WIDTH)
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(run.title)
        self.numbers.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = row(self.name, self.bar, self.numbers, self.show_again, self.cancel, spacing=3 * GRID)
        layout.setContentsMargins(4 * GRID, GRID, 3 * GRID, GRID)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.show_again.setVisible(show is not None)
        if show is not None:
            self.show_again.clicked.connect(show)
        self.cancel.clicked.connect(self._stop)
        run.progressed.connect(self._show_standing)

    def wait_for_user(self, text: str) -> None:
        """Say what the user is wanted for."""
        self.bar.hide()
        self.cancel.hide()
        self.show_again.setProperty("look", "primary")
        restyle(self.show_again)
        self.numbers.say(text)

    def _show_standing(self, standing: Standing) -> None:
        self.bar.setValue(round(standing.part * _STEPS))
        self.numbers.say(standing.text())

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self._run.stop()


class JobStrip(QFrame):
    """The jobs that go on while the window is used for something else; not there while there is none."""

    moved = Signal()
    """It is shown or hidden: what stands above it moves."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("jobs")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Under way"))
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.hide()

    def lines(self) -> list[JobLine]:
        """The jobs shown."""
        return [line for line in self.findChildren(JobLine) if self._lines.indexOf(line) >= 0]

    def add(self, run: Run, show: Callable[[], None] | None = None) -> JobLine:
        """Show a job; `show` leads back to it."""
        made = JobLine(run, show)
        self._lines.addWidget(made)
        self.show()
        return made

    def remove(self, line: QWidget) -> None:
        """Show a job no more."""
        self._lines.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.setVisible(self._lines.count() > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """What stands above goes up."""
        super().resizeEvent(event)
        self.moved.emit()

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802 (Qt's name)
        """What stands above goes along."""
        super().moveEvent(event)
        self.moved.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """What stands above comes down."""
        super().hideEvent(event)
        self.moved.emit()
