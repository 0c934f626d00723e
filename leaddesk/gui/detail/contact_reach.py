"""How to reach a contact: e-mails, phones, web and postal addresses, and what adds another of each."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.domain.activity import ActivityKind
from leaddesk.gui.contact_edits import EMAILS, PHONES, URLS
from leaddesk.gui.detail.address_rows import AddressRows
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.point_rows import PointRows
from leaddesk.gui.models.known import Known
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button
from leaddesk.gui.widgets.flow import Flow


class ContactReach(QWidget):
    """The ways in the order they are used: e-mail, phone, web, letter."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self.emails = PointRows(host, EMAILS, self.tr("E-mail"))
        self.phones = PointRows(host, PHONES, self.tr("Phone"))
        self.urls = PointRows(host, URLS, self.tr("Web"))
        self.addresses = AddressRows(host)
        self._adders = QWidget(self)
        policy = self._adders.sizePolicy()
        policy.setHeightForWidth(True)
        self._adders.setSizePolicy(policy)
        self._flow = Flow(self._adders, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.emails, self.phones, self.urls, self.addresses):
            layout.addWidget(part)
        layout.addSpacing(GRID)
        layout.addWidget(self._adders)
        self._add(self.tr("E-mail"), self.tr("Add an e-mail"), self.emails.begin)
        self._add(self.tr("Phone"), self.tr("Add a phone"), self.phones.begin)
        self._add(self.tr("Web"), self.tr("Add a web address"), self.urls.begin)
        self._add(self.tr("Address"), self.tr("Add an address"), self.addresses.begin)

    def show_known(self, known: Known, *, is_same: bool) -> None:
        """Show the ways to reach a contact; of the same contact, what is being typed goes on."""
        contact = known.contact
        self.emails.bar = known.permission.bar_to(ActivityKind.EMAIL)
        self.emails.show_points(contact.emails, is_same=is_same)
        self.phones.show_points(contact.phones, is_same=is_same)
        self.urls.show_points(contact.urls, is_same=is_same)
        self.addresses.show_addresses(contact.addresses, is_same=is_same)

    def keep_ready(self) -> bool:
        """Make a row that a contact with many values will need; whether there was one to make."""
        return any(
            rows.keep_ready(count) for rows, count in ((self.phones, 14), (self.emails, 5), (self.urls, 3))
        )

    def _add(self, name: str, tip: str, run: Callable[[], None]) -> None:
        made = button(f"+ {name}", "adder", self)
        made.setAccessibleName(tip)
        made.setToolTip(tip)
        made.clicked.connect(lambda _checked=False: run())
        self._flow.addWidget(made)
