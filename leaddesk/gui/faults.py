"""What goes wrong is told by whose it is: the computer's, what was given, or ours."""

from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk import bugs
from leaddesk.domain.errors import Blame, LeadDeskError
from leaddesk.gui.bug_watch import report as report_of
from leaddesk.gui.dialogs.bug_report import BugReport
from leaddesk.gui.texts import told
from leaddesk.gui.widgets.toast import Toast

_REMEMBERED: Final = 50
"""So many bugs are told apart; a program with more of them is past help."""


class Faults(QObject):
    """Tells what goes wrong over one window. However many bugs there are, there is one sheet."""

    def __init__(self, window: QWidget, toast: Toast, alert: Toast) -> None:
        """`toast` says what passes, `alert` what stays until it is closed."""
        super().__init__(window)
        self._window = window
        self._toast = toast
        self._alert = alert
        self._sheet: BugReport | None = None
        self._places: dict[str, str] = {}

    def tell(self, error: Exception) -> None:
        """Say an error by whose it is."""
        blame = error.blame if isinstance(error, LeadDeskError) else Blame.BUG
        if isinstance(error, OSError):
            self._alert.say(self._refused(error))
        elif blame is Blame.BUG:
            self.tell_bug(report_of(error))
        else:
            assert isinstance(error, LeadDeskError), "only our own errors know that they are no bug"
            says = self._alert if blame is Blame.ENVIRONMENT else self._toast
            says.say(told(error.message))

    @Slot(str)
    def tell_bug(self, report: str) -> None:
        """Show the report of a bug; one that comes again only says so, so that it cannot shut the user out."""
        is_known = report in self._places or len(self._places) == _REMEMBERED
        if not is_known:
            self._places[report] = _written(report)
        if self._sheet is not None:
            if not is_known:
                self._sheet.add(report)
        elif is_known:
            self._mention(report)
        else:
            self._show(report)

    def note(self, error: Exception) -> None:
        """Write a bug to the log that keeps nobody from anything."""
        _written(report_of(error))

    def _show(self, report: str) -> None:
        if self._sheet is not None:
            return
        over = QApplication.activeModalWidget() or self._window
        self._sheet = BugReport(over, report, self._places.get(report, ""))
        self._sheet.finished.connect(self._forget)
        self._sheet.open()

    def _mention(self, report: str) -> None:
        text = self.tr("The same thing went wrong again.")
        if not self._alert.is_saying(text):
            self._alert.say(text, self.tr("Show report"), lambda: self._show(report))

    def _forget(self) -> None:
        self._sheet = None

    def _refused(self, error: OSError) -> str:
        """What the computer refused where no room below has better words."""
        detail = error.strerror or type(error).__name__
        if error.filename is None:
            return self.tr("The computer refused what was asked of it ({detail}).").format(detail=detail)
        text = self.tr("{path} cannot be used ({detail}). Look whether it is there and may be written to.")
        return text.format(path=error.filename, detail=detail)


def _written(report: str) -> str:
    """Write a report to the log; where that is, or nothing if it cannot be written."""
    try:
        return str(bugs.write_down(report))
    except OSError:
        return ""
