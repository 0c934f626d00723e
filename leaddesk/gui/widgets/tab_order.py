"""The order in which Tab goes round, where it is not the order in which things were made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def reached_in(place: QWidget) -> list[QWidget]:
    """What Tab reaches in a place, in the order in which it was made; the place itself, if that is it."""
    return [
        one for one in (place, *place.findChildren(QWidget)) if one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def put_behind(before: QWidget, place: QWidget) -> None:
    """Let Tab go from the end of one part of a window through another part of it."""
    last = reached_in(before)[-1]
    for one in reached_in(place):
        QWidget.setTabOrder(last, one)
        last = one
