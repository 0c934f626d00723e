"""What a card said that LeadDesk has no field for: kept, written out again, and shown at the very end."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from leaddesk.domain.contact import Property
from leaddesk.gui.contact_edits import LABELS, edit_item
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.point_menus import add_action
from leaddesk.gui.widgets.common import button
from leaddesk.gui.widgets.row_pool import RowPool
from leaddesk.gui.widgets.value_row import QUIET, ValueRow

_LONGEST = 400


class KeptRows(QWidget):
    """A line that says how much was kept; pressing it lists the properties, each to be copied or removed."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._kept: tuple[Property, ...] = ()
        self.toggle = button("", "adder", self)
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(lambda _is_on: self._fill())
        self._pool = RowPool(self._make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toggle, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._pool.layout)

    def show_kept(self, kept: tuple[Property, ...]) -> None:
        """Show what was kept."""
        if kept != self._kept:
            self._kept = kept
            self.toggle.setText(self.tr("Kept from the card: %n properties", "", len(kept)))
            self._fill()
        self.setVisible(bool(kept))

    def _fill(self) -> None:
        shown = self._kept if self.toggle.isChecked() else ()
        for row, one in zip(self._pool.take(len(shown)), shown, strict=True):
            row.show_value(one.value[:_LONGEST])
            row.show_beside(".".join(filter(None, (one.group, one.name))), QUIET)

    def _make(self, number: int) -> ValueRow:
        row = ValueRow(f"extra-{number}", self.tr("Property of the card"), self)
        row.setReadOnly(True)
        row.offers = partial(self._offer, row, number)
        return row

    def _offer(self, row: ValueRow, number: int, menu: QMenu) -> None:
        one = self._kept[number]
        add_action(menu, self.tr("Copy"), row.copy_value)
        edit = edit_item("extra", one, None, number)
        add_action(menu, self.tr("Remove"), lambda: self._host.revise(edit, LABELS["extra"].removed))
