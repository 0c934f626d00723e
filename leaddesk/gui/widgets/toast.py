"""What was done, said for a moment at the lower edge, with Undo; and what is in the way, said until it is closed."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, label
from leaddesk.gui.widgets.job_strip import JobStrip

SHOWN_MILLISECONDS: Final = 8_000
READ_MILLISECONDS: Final = 80
"""What reading one character of a long text takes."""
_WIDEST: Final = 560


class Toast(QFrame):
    """One text with at most one action. A new text takes the place of the old.

    One that `stays` is shown until it is closed; another one keeps above it.
    """

    moved = Signal()
    """It is shown, hidden, or stands elsewhere."""

    def __init__(
        self, parent: QWidget, *, stays: bool = False, above: "Toast | JobStrip | None" = None
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._above = above
        self.setProperty("look", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = label()
        self.text.setWordWrap(True)
        self.action = button("", "quiet")
        self.second = button("", "quiet")
        self.close_button = self._closer()
        self._stays = stays
        self._run: Callable[[], None] | None = None
        self._run_second: Callable[[], None] | None = None
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(4 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._layout.addWidget(self.text, 1)
        self._layout.addWidget(self.action)
        self._layout.addWidget(self.second)
        self._layout.addWidget(self.close_button)
        self.close_button.setVisible(stays)
        self.action.clicked.connect(lambda: self._act(self._run))
        self.second.clicked.connect(lambda: self._act(self._run_second))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        if above is not None:
            above.moved.connect(self._place)
        self.hide()

    def say(
        self,
        text: str,
        action: str = "",
        run: Callable[[], None] | None = None,
        second: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Show a text, with what can be done about it, and what else; screen readers speak it."""
        self.text.setText(text)
        self.close_button.setIcon(look.icon("close", look.worn().window))
        self.setAccessibleName(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._run = run
        self.second.setText(second[0] if second else "")
        self.second.setVisible(second is not None)
        self._run_second = second[1] if second else None
        self.ensurePolished()
        self._place()
        self.show()
        self.raise_()
        self.moved.emit()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self._wait()

    def offer(self, text: str, words: str, run: Callable[[], None]) -> None:
        """Offer something more to who is still reading `text`; whatever else is shown by now stays as it is."""
        if not self.is_saying(text):
            return
        self.second.setText(words)
        self.second.setVisible(True)
        self._run_second = run
        self._place()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._wait()

    def is_saying(self, text: str) -> bool:
        """Whether it shows this text."""
        return self.isVisible() and self.text.text() == text

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """What stands above comes down."""
        super().hideEvent(event)
        self.moved.emit()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """It waits while the mouse is over it."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """The mouse has gone: it may go too."""
        super().leaveEvent(event)
        self._wait()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Stay at the lower edge when the window is resized."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _closer(self) -> QPushButton:
        made = button("", "quiet")
        made.setAccessibleName(self.tr("Close"))
        made.setToolTip(self.tr("Close"))
        made.clicked.connect(self.hide)
        return made

    def _wait(self) -> None:
        if not self._stays:
            self._timer.start(max(SHOWN_MILLISECONDS, READ_MILLISECONDS * len(self.text.text())))

    def _act(self, run: Callable[[], None] | None) -> None:
        self.hide()
        if run is not None:
            run()

    def _place(self) -> None:
        size = self._size()
        left = self._parent.width() - size.width() - 4 * GRID
        place = QRect(QPoint(left, self._lower_edge() - size.height()), size)
        if place != self.geometry():
            self.setGeometry(place)
            self.moved.emit()

    def _size(self) -> QSize:
        """In one line where there is room for it."""
        widest = min(_WIDEST, self._parent.width() - 8 * GRID)
        self.text.setWordWrap(False)
        wanted = self._layout.totalSizeHint()
        if wanted.width() <= widest:
            return wanted
        self.text.setWordWrap(True)
        return QSize(widest, self._layout.totalHeightForWidth(widest))

    def _lower_edge(self) -> int:
        above = self._above
        if above is not None and above.isVisible():
            return above.mapTo(self._parent, QPoint()).y() - 2 * GRID
        if isinstance(above, Toast):
            return above._lower_edge()  # noqa: SLF001 (its own kind)
        return self._parent.height() - 4 * GRID
