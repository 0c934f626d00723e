"""How much is overdue or due today: the count beside Today, whichever page is shown."""

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.gui.desk import Desk
from leaddesk.gui.widgets.midnight import Midnight
from leaddesk.storage import agenda


class DueCount(QObject):
    """Asks whenever something has changed, and when a day begins."""

    told = Signal(str)
    """The count, as it is written; empty: nothing is due."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._midnight = Midnight(desk.now, parent)
        self._midnight.passed.connect(self.ask)
        desk.changed.connect(lambda _touched: self.ask())

    def ask(self) -> None:
        """Count anew."""
        today = self._desk.today()
        self._desk.ask(lambda reader: agenda.count_due(reader, today), self._tell)

    def _tell(self, due: int) -> None:
        self.told.emit(QLocale().toString(due) if due else "")
