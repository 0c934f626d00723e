"""The e-mails, phones or web addresses of a contact, one a line."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from leaddesk.domain.consent import Barred
from leaddesk.domain.contact import ContactPoint
from leaddesk.gui.contact_edits import (
    EMAILS,
    LABELS,
    PHONES,
    edit_item,
    is_odd,
    make_first,
    pointing_to,
    usual_types,
)
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.point_menus import (
    add_action,
    barred_text,
    fill_accuracy,
    fill_types,
    label_of,
    mark_of,
)
from leaddesk.gui.widgets.row_pool import RowPool
from leaddesk.gui.widgets.value_row import ValueRow


class PointRows(QWidget):
    """A line each, edited in place. Enter on a line that says nothing new begins another."""

    def __init__(self, host: Host, field: str, name: str) -> None:
        super().__init__()
        self._host = host
        self._field = field
        self._name = name
        self._points: tuple[ContactPoint, ...] = ()
        self._is_adding = False
        self.bar: Barred | None = None
        """What forbids to write to these e-mail addresses."""
        self._pool = RowPool(self._make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._pool.layout)

    def show_points(self, points: tuple[ContactPoint, ...], *, is_same: bool) -> None:
        """Show the values. Of the same contact, what is being typed goes along with the value it belongs to."""
        if not is_same or len(points) > len(self._points):
            self._is_adding = False
        if is_same and points != self._points:
            self._move_drafts(points)
        self._points = points
        self._fill()

    def keep_ready(self, count: int) -> bool:
        """Make one row more for contacts with many values; whether there was one to make."""
        return self._pool.keep_ready(count)

    def begin(self) -> None:
        """Begin another value."""
        self._is_adding = True
        self._fill()
        self._pool.rows[len(self._points)].setFocus()

    def _fill(self) -> None:
        has_empty = self._is_adding or (not self._points and self._field in {EMAILS, PHONES})
        rows = self._pool.take(len(self._points) + has_empty)
        for row, point in zip(rows, self._points, strict=False):
            row.show_value(point.value)
            row.show_beside(label_of(point) or self._name, mark_of(point.confirmation))
            if row.draft() is None:
                row.remark(self._odd(point.value))
        for row in rows[len(self._points) :]:
            row.show_value("")
            row.show_beside(self._name)
            if row.draft() is None:
                row.remark("")
        self.setVisible(bool(rows))

    def _make(self, number: int) -> ValueRow:
        row = ValueRow(f"{self._field}-{number}", self._name, self)
        row.copies = True
        row.setPlaceholderText(self.tr("Add {name}").format(name=self._name))
        row.saved.connect(partial(self._save, row, number))
        row.entered.connect(self.begin)
        row.left.connect(partial(self._left, row, number))
        row.offers = partial(self._offer, row, number)
        row.label_offers = partial(self._offer_labels, row, number)
        return row

    def _odd(self, value: str) -> str:
        if not is_odd(self._field, value):
            return ""
        if self._field == EMAILS:
            return self.tr("This does not look like an e-mail address; it is kept as it is.")
        return self.tr("This does not look like a phone number; it is kept as it is.")

    def _move_drafts(self, points: Sequence[ContactPoint]) -> None:
        """Values may have come or gone before one that is being typed; one that is gone itself can be put back."""
        drafts = [(number, row.draft(), row.hasFocus()) for number, row in enumerate(self._pool.rows)]
        moved = [
            (place, draft, has_focus)
            for number, draft, has_focus in drafts
            if draft is not None
            and ((place := self._place_now(number, points)) != number or self._is_gone(number, points))
        ]
        if not moved:
            return
        for row in self._pool.rows:
            row.start_over()
        rows = self._pool.take(max(len(points), *(place + 1 for place, _draft, _focus in moved)))
        for place, draft, has_focus in moved:
            rows[place].show_value(points[place].value if place < len(points) else "")
            rows[place].take_draft(draft)
            if place == len(points):
                self._is_adding = True
                gone = self.tr("Meanwhile this was taken out. Enter puts it back, Esc leaves it out.")
                rows[place].remark(gone, is_wrong=True)
            if has_focus:
                rows[place].setFocus()

    def _is_gone(self, number: int, points: Sequence[ContactPoint]) -> bool:
        return number < len(self._points) and self._place_now(number, points) == len(points)

    def _place_now(self, number: int, points: Sequence[ContactPoint]) -> int:
        """Where the value of a row stands now: the empty row's place if it is gone."""
        point = self._point(number)
        if point is None:
            return len(points)
        there = next((place for place, other in enumerate(points) if other.value == point.value), None)
        if there is not None:
            return there
        return number if len(points) >= len(self._points) else len(points)

    # What is done

    def _point(self, number: int) -> ContactPoint | None:
        return self._points[number] if number < len(self._points) else None

    def _save(self, row: ValueRow, number: int, text: str) -> None:
        before = self._point(number)
        after = pointing_to(before, text, usual_types(self._field, self._points))
        self._revise(before, after, number, row)

    def _left(self, row: ValueRow, number: int) -> None:
        if number >= len(self._points) and not row.text() and self._is_adding:
            self._is_adding = False
            self._fill()

    def _revise(
        self,
        before: ContactPoint | None,
        after: ContactPoint | None,
        number: int,
        row: ValueRow | None = None,
    ) -> None:
        label = LABELS[self._field].of(before, after)
        self._host.revise(edit_item(self._field, before, after, number), label, row)

    def _offer(self, row: ValueRow, number: int, menu: QMenu) -> None:
        point = self._point(number)
        if point is None:
            return
        add_action(menu, self.tr("Copy"), row.copy_value)
        if self._field == EMAILS:
            text = barred_text(self.tr("Write e-mail…"), self.bar)
            add_action(menu, text, partial(_write_mail, point.value), is_enabled=self.bar is None)
        add_action(menu, self.tr("Make first"), partial(self._make_first, number), is_enabled=number > 0)
        menu.addSeparator()
        fill_accuracy(
            menu,
            point,
            self._host.desk.now(),
            lambda found: self._revise(point, replace(point, confirmation=found), number),
        )
        menu.addSeparator()
        add_action(menu, self.tr("Remove"), lambda: self._revise(point, None, number))

    def _offer_labels(self, row: ValueRow, number: int, menu: QMenu) -> None:
        point = self._point(number)
        if point is None:
            return
        fill_types(
            menu,
            self._field,
            point,
            lambda types: self._revise(point, replace(point, types=types, label=None), number),
        )
        menu.addSeparator()
        add_action(menu, self.tr("Own word…"), partial(self._ask_label, row, point, number))

    def _ask_label(self, row: ValueRow, point: ContactPoint, number: int) -> None:
        row.ask_label(
            label_of(point), lambda word: self._revise(point, replace(point, label=word or None), number)
        )

    def _make_first(self, number: int) -> None:
        label = LABELS[self._field].changed
        self._host.revise(make_first(self._field, self._points[number], number), label)


def _write_mail(address: str) -> None:
    """Hand an address over to the mail program: it is that which goes to the network, if the user sends."""
    url = QUrl()
    url.setScheme("mailto")
    url.setPath(address.removeprefix("mailto:"))
    QDesktopServices.openUrl(url)
