"""Values of contacts that stand side by side: as they are read, and what a merge would make of them."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy

from leaddesk.gui.contact_sides import Value
from leaddesk.gui.widgets.common import label, row


def value_text(text: str) -> QLabel:
    """A value as it is read; a dash where there is none."""
    made = label(text or "–", "" if text else "muted")
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made


def side_value(value: Value) -> QHBoxLayout:
    """A value with what would become of it: added, or only kept beside the one that stays."""
    made = value_text(value.text)
    line = row(made)
    if value.is_new:
        said = QCoreApplication.translate("sides", "Would be added when merged")
        made.setProperty("look", "changed")
        made.setAccessibleDescription(said)
        made.setToolTip(said)
    elif value.is_beside:
        line.setStretch(0, 1)
        pill = label(QCoreApplication.translate("sides", "kept beside"), "pill")
        line.addWidget(pill, alignment=Qt.AlignmentFlag.AlignTop)
        made.setToolTip(QCoreApplication.translate("sides", "Yours stays; this one is kept with the contact"))
    return line
