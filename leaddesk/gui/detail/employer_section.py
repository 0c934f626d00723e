"""The organization that a person works for: opened, tied and untied; one that may be meant is offered."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from leaddesk.domain.contact import ContactKind, ContactRow
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.line_rows import ChoiceRow, LinkRow
from leaddesk.gui.detail.point_menus import add_action
from leaddesk.gui.detail.section import Section
from leaddesk.gui.models.known import Known
from leaddesk.gui.widgets.common import button
from leaddesk.gui.words import word
from leaddesk.services import organizations
from leaddesk.services.organizations import Shared


class EmployerSection(Section):
    """One line: the organization as a link, or what ties the person to one."""

    def __init__(self, host: Host) -> None:
        super().__init__(host, "employer", self.tr("Works for"))

    def is_wanted(self, known: Known) -> bool:
        """People work for organizations."""
        return known.contact.kind is ContactKind.PERSON

    def is_empty(self, known: Known) -> bool:
        """Whether the person is tied to none, and none may be meant."""
        return known.employer.shared is None and not known.employer.offered

    def summary(self, known: Known) -> str:
        """The organization, or one that may be meant."""
        employer = known.employer
        if employer.shared is not None:
            return "" if self.is_open() else employer.shared.organization.display_name
        if employer.offered:
            return self.tr("{name}?").format(name=employer.offered[0].name)
        return self.tr("No organization tied")

    def make_body(self) -> QWidget:
        """The link, the line that ties, and the offer."""
        body = QWidget(self)
        self.link = LinkRow("employer", self.tr("Organization"), body)
        self.link.opened.connect(self._open)
        self.link.offers = self._offer
        self.tie = ChoiceRow("tie", self.tr("Organization"), self._offer_ties, body)
        self.tie.setPlaceholderText(self.tr("Tie to an organization …"))
        self.take = button("", "link", body)
        self.take.clicked.connect(lambda _checked=False: self._take_offer())
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.link)
        layout.addWidget(self.tie)
        layout.addWidget(self.take, alignment=Qt.AlignmentFlag.AlignLeft)
        return body

    def fill(self, known: Known) -> None:
        """Show the organization, or what may tie the person to one."""
        employer = known.employer
        self.link.setVisible(employer.shared is not None)
        self.tie.setVisible(employer.shared is None)
        self.take.setVisible(bool(employer.offered))
        if employer.shared is not None:
            self.link.show_value(employer.shared.organization.display_name)
            self.link.remark(facts_said(employer.shared))
        for first in employer.offered[:1]:
            self.take.setText(self.tr("Tie to {name}").format(name=first.name).replace("&", "&&"))

    # What is done

    def _shown(self) -> Known:
        assert self.known is not None, "what is pressed is shown"
        return self.known

    def _open(self) -> None:
        shared = self._shown().employer.shared
        if shared is not None:
            self.host.open_contact(shared.organization.id)

    def _offer(self, menu: QMenu) -> None:
        add_action(menu, self.tr("Open"), self._open)
        add_action(menu, self.tr("Another organization …"), self.ask)
        menu.addSeparator()
        person_id = self._shown().contact.id
        untie = partial(self.host.change, lambda space: organizations.unlink(space, [person_id]))
        add_action(menu, self.tr("Untie"), untie)

    def _offer_ties(self, menu: QMenu) -> None:
        for offered in self._shown().employer.offered:
            add_action(menu, offered.name, partial(self._tie_to, offered))
        menu.addSeparator()
        person = self._shown().contact
        if person.organization:
            text = self.tr("Record “{name}” as a contact").format(name=person.organization)
            make = partial(
                self.host.change,
                lambda space: organizations.make(space, person.organization, [person.id]),
            )
            add_action(menu, text, make)
        add_action(menu, self.tr("Another organization …"), self.ask)

    def _take_offer(self) -> None:
        for first in self._shown().employer.offered[:1]:
            self._tie_to(first)

    def _tie_to(self, organization: ContactRow) -> None:
        person_id = self._shown().contact.id
        self.host.change(lambda space: organizations.link(space, [person_id], organization.id))

    def ask(self) -> None:
        """Ask whom the person that is shown works for."""
        if self.known is not None and self.is_wanted(self.known):
            from leaddesk.gui.dialogs.works_for import EmployerSheet

            EmployerSheet(self.host.desk, self.window(), self.known.contact).open()


def facts_said(shared: Shared) -> str:
    """What is known of an organization, in one line."""
    return " · ".join(_facts(shared))


def _facts(shared: Shared) -> Iterator[str]:
    size = word(shared.size) if shared.size else ""
    yield from filter(None, (shared.industry, size, shared.country, shared.web))
