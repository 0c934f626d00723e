"""The menu of languages, each under its own name, so that whoever is lost in one finds home."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from leaddesk.gui import translations


class LanguageMenu(QMenu):
    """The languages there is a catalogue for, and the system's; `wanted` carries the one chosen (empty: the system's)."""

    wanted = Signal(str)

    def __init__(self, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Language"))
        group = QActionGroup(self)
        names = {
            "": self.tr("As the system"),
            **{code: translations.NAMES[code] for code in translations.spoken()},
        }
        for code, name in names.items():
            action = group.addAction(name)
            action.setData(code)
            action.setCheckable(True)
            action.setChecked(code == language)
            action.triggered.connect(lambda _checked=False, code=code: self.wanted.emit(code))
            self.addAction(action)
