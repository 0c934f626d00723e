"""A contact's face: the photo, or the initials where there is none."""

from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QImageReader,
    QImageWriter,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QToolButton, QWidget

from leaddesk.domain.contact import Contact, ContactKind
from leaddesk.gui import theme as look

SIDE: Final = 52
KEPT_SIDE: Final = 1024
"""How long the shorter side of a photo that is set here may be, in pixels."""
_LARGEST: Final = 256
"""Pixels of a face when it is read: enough for the sharpest screens."""
_QUALITY: Final = 88
_TWO_LETTERS: Final = 0x0530
"""Scripts whose names are told by two initials (Latin, Greek, Cyrillic) come before this code point."""


class Prepared(NamedTuple):
    """A picture made ready to be kept."""

    media_type: str
    data: bytes


def initials(contact: Contact) -> str:
    """The letters that stand for a contact: as many as its script is wont to, whole syllables where it has them.

    김민수 is told by the family's syllable, प्रिया by the first cluster, Anna Bianchi by two letters.
    """
    name = contact.name
    if contact.kind is ContactKind.ORGANIZATION:
        words = contact.display_name.split()[:2]
    elif name.given and name.family:
        words = [name.given, name.family]
    else:
        words = (name.formatted or contact.display_name).split()
        words = [words[0], words[-1]] if len(words) > 1 else words
    letters = [first for word in words if (first := _first_letter(word))]
    if not letters:
        return ""
    if any(ord(letter[0]) >= _TWO_LETTERS for letter in letters):
        return _first_letter(name.family if _is_hangul(name.family) else words[0])
    return "".join(letters).upper()


def _first_letter(word: str) -> str:
    """The first letter with all the signs that belong to it; quotation marks and the like are none."""
    start = next((place for place, character in enumerate(word) if character.isalnum()), None)
    if start is None:
        return ""
    rest = word[start:]
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, rest)
    units = rest.encode("utf-16-le")[: 2 * finder.toNextBoundary()]
    return units.decode("utf-16-le")


def _is_hangul(text: str) -> bool:
    return bool(text) and "가" <= text[0] <= "힣"


def read_face(data: bytes) -> QImage:
    """The middle of a picture as a square, turned as it was taken; a null image if it is none. Works on any thread."""
    image = _read(data, _LARGEST)
    side = min(image.width(), image.height())
    return image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)


def prepare(data: bytes) -> Prepared | None:
    """A picture as it is kept: as it is if it is small, else made smaller; None if it cannot be read as one."""
    reader, _kept = _reader(data)
    media_type = f"image/{bytes(reader.format().data()).decode()}"
    size = reader.size()
    if not reader.canRead():
        return None
    if min(size.width(), size.height()) <= KEPT_SIDE and media_type in {"image/jpeg", "image/png"}:
        return None if reader.read().isNull() else Prepared(media_type, data)
    image = _read(data, KEPT_SIDE)
    if image.isNull():
        return None
    kind = "png" if image.hasAlphaChannel() else "jpeg"
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(_QUALITY)
    return Prepared(f"image/{kind}", bytes(buffer.data().data())) if writer.write(image) else None


def _reader(data: bytes) -> tuple[QImageReader, QBuffer]:
    """A reader of a picture, and what it reads from: that must live as long."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader, buffer


def _read(data: bytes, longest: int) -> QImage:
    """A picture whose shorter side is no longer than a number of pixels; large ones are made smaller as they are read."""
    reader, _kept = _reader(data)
    size = reader.size()
    if size.isValid() and min(size.width(), size.height()) > longest:
        reader.setScaledSize(
            size.scaled(QSize(longest, longest), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        )
    return reader.read()


class Face(QToolButton):
    """The photo in a circle, or initials. Pressing it opens what can be done with the photo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(SIDE, SIDE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._letters = ""
        self._picture: QPixmap | None = None
        self._key = ""

    def show_face(self, letters: str, key: str, image: QImage | None) -> None:
        """Show a picture, known by a key, or letters where there is none."""
        has_picture = image is not None and not image.isNull()
        if (letters, key, has_picture) == (self._letters, self._key, self._picture is not None):
            return
        self._letters, self._key = letters, key
        self._picture = QPixmap.fromImage(image) if image is not None and has_picture else None
        self.setAccessibleName(self.tr("Photo") if has_picture else self.tr("No photo"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the circle and what is in it."""
        theme = look.worn()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        circle = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        path = QPainterPath()
        path.addEllipse(circle)
        if self._picture is not None:
            painter.setClipPath(path)
            painter.drawPixmap(circle, self._sharp(self._picture), QRectF())
            painter.setClipping(False)
        else:
            painter.fillPath(path, QColor(theme.selected))
            font = QFont(self.font())
            font.setPixelSize(SIDE * 2 // 5)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(theme.accent))
            painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), self._letters)
        is_active = self.hasFocus() or self.underMouse()
        painter.setPen(
            QPen(QColor(theme.focus if self.hasFocus() else theme.border), 2 if self.hasFocus() else 1)
        )
        if is_active or self._picture is not None:
            painter.drawEllipse(circle)

    def _sharp(self, picture: QPixmap) -> QPixmap:
        """The picture in the very pixels of the screen: Qt makes small ones of large ones well only in steps."""
        pixels = round(SIDE * self.devicePixelRatio())
        return picture.scaled(
            pixels,
            pixels,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
