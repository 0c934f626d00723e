"""What was taken out of use, by name: a click brings it back."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from leaddesk.gui.widgets.common import button, label
from leaddesk.gui.widgets.flow import Flow


class BringBack(QWidget):
    """A few words, and a button for each that is gone; nothing at all where none is."""

    wanted = Signal(object)
    """The key of the one to be brought back."""

    def __init__(self, text: str) -> None:
        super().__init__()
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = Flow(self)
        words = label(text, "small")
        words.setMinimumHeight(button("", "link").sizeHint().height())
        self._flow.addWidget(words)
        self.buttons: dict[int, QPushButton] = {}
        self.hide()

    def offer(self, names: Mapping[int, str]) -> None:
        """Offer these, by their keys."""
        for key in [key for key in self.buttons if key not in names]:
            gone = self.buttons.pop(key)
            gone.hide()
            gone.deleteLater()
        for key, name in names.items():
            if key not in self.buttons:
                made = self.buttons[key] = button("", "link")
                made.setToolTip(self.tr("Bring back"))
                made.clicked.connect(partial(self._tell, key))
                self._flow.addWidget(made)
            made = self.buttons[key]
            made.setText(name.replace("&", "&&"))
            made.setAccessibleName(self.tr("Bring back “{name}”").format(name=name))
        self.setVisible(bool(names))

    def _tell(self, key: int, _checked: bool = False) -> None:
        self.wanted.emit(key)
