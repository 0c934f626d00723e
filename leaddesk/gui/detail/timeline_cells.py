"""How the lines of a timeline are painted, and what of them is edited."""

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from leaddesk.gui import theme as look
from leaddesk.gui.models.happenings import LINE_ROLE, Day, Line, Older, Told
from leaddesk.gui.theme import GRID, RADIUS, SMALL_PIXELS, Theme
from leaddesk.gui.widgets.glyphs import draw_glyph
from leaddesk.gui.widgets.note_field import NoteField

_SIDE: Final = 6
_GUTTER: Final = 26
_ICON: Final = 14
_TITLE: Final = 18
_LINE: Final = 30
_LONGEST: Final = 700
"""How many characters of a text are shown; all of it where it is edited."""
_MOST_BREAKS: Final = 12
_TALL: Final = 100_000
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
_SINGLE: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
Index = QModelIndex | QPersistentModelIndex


class TimelineCells(QStyledItemDelegate):
    """Paints days, happenings and what leads to older ones; edits the text of a happening."""

    edited = Signal(object, str)
    """A happening, and the text that it is to have."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._font = QFont(view.font())
        self._small = QFont(view.font())
        self._small.setPixelSize(SMALL_PIXELS)
        self._heights: dict[tuple[int, str, str], int] = {}
        self.editing: int | None = None
        """The row that is being edited."""
        self.editor: NoteField | None = None
        """The field that it is edited in."""

    # Sizes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802, ARG002 (Qt's)
        """As high as its words need in the view's width."""
        line: Line = index.data(LINE_ROLE)
        width = self._view.viewport().width()
        if isinstance(line, Day | Older):
            return QSize(width, _LINE)
        if self.editing == index.row():
            return QSize(width, _TITLE + NoteField.height_of(self._view, 4) + 3 * GRID)
        return QSize(width, _TITLE + self._words_height(line, width) + 2 * GRID)

    def _words_height(self, line: Told, width: int) -> int:
        key = (width, line.text, line.detail)
        if key not in self._heights:
            room = QRect(0, 0, width - _GUTTER - 2 * _SIDE, _TALL)
            heights = (
                QFontMetrics(font).boundingRect(room, _WRAPPED, text).height()
                for font, text in ((self._font, _shown(line.text)), (self._small, line.detail))
                if text
            )
            self._heights[key] = sum(heights)
        return self._heights[key]

    def forget_sizes(self) -> None:
        """Measure anew, in another width or another font."""
        self._heights.clear()

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        line: Line = index.data(LINE_ROLE)
        theme = look.worn()
        painter.save()
        painter.setFont(self._font)
        match line:
            case Day():
                self._day(painter, option.rect, line, theme)
            case Older():
                self._ground(painter, option, theme)
                painter.setPen(QColor(theme.accent))
                painter.drawText(option.rect.adjusted(_SIDE + _GUTTER, 0, -_SIDE, 0), _SINGLE, line.text)
            case Told():
                self._ground(painter, option, theme)
                self._told(painter, option.rect, line, theme)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        has_focus = self._view.hasFocus()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected) and has_focus
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not (is_selected or is_hovered):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.focus), 1) if is_selected else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.selected if is_selected else theme.hover))
        painter.drawRoundedRect(option.rect.toRectF().adjusted(0.5, 0.5, -0.5, -1.5), RADIUS, RADIUS)

    def _day(self, painter: QPainter, room: QRect, line: Day, theme: Theme) -> None:
        font = QFont(self._small)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        painter.drawText(room.adjusted(_SIDE, 2 * GRID, -_SIDE, 0), _SINGLE, line.text)

    def _told(self, painter: QPainter, room: QRect, line: Told, theme: Theme) -> None:
        inner = room.adjusted(_SIDE, GRID, -_SIDE, 0)
        draw_glyph(painter, QRect(inner.left(), inner.top() + 2, _ICON, _ICON), line.icon, theme.muted)
        words = inner.adjusted(_GUTTER, 0, 0, 0)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.muted))
        time_width = painter.fontMetrics().horizontalAdvance(line.time)
        head = QRect(words.left(), words.top(), words.width(), _TITLE)
        painter.drawText(head, _SINGLE | int(Qt.AlignmentFlag.AlignRight), line.time)
        painter.setFont(self._font)
        painter.setPen(QColor(theme.text))
        head.setRight(head.right() - time_width - 2 * GRID)
        title = painter.fontMetrics().elidedText(line.title, Qt.TextElideMode.ElideRight, head.width())
        painter.drawText(head, _SINGLE, title)
        rest = words.adjusted(0, _TITLE, 0, 0)
        for font, colour, text in (
            (self._font, theme.text, _shown(line.text)),
            (self._small, theme.muted, line.detail),
        ):
            if text:
                painter.setFont(font)
                painter.setPen(QColor(colour))
                used = painter.drawText(rest, _WRAPPED, text)
                rest.setTop(rest.top() + used.height())

    def helpEvent(  # noqa: N802 (Qt's name)
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Say the title where it does not fit."""
        line = index.data(LINE_ROLE)
        if event.type() is QEvent.Type.ToolTip and isinstance(line, Told):
            room = option.rect.width() - 2 * _SIDE - _GUTTER - 50
            is_cut = QFontMetrics(self._font).horizontalAdvance(line.title) > room
            QToolTip.showText(event.globalPos(), line.title if is_cut else "", view)
            return True
        return super().helpEvent(event, view, option, index)

    # Editing

    def let_go(self) -> None:
        """Nothing is edited any more."""
        self.editing = self.editor = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802, ARG002
        """A field for the text; Enter ends it."""
        field = NoteField(self.tr("What was said"), 4)
        field.setParent(parent)
        field.entered.connect(lambda: self._end(field))
        self.editing, self.editor = index.row(), field
        self.sizeHintChanged.emit(QModelIndex())
        return field

    def _end(self, field: QWidget) -> None:
        self.commitData.emit(field)
        self.closeEditor.emit(field)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 (Qt's name)
        """Put the text into the field."""
        if isinstance(editor, NoteField):
            editor.setPlainText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802, ARG002
        """Ask for the text to be saved; the list shows it once it is."""
        if isinstance(editor, NoteField) and editor.text() != index.data(Qt.ItemDataRole.EditRole):
            self.edited.emit(index.data(LINE_ROLE).happening, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802, ARG002
        """The field stands below the title."""
        room = option.rect.adjusted(_GUTTER, _TITLE + GRID, -_SIDE, 0)
        editor.setGeometry(room.left(), room.top() + GRID // 2, room.width(), editor.minimumHeight())

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802 (Qt's name)
        """The line takes its own height again."""
        self.let_go()
        super().destroyEditor(editor, index)
        self.sizeHintChanged.emit(QModelIndex())


def _shown(text: str) -> str:
    """As much of a text as is shown of it."""
    lines = text.split("\n")
    cut = "\n".join(lines[:_MOST_BREAKS])
    if len(cut) > _LONGEST:
        cut = cut[:_LONGEST].rsplit(" ", 1)[0]
    return cut if len(cut) == len(text) else f"{cut.rstrip()} …"
