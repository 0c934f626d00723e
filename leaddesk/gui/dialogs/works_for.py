"""A person is tied to the organization they work for, or an organization gets one of its people."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from leaddesk.domain.contact import Contact, ContactKind
from leaddesk.domain.errors import InputError
from leaddesk.domain.messages import Message, mark
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.contact_pick import ContactPick, Picked
from leaddesk.services import employers, organizations


class PickSheet(SavingSheet):
    """Asks for a contact of one kind, or the name of a new one. Enter takes the first that is offered, and saves."""

    def __init__(self, desk: Desk, parent: QWidget, title: str, name: str, kind: ContactKind) -> None:
        super().__init__(desk, parent, title, "")
        self.pick = ContactPick(desk, takes_new=True, kind=kind)
        self.body.addWidget(Asked(name, self.pick))
        self.body.addStretch(1)
        self.pick.setFocus()

    def picked(self) -> Picked:
        """Who is meant; words without a choice are the name of somebody new. Raises `InputError` if nothing is typed."""
        name = " ".join(self.pick.text().split())
        if not name:
            raise InputError(Message("nobody-picked", mark("Type a name.")))
        return self.pick.contact or Picked(0, name)


class EmployerSheet(PickSheet):
    """Whom a person works for."""

    def __init__(self, desk: Desk, parent: QWidget, person: Contact) -> None:
        title = QCoreApplication.translate("EmployerSheet", "Where does {name} work?")
        super().__init__(
            desk,
            parent,
            title.format(name=person.display_name),
            QCoreApplication.translate("EmployerSheet", "Organization"),
            ContactKind.ORGANIZATION,
        )
        self._person_id = person.id

    def change(self) -> Change:
        """Tie the person; an organization that is new is recorded with it."""
        picked, ids = self.picked(), [self._person_id]
        if picked.is_new:
            return lambda workspace: organizations.make(workspace, picked.name, ids)
        return lambda workspace: organizations.link(workspace, ids, picked.id)


class PersonSheet(PickSheet):
    """Who works for an organization."""

    def __init__(self, desk: Desk, parent: QWidget, organization: Contact) -> None:
        title = QCoreApplication.translate("PersonSheet", "Who works for {name}?")
        super().__init__(
            desk,
            parent,
            title.format(name=organization.display_name),
            QCoreApplication.translate("PersonSheet", "Person"),
            ContactKind.PERSON,
        )
        self._organization_id = organization.id

    def change(self) -> Change:
        """Tie the person; somebody new is recorded with it."""
        picked, organization_id = self.picked(), self._organization_id
        if picked.is_new:
            return lambda workspace: employers.add_person(workspace, organization_id, picked.name)
        return lambda workspace: organizations.link(workspace, [picked.id], organization_id)
