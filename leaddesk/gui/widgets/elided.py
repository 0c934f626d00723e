"""A label that says less where there is less room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

_SMALLEST = 24


class Elided(QLabel):
    """One line, shortened at its end where it does not fit; the whole of it is the tool tip then."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        if look:
            self.setProperty("look", look)
        self.say(text)

    def say(self, text: str) -> None:
        """Show a text."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self.updateGeometry()
        self._fit()

    def whole(self) -> str:
        """The text, however much of it is shown."""
        return self._whole

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """The room for the whole text."""
        around = self.width() - self.contentsRect().width()
        width = self.fontMetrics().horizontalAdvance(self._whole) + around + 2
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Hardly any room will do."""
        return QSize(min(_SMALLEST, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, max(self.contentsRect().width(), _SMALLEST)
        )
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
