"""The sheets that the detail opens, for pictures of all there is to see."""

from collections.abc import Iterator

from PySide6.QtWidgets import QDialog, QWidget

from leaddesk.domain.consent import Barred
from leaddesk.domain.qualification import Statement, Topic
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.consent import ConsentSheet, ObjectionSheet
from leaddesk.gui.dialogs.qualify import StatementSheet
from leaddesk.gui.dialogs.works_for import EmployerSheet
from leaddesk.gui.models.known import Known


def contact_dialogs(desk: Desk, parent: QWidget, known: Known) -> Iterator[tuple[str, QDialog]]:
    """Each by name, made as it opens."""
    contact = known.contact
    yield "consent", ConsentSheet(desk, parent, contact)
    yield "objection", ObjectionSheet(desk, parent, contact, Barred.NO_CONTACT, known.steps)
    said = Statement(contact_id=contact.id, topic=Topic.INTENT, said_by=contact.display_name)
    yield "statement", StatementSheet(desk, parent, said)
    yield "works-for", EmployerSheet(desk, parent, contact)
