"""Runs the program's window and answers what a test asks about it: what is to be seen where, never doing anything.

`python -m tests.journeys.answering ARGUMENT...`: each line of standard input is a question as JSON, answered by a line of
standard output as soon as there is an answer. What is done to the window comes from mouse and keyboard alone.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any, Final

from PySide6.QtCore import QObject, QPoint, QRect, QSocketNotifier, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from leaddesk.__main__ import main

_AGAIN: Final = 20
"""So many milliseconds after one look comes the next."""
_run_application = QApplication.exec

Answer = Any
"""What can be written as JSON; None: there is no answer yet."""


class Answers(QObject):
    """Answers one question at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._rest = b""
        self._questions: list[dict[str, Any]] = []
        self._before: Answer = None
        self._ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._hear)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_AGAIN)

    def _hear(self) -> None:
        data = os.read(sys.stdin.fileno(), 65536)
        if not data:
            self._ear.setEnabled(False)
        *lines, self._rest = (self._rest + data).split(b"\n")
        for asked in map(json.loads, lines):
            if asked["ask"] == "picture":  # it is taken whatever else is waited for
                del self._questions[:]
            self._questions.append(asked)

    def _look(self) -> None:
        """What is the same at two looks stays: windows still move a little after they have come."""
        if not self._questions:
            return
        asked = dict(self._questions[0])
        # Python's names for what stands in a window of Qt's own are good as long as the window has one.
        windows = QApplication.activeWindow(), QApplication.activePopupWidget()
        answer, before = QUESTIONS[asked.pop("ask")](**asked), self._before
        del windows
        self._before = answer
        if answer is not None and answer == before:
            self._before = None
            del self._questions[0]
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()


# What can be asked


def window(title: str = "") -> Answer:
    """The title of the window that has the focus, if it begins so."""
    found = QApplication.activeWindow()
    return found.windowTitle() if found is not None and found.windowTitle().startswith(title) else None


def choice(text: str) -> Answer:
    """Where the open list of a box offers a text."""
    popup = QApplication.activePopupWidget()
    found = popup.findChild(QAbstractItemView) if popup is not None else None
    return next(_places(found, text), None) if found is not None else None


def shown(text: str) -> Answer:
    """Where the window with the focus shows something with this text: a button or field rather than the words beside it."""
    found = [widget for widget in _widgets() if text in _texts(widget)]
    return _middle(min(found, key=lambda widget: isinstance(widget, QLabel))) if found else None


def hidden(text: str) -> Answer:
    """Whether no such thing is shown any more."""
    return True if shown(text) is None else None


def focused(name: str = "") -> Answer:
    """The text of what has the keyboard, if it is called so."""
    found = QApplication.focusWidget()
    return _content(found) if found is not None and (not name or name in _texts(found)) else None


def cells(view: str, rows: int | None = None) -> Answer:
    """The first texts of a list's rows, once there are so many."""
    found = _view(view)
    if found is None or found.model() is None:
        return None
    count = found.model().rowCount()
    if rows is not None and count != rows:
        return None
    return [str(found.model().index(row, 0).data()) for row in range(min(count, 50))]


def cell(view: str, text: str) -> Answer:
    """Where a list shows a row with this text; the first list that is to be seen, if it has no name."""
    found = _view(view)
    return None if found is None else next(_places(found, text), None)


def room(view: str) -> Answer:
    """The lower middle of a list: where something can be dropped."""
    found = _view(view)
    if found is None:
        return None
    rect = found.viewport().rect()
    return _on_screen(found.viewport(), QPoint(rect.center().x(), rect.height() * 3 // 4))


def picture(path: str) -> Answer:
    """Take a picture of the whole screen, for those who look into a failure; ends what was waited for."""
    return QApplication.primaryScreen().grabWindow(0).save(path)


QUESTIONS: Final[dict[str, Callable[..., Answer]]] = {
    question.__name__: question
    for question in (window, choice, shown, hidden, focused, cells, cell, room, picture)
}


# Looking


def _widgets() -> Iterator[QWidget]:
    """Everything to be seen in the window with the focus."""
    top = QApplication.activePopupWidget() or QApplication.activeWindow()
    if top is not None:
        yield from (
            widget for widget in top.findChildren(QWidget) if widget.isVisible() and _is_in_sight(widget)
        )


def _is_in_sight(widget: QWidget) -> bool:
    return not widget.visibleRegion().isEmpty() and widget.isEnabled()


def _texts(widget: QWidget) -> set[str]:
    """What a widget is called: its text, its name for those who cannot see it, what its empty field says."""
    texts = {widget.accessibleName()}
    if isinstance(widget, QAbstractButton | QLabel):
        texts.add(widget.text().replace("&", ""))
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        texts |= {widget.placeholderText(), _content(widget)}
    return texts - {""}


def _content(widget: QWidget) -> str:
    match widget:
        case QLineEdit() | QAbstractButton():
            return widget.text()
        case QPlainTextEdit() | QTextEdit():
            return widget.toPlainText()
        case QComboBox():
            return widget.currentText()
        case _:
            return widget.accessibleName()


def _view(name: str) -> QAbstractItemView | None:
    views = (widget for widget in _widgets() if isinstance(widget, QAbstractItemView))
    return next((view for view in views if not name or view.accessibleName().split(",")[0] == name), None)


def _places(view: QAbstractItemView, text: str) -> Iterator[Answer]:
    model, root = view.model(), view.rootIndex()
    for row in range(model.rowCount(root)):
        for column in range(model.columnCount(root)):
            index = model.index(row, column, root)
            rect = view.visualRect(index).intersected(view.viewport().rect())
            if not rect.isEmpty() and str(index.data()) == text:
                yield _on_screen(view.viewport(), rect.center())


def _middle(widget: QWidget) -> Answer:
    rect: QRect = widget.visibleRegion().boundingRect()
    return _on_screen(widget, rect.center())


def _on_screen(widget: QWidget, place: QPoint) -> Answer:
    found = widget.mapToGlobal(place)
    return [found.x(), found.y()]


def exec_answering(_application: QApplication) -> int:
    """Run the application's event loop and answer meanwhile."""
    answers = Answers()
    status = int(_run_application())
    del answers
    return status


if __name__ == "__main__":
    QApplication.exec = exec_answering  # type: ignore[method-assign]
    sys.exit(main())
