"""The postal addresses of a contact: read as they are written on an envelope, edited part by part."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QSizePolicy, QVBoxLayout, QWidget

from leaddesk.domain.contact import Address
from leaddesk.domain.editing import said
from leaddesk.gui import theme as look
from leaddesk.gui.contact_edits import ADDRESS_PARTS, ADDRESSES, LABELS, at_address, edit_item, make_first
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.point_menus import add_action, fill_accuracy, fill_types, label_of, mark_of
from leaddesk.gui.theme import RADIUS, SMALL_PIXELS
from leaddesk.gui.widgets.glyphs import draw_glyph
from leaddesk.gui.widgets.inplace_line import PAD
from leaddesk.gui.widgets.row_pool import RowPool
from leaddesk.gui.widgets.value_row import LABEL, QUIET, Mark, ValueRow

_GLYPH = 14
_BUTTON = 22


class Envelope(QAbstractButton):
    """An address as it is read, with its name before it and a mark behind it; pressing it edits it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = ""
        self._lines: list[str] = []
        self._mark: Mark = QUIET
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_address(self, label: str, address: Address, mark: Mark) -> None:
        """Show an address."""
        lines = list(envelope_lines(address))
        if (label, lines, mark) != (self._label, self._lines, self._mark):
            self._label, self._lines, self._mark = label, lines, mark
            self.setAccessibleName(f"{self.tr('Address')}, {label}: {', '.join(lines)}")
            self.setAccessibleDescription(mark.words)
            self.setToolTip(mark.words)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as its lines."""
        return QSize(LABEL + 120, max(len(self._lines), 1) * self._line() + 10)

    def _line(self) -> int:
        return self.fontMetrics().lineSpacing() + 1

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint name, lines and mark."""
        theme = look.worn()
        painter = QPainter(self)
        is_active = self.hasFocus() or self.underMouse()
        if is_active:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.focus if self.hasFocus() else theme.border), 1))
            painter.drawRoundedRect(
                self.rect().toRectF().adjusted(LABEL + 0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS
            )
        small = QFont(self.font())
        small.setPixelSize(SMALL_PIXELS)
        self._write(painter, QRect(PAD, 5, LABEL - PAD - 4, self._line()), self._label, small, theme.muted)
        width = self.width() - LABEL - 2 * PAD - _BUTTON
        for number, text in enumerate(self._lines):
            room = QRect(LABEL + PAD, 5 + number * self._line(), width, self._line())
            self._write(painter, room, text, self.font(), theme.text)
        if self._mark.is_kept or is_active:
            box = QRect(self.width() - _BUTTON + 2, 7, _GLYPH, _GLYPH)
            draw_glyph(
                painter,
                box,
                self._mark.icon if self._mark.is_kept else "pencil-outline",
                getattr(theme, self._mark.colour),
            )

    def _write(self, painter: QPainter, room: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)


class AddressBlock(QWidget):
    """One address: the envelope, and its parts below it while it is edited."""

    def __init__(self, rows: "AddressRows", number: int) -> None:
        super().__init__(rows)
        self._rows = rows
        self._number = number
        self._address: Address | None = None
        self.envelope = Envelope(self)
        self.parts: dict[str, ValueRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.envelope)
        self.envelope.clicked.connect(self.edit)

    def show_address(self, address: Address | None, name: str) -> None:
        """Show an address, or a new one to be filled in."""
        self._address = address
        shown = address or Address()
        self.envelope.show_address(label_of(shown) or name, shown, mark_of(shown.confirmation))
        for part, row in self.parts.items():
            row.show_value(getattr(shown, part))

    def edit(self) -> None:
        """Show the parts, to be edited."""
        if not self.parts:
            self._make_parts()
        self._set_open(is_open=True)
        self.parts[ADDRESS_PARTS[0]].setFocus()

    def close_form(self) -> None:
        """Show the envelope again."""
        self._set_open(is_open=False)

    def is_open(self) -> bool:
        """Whether the parts are shown."""
        return any(not row.isHidden() for row in self.parts.values())

    def _set_open(self, *, is_open: bool) -> None:
        for row in self.parts.values():
            row.setVisible(is_open)
        self.envelope.setHidden(is_open and not self._address)

    def _make_parts(self) -> None:
        names = self._rows.part_names()
        for part in ADDRESS_PARTS:
            row = ValueRow(f"addresses-{self._number}-{part}", names[part], self)
            row.show_beside(names[part])
            row.setPlaceholderText("")
            row.show_value(getattr(self._address or Address(), part))
            row.saved.connect(partial(self._save, part))
            row.left.connect(self._left)
            self._layout.addWidget(row)
            self.parts[part] = row

    def _save(self, part: str, text: str) -> None:
        before, after = self._address, at_address(self._address, part, text)
        self._rows.revise(before, after, self._number, self.parts[part])
        # What is saved next is an edit of what this one makes of it.
        self._address = after

    def _left(self) -> None:
        """The parts go once the keyboard has left them all, and nothing in them waits to be saved."""
        focused = QApplication.focusWidget()
        has_focus = isinstance(focused, QWidget) and self.isAncestorOf(focused)
        if not has_focus and not any(row.draft() for row in self.parts.values()):
            self._set_open(is_open=False)
            self._rows.settle()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        """What can be done with the address."""
        if self._address is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._rows.offer(menu, self._address, self._number, self.edit)
            menu.popup(event.globalPos())


class AddressRows(QWidget):
    """The addresses below each other."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._addresses: tuple[Address, ...] = ()
        self._is_adding = False
        self._pool = RowPool(lambda number: AddressBlock(self, number))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._pool.layout)

    def show_addresses(self, addresses: tuple[Address, ...], *, is_same: bool) -> None:
        """Show the addresses; a form that is open for another contact closes."""
        if not is_same:
            self._is_adding = False
            for block in self._pool.rows:
                block.close_form()
        elif len(addresses) > len(self._addresses):
            self._is_adding = False
        self._addresses = addresses
        self._fill()

    def begin(self) -> None:
        """Begin another address."""
        self._is_adding = True
        self._fill()
        self._pool.rows[len(self._addresses)].edit()

    def settle(self) -> None:
        """A form was closed: a new address that says nothing goes with it."""
        if self._is_adding:
            self._is_adding = False
            self._fill()

    def _fill(self) -> None:
        blocks = self._pool.take(len(self._addresses) + self._is_adding)
        for block, address in zip(blocks, (*self._addresses, None), strict=False):
            block.show_address(address, self.tr("Address"))
        self.setVisible(bool(blocks))

    def part_names(self) -> dict[str, str]:
        """What the parts are called."""
        return {
            "street": self.tr("Street"),
            "extended": self.tr("Building, floor"),
            "po_box": self.tr("PO box"),
            "postal_code": self.tr("Postal code"),
            "city": self.tr("City"),
            "region": self.tr("Region"),
            "country": self.tr("Country"),
        }

    def revise(
        self, before: Address | None, after: Address | None, number: int, row: ValueRow | None = None
    ) -> None:
        """Save an address that was edited."""
        label = LABELS[ADDRESSES].of(before, after)
        if before is not None or after is not None:
            self._host.revise(edit_item(ADDRESSES, before, after, number), label, row)

    def offer(self, menu: QMenu, address: Address, number: int, edit: object) -> None:
        """What can be done with an address."""
        add_action(menu, self.tr("Edit"), edit)  # type: ignore[arg-type]  # a bound method
        add_action(menu, self.tr("Copy"), partial(_copy, address))
        first = make_first(ADDRESSES, address, number)
        add_action(
            menu,
            self.tr("Make first"),
            lambda: self._host.revise(first, LABELS[ADDRESSES].changed),
            is_enabled=number > 0,
        )
        names = menu.addMenu(self.tr("Label"))
        fill_types(
            names,
            ADDRESSES,
            address,
            lambda types: self.revise(address, replace(address, types=types, label=None), number),
        )
        menu.addSeparator()
        fill_accuracy(
            menu,
            address,
            self._host.desk.now(),
            lambda found: self.revise(address, replace(address, confirmation=found), number),
        )
        menu.addSeparator()
        add_action(menu, self.tr("Remove"), lambda: self.revise(address, None, number))


def envelope_lines(address: Address) -> Iterable[str]:
    """An address as it is written on an envelope, a line each."""
    town = " ".join(filter(None, (address.postal_code, address.city)))
    street = ", ".join(filter(None, (address.street.replace("\n", ", "), address.extended)))
    area = ", ".join(filter(None, (address.region, address.country)))
    return filter(None, (street, address.po_box, town, area))


def _copy(address: Address) -> None:
    QGuiApplication.clipboard().setText("\n".join(envelope_lines(address)) or said(address))
