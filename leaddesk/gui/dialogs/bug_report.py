"""What is shown of a bug of ours: that nothing saved is lost, and a report to be sent on."""

from typing import Final

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.theme import SMALL_PIXELS
from leaddesk.gui.widgets.common import button, label

_REPORT_HEIGHT: Final = 220
_BETWEEN: Final = "\n\n"


class BugReport(Sheet):
    """A report of what went wrong. What goes wrong while it is shown joins it."""

    def __init__(self, parent: QWidget, report: str, place: str) -> None:
        """`place`: the log that the report has been written to; empty: it could not be."""
        title = self.tr("Something went wrong in LeadDesk")
        super().__init__(
            parent,
            title,
            self.tr(
                "What was saved stays saved. The last thing you did may not have been done: look, and try again."
            ),
        )
        why = label(
            self.tr(
                "Please send this report to whoever looks after LeadDesk for you. It holds no contact data."
            )
        )
        why.setWordWrap(True)
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setMinimumHeight(_REPORT_HEIGHT)
        self.text.setAccessibleName(self.tr("Report"))
        self.text.setTabChangesFocus(True)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(SMALL_PIXELS)
        self.text.setFont(font)
        written = label(self._where(place), "small")
        written.setWordWrap(True)
        self.copy_button = button(self.tr("Copy report"))
        self.copy_button.clicked.connect(self._copy)
        self.cancel.setText(self.tr("Close"))
        self.body.addWidget(why)
        self.body.addWidget(self.text, 1)
        self.body.addWidget(written)
        self.add_foot(self.end_row(self.copy_button, self.cancel))
        self.cancel.setDefault(True)
        self.cancel.setFocus()

    def add(self, report: str) -> None:
        """Put another report below those that are there."""
        self.text.setPlainText(self.text.toPlainText() + _BETWEEN + report)
        self.copy_button.setText(self.tr("Copy report"))

    def _where(self, place: str) -> str:
        if not place:
            return self.tr("It could not be written to the log.")
        return self.tr("It stands in the log too: {place}").format(place=place)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
