"""What is known of an organization and shared by its people, and who they are."""

from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from leaddesk.domain.contact import ContactKind, ContactRow
from leaddesk.domain.lists import FilterKey, FilterTerm, filter_text
from leaddesk.domain.organization import OrganizationSize
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.employer_section import facts_said
from leaddesk.gui.detail.line_rows import ChoiceRow, LinkRow
from leaddesk.gui.detail.point_menus import add_action
from leaddesk.gui.detail.section import Section
from leaddesk.gui.models.known import Known
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button
from leaddesk.gui.widgets.row_pool import RowPool
from leaddesk.gui.widgets.value_row import ValueRow
from leaddesk.gui.words import word
from leaddesk.services import organizations

_TEXTS: Final = ("industry", "country", "web")


class PeopleSection(Section):
    """The facts edited in place, then a link to each of the people."""

    def __init__(self, host: Host) -> None:
        super().__init__(host, "people", self.tr("Organization"))
        self.rows: RowPool[LinkRow] = RowPool(self._make_row)

    def is_wanted(self, known: Known) -> bool:
        """Organizations have people."""
        return known.contact.kind is ContactKind.ORGANIZATION

    def is_empty(self, known: Known) -> bool:
        """Whether nothing is known of it, and nobody."""
        return not (self.summary_of_facts(known) or known.employer.total)

    def summary_of_facts(self, known: Known) -> str:
        """What is known of it, in one line."""
        return facts_said(known.employer.shared) if known.employer.shared else ""

    def summary(self, known: Known) -> str:
        """How many people are known, else what else is known of it."""
        if known.employer.total:
            return self.tr("%n people", "", known.employer.total)
        return self.summary_of_facts(known) or self.tr("Nothing known yet")

    def make_body(self) -> QWidget:
        """The facts, the people, and what adds one."""
        body = QWidget(self)
        names = {
            "industry": (self.tr("Industry"), self.tr("What they make or do")),
            "country": (self.tr("Country"), self.tr("Where they are")),
            "web": (self.tr("Web"), self.tr("Their web address")),
        }
        self.size_row = ChoiceRow("size", self.tr("Size"), self._offer_sizes, body)
        self.size_row.setPlaceholderText(self.tr("How many people they employ"))
        self.texts: dict[str, ValueRow] = {}
        for field in _TEXTS:
            name, hint = names[field]
            row = ValueRow(field, name, body)
            row.setPlaceholderText(hint)
            row.show_beside(name)
            row.saved.connect(partial(self._save, field))
            self.texts[field] = row
        self.add = button(self.tr("+ Person"), "adder", body)
        self.add.setAccessibleName(self.tr("Add a person"))
        self.add.clicked.connect(lambda _checked=False: self.ask())
        self.all = button("", "link", body)
        self.all.clicked.connect(lambda _checked=False: self._list_all())
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.texts["industry"])
        layout.addWidget(self.size_row)
        layout.addWidget(self.texts["country"])
        layout.addWidget(self.texts["web"])
        layout.addSpacing(GRID)
        layout.addLayout(self.rows.layout)
        for made in (self.all, self.add):
            layout.addWidget(made, alignment=Qt.AlignmentFlag.AlignLeft)
        return body

    def fill(self, known: Known) -> None:
        """Show the facts and the people."""
        employer = known.employer
        assert employer.shared is not None, "an organization is shown"
        for field, row in self.texts.items():
            row.show_value(getattr(employer.shared, field))
        self.size_row.show_value(word(employer.shared.size) if employer.shared.size else "")
        for number, (row, person) in enumerate(
            zip(self.rows.take(len(employer.people)), employer.people, strict=True)
        ):
            row.show_value(person.name)
            row.show_beside("" if number else self.tr("People"))
            row.remark(" · ".join(filter(None, (person.title, person.phone or person.email))))
        has_more = employer.total > len(employer.people)
        self.all.setVisible(has_more)
        self.all.setText(self.tr("All %n people", "", employer.total) if has_more else "")

    # What is done

    def _make_row(self, number: int) -> LinkRow:
        row = LinkRow(f"person-{number}", self.tr("Person"), self.body)
        row.opened.connect(lambda: self.host.open_contact(self._person(number).id))
        row.offers = partial(self._offer, number)
        return row

    def _shown(self) -> Known:
        assert self.known is not None, "what is pressed is shown"
        return self.known

    def _person(self, number: int) -> ContactRow:
        return self._shown().employer.people[number]

    def _offer(self, number: int, menu: QMenu) -> None:
        person_id = self._person(number).id
        add_action(menu, self.tr("Open"), partial(self.host.open_contact, person_id))
        menu.addSeparator()
        untie = partial(self.host.change, lambda space: organizations.unlink(space, [person_id]))
        add_action(menu, self.tr("Untie"), untie)

    def _offer_sizes(self, menu: QMenu) -> None:
        for size in OrganizationSize:
            entry = add_action(menu, word(size), partial(self._choose_size, size))
            entry.setCheckable(True)
            entry.setChecked(self.size_row.text() == word(size))

    def _choose_size(self, size: OrganizationSize) -> None:
        id_ = self._shown().contact.id
        self.host.change(lambda space: organizations.describe(space, id_, size=size))

    def _save(self, field: str, text: str) -> None:
        id_ = self._shown().contact.id
        fact: dict[str, Any] = {field: text}
        self.host.save(lambda space: organizations.describe(space, id_, **fact), self.texts[field])

    def ask(self) -> None:
        """Ask who works for the organization that is shown."""
        if self.known is not None and self.is_wanted(self.known):
            from leaddesk.gui.dialogs.works_for import PersonSheet

            PersonSheet(self.host.desk, self.window(), self.known.contact).open()

    def _list_all(self) -> None:
        contact = self._shown().contact
        name = contact.organization or contact.display_name
        self.host.list_contacts(filter_text("", (FilterTerm(FilterKey.ORGANIZATION, (name,)),)))
