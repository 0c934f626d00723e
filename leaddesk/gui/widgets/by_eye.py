"""Tab goes from field to field as the eye does, whenever the fields were made."""

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_ONE_LINE: Final = 8
"""Fields whose middles are less apart (pixels) stand on one line."""


def focusable(whole: QWidget) -> list[QWidget]:
    """What Tab stops at inside of a widget, from top to bottom and from left to right."""
    fields = [field for field in whole.findChildren(QWidget) if _is_stop(field, whole)]
    middles = {field: field.mapTo(whole, QPoint(0, field.height() // 2)) for field in fields}
    lines: list[list[QWidget]] = []
    for field in sorted(fields, key=lambda one: middles[one].y()):
        if lines and middles[field].y() - middles[lines[-1][0]].y() < _ONE_LINE:
            lines[-1].append(field)
        else:
            lines.append([field])
    return [field for line in lines for field in sorted(line, key=lambda one: middles[one].x())]


def focus_next(whole: QWidget, *, forward: bool) -> QWidget | None:
    """Move the focus on from the field inside of a widget that has it, out of the widget at its end.

    Returns what has the focus now; None if there is nothing to move on from or to.
    """
    current = QApplication.focusWidget()
    order = focusable(whole)
    if current not in order:
        return None
    place = order.index(current) + (1 if forward else -1)
    target = order[place] if 0 <= place < len(order) else _outside(current, whole, forward=forward)
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return target


def focus_next_in_sight(area: QScrollArea, *, forward: bool) -> bool:
    """Move the focus on inside of what is scrolled, and bring what has it now into sight; whether there was a way on."""
    whole = area.widget()
    assert whole is not None, "it scrolls something"
    target = focus_next(whole, forward=forward)
    if target is not None and whole.isAncestorOf(target):
        area.ensureWidgetVisible(target)
    return target is not None


def _is_stop(field: QWidget, whole: QWidget) -> bool:
    takes_tab = bool(field.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and field.focusProxy() is None and field.isEnabled() and field.isVisibleTo(whole)


def _outside(current: QWidget, whole: QWidget, *, forward: bool) -> QWidget | None:
    """The next in Qt's own chain that is not inside of the widget."""
    chain = QWidget.nextInFocusChain if forward else QWidget.previousInFocusChain
    found = chain(current)
    while found is not None and found is not current:
        if not whole.isAncestorOf(found) and found is not whole and _is_stop(found, found.window()):
            return found
        found = chain(found)
    return None
