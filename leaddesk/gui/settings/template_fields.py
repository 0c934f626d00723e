"""What is filled into a template, to be put where one writes."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from leaddesk.domain.playbook import TEMPLATE_FIELDS
from leaddesk.gui.widgets.common import button, label
from leaddesk.gui.widgets.flow import Flow
from leaddesk.gui.widgets.inplace_line import InplaceEdit
from leaddesk.gui.widgets.inplace_text import InplaceText


class TemplateFields(QWidget):
    """A button a field. They leave the keyboard where it is; whoever has no mouse types the braces."""

    def __init__(self, written_in: QWidget) -> None:
        """`written_in` is where templates are written."""
        super().__init__()
        self._written_in = written_in
        flow = Flow(self)
        flow.addWidget(label(self.tr("Filled in when it starts:"), "small"))
        for name, words in self._words().items():
            made = button(f"{{{name}}}", "tag")
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setToolTip(words)
            made.clicked.connect(partial(self._insert, f"{{{name}}}"))
            flow.addWidget(made)

    def _words(self) -> dict[str, str]:
        words = {
            "name": self.tr("Their name"),
            "given": self.tr("Their first name"),
            "organization": self.tr("Their organization"),
            "event": self.tr("The event where you met last"),
            "me": self.tr("Your name"),
        }
        return {name: words[name] for name in TEMPLATE_FIELDS}

    def _insert(self, text: str) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self._written_in.isAncestorOf(focused):
            return
        if isinstance(focused, InplaceEdit):
            focused.insert(text)
        elif isinstance(focused, InplaceText):
            focused.insertPlainText(text)
