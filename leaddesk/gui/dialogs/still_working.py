"""Asked where the window is to be closed while work is under way."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.widgets.common import button, label


class StillWorking(Sheet):
    """Says what closing would stop; nothing of it is half done."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget, titles: Iterable[str]) -> None:
        super().__init__(
            parent,
            QCoreApplication.translate("StillWorking", "Work is still under way"),
            QCoreApplication.translate(
                "StillWorking",
                "If the window is closed now it is stopped, and nothing of it is written: no contact, and no file.",
            ),
        )
        for title in titles:
            self.body.addWidget(label(title, "strong"))
        self.stop = button(self.tr("Stop it and close"), "danger")
        self.cancel.setText(self.tr("Keep working"))
        self.cancel.setDefault(True)
        self.stop.clicked.connect(self._stop)
        self.add_foot(self.end_row(self.stop, self.cancel))

    def _stop(self) -> None:
        self.accept()
        self.stop_wanted.emit()
