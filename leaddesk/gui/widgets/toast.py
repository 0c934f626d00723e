"""What was done, said for a moment at the lower edge, with Undo."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, label

SHOWN_MILLISECONDS = 8_000


class Toast(QFrame):
    """One text with at most one action. A new text takes the place of the old."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setProperty("look", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = label()
        self.action = button("", "quiet")
        self._run: Callable[[], None] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.addWidget(self.text)
        layout.addWidget(self.action)
        self.action.clicked.connect(self._act)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        """Show a text, with what can be done about it."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._run = run
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MILLISECONDS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Stay at the lower edge when the window is resized."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _act(self) -> None:
        self.hide()
        if self._run is not None:
            self._run()

    def _place(self) -> None:
        parent = self._parent
        width = min(self.sizeHint().width(), parent.width() - 8 * GRID)
        self.setGeometry(
            parent.width() - width - 4 * GRID,
            parent.height() - self.sizeHint().height() - 4 * GRID,
            width,
            self.sizeHint().height(),
        )
