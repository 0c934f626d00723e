"""Icons are drawn in their colour, in the middle, as large as they are wanted."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from pytestqt.qtbot import QtBot

from leaddesk.gui import icons


def drawn(pixmap: QPixmap) -> tuple[int, int, int, int]:
    """The part of a picture that is not empty, as left, top, right, bottom."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    places = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 40
    ]
    columns, rows = zip(*places, strict=True)
    return min(columns), min(rows), max(columns), max(rows)


@pytest.mark.parametrize("size", [13, 16, 24, 48])
def test_an_icon_fills_the_room_it_is_given(qtbot: QtBot, size: int) -> None:
    left, top, right, bottom = drawn(icons.icon("magnify", "#ff0000").pixmap(QSize(size, size)))
    assert right - left >= size // 2
    assert bottom - top >= size // 2
    assert abs(left - (size - 1 - right)) <= 1 + size // 8
    assert abs(top - (size - 1 - bottom)) <= 1 + size // 8


def test_an_icon_has_its_colour_and_another_where_it_is_disabled(qtbot: QtBot) -> None:
    icon = icons.icon("circle", "#ff0000")
    colours = [
        icon.pixmap(QSize(16, 16), mode).toImage().pixelColor(8, 8)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    ]
    assert colours[0] == QColor("#ff0000")
    assert colours[1] != colours[0]


def test_an_icon_is_sharp_where_a_point_has_several_pixels(qtbot: QtBot) -> None:
    pixmap = icons.icon("circle", "#ff0000").pixmap(QSize(16, 16), 2.0)
    assert pixmap.size() == QSize(32, 32)
    assert pixmap.devicePixelRatio() == 2.0


def test_an_icon_that_nobody_drew_is_a_mistake(qtbot: QtBot) -> None:
    with pytest.raises(KeyError):
        icons.icon("no-such-icon", "#ff0000")


def test_the_programs_own_mark_is_drawn_at_every_size() -> None:
    for side in (16, 48):
        drawn = icons.mark().pixmap(side, side).toImage()
        assert drawn.pixelColor(side // 2, side // 2).name() == "#ffffff"
        assert drawn.pixelColor(side // 2, side // 8).name() == "#2f5fd0"


def test_where_there_is_no_room_there_is_no_picture() -> None:
    assert icons.icon("plus", "#123456").pixmap(QSize(0, 16)).isNull()
