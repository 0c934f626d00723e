"""The user and this window: the own card, language and theme, where the database lies, and a backup of it."""

from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QStandardPaths, Qt, QTime, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QVBoxLayout, QWidget

from leaddesk.bugs import versions
from leaddesk.domain.changes import Kind
from leaddesk.domain.contact import Contact
from leaddesk.gui import translations
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.qr_code import OwnCardSheet, show_own_card
from leaddesk.gui.settings.host import Host
from leaddesk.gui.settings.part import Part
from leaddesk.gui.texts import near_date
from leaddesk.gui.theme import GRID, Mode, Theme
from leaddesk.gui.widgets.common import button, column, label, restyle, row
from leaddesk.gui.widgets.elided import Elided
from leaddesk.gui.widgets.segments import Segments
from leaddesk.services import own_card
from leaddesk.storage import backup as storage_backup

LAST_BACKUP: Final = "last-backup"
"""What is remembered of the last backup that was made here: when, and its path."""
_FIELD: Final = 200
_QT: Final = QLibraryInfo.version().toString()


class SettingLine(QFrame):
    """One thing to be set: what it is, a word on it, and at the right how it is set."""

    def __init__(self, title: str, about: str, *controls: QWidget) -> None:
        super().__init__()
        self.setProperty("look", "setting")
        self.about = label(about, "small")
        self.about.setWordWrap(True)
        self.about.setVisible(bool(about))
        inside = row(spacing=2 * GRID)
        inside.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        self.words = column(label(title), self.about, spacing=0)
        inside.addLayout(self.words, 1)
        for control in controls:
            inside.addWidget(control)
        self.setLayout(inside)

    def say(self, about: str) -> None:
        """Say something else of it."""
        self.about.setText(about)
        self.about.setVisible(bool(about))


class OwnPart(Part):
    """What is the user's own: who they are, how the window looks and speaks, where their data lies."""

    kinds = frozenset({Kind.CONTACT})

    def __init__(self, desk: Desk, theme: Theme, host: Host) -> None:
        super().__init__(
            desk,
            theme,
            self.tr("General"),
            self.tr("Everything stays on this computer: LeadDesk has no account and asks no network."),
        )
        self._host = host
        self.choose_card = button("")
        self.show_code = button(self.tr("Show code"))
        self.language = QComboBox()
        self.looks = Segments(self.tr("Theme"), self._modes(), host.mode.value)
        self.path = Elided(str(desk.workspace.database.path), "small")
        self.show_folder = button(self.tr("Show folder"))
        self.back_up = button(self.tr("Back up now…"))
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read whose card is the user's, and when a backup was made."""
        workspace = self.desk.workspace
        self._show_card(own_card.me(workspace))
        self._say_last_backup(workspace.recall(LAST_BACKUP))
        self._show_choices()
        self.shown.emit()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        super().dress(theme)
        self._show_choices()

    # The layout

    def _lay_out(self) -> None:
        self.language.addItem(self.tr("As the system"), "")
        for code in translations.spoken():
            self.language.addItem(translations.NAMES[code], code)
        self.language.setAccessibleName(self.tr("Language"))
        self.language.setMinimumWidth(_FIELD)
        self.path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.card = SettingLine(self.tr("Your card"), "", self.show_code, self.choose_card)
        self.backup = SettingLine(self.tr("Backup"), "", self.back_up)
        place = SettingLine(self.tr("Database"), "", self.show_folder)
        place.words.addWidget(self.path)
        self._add(self.tr("You"), self.card)
        self._add(
            self.tr("This window"),
            SettingLine(self.tr("Language"), "", self.language),
            SettingLine(self.tr("Theme"), "", self.looks),
        )
        self._add(self.tr("Your data"), place, self.backup)
        known = versions(Qt=_QT)
        about = label(" · ".join(f"{name} {known[name]}" for name in ("LeadDesk", "Python", "Qt")), "small")
        about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(about)

    def _add(self, title: str, *lines: SettingLine) -> None:
        group = QFrame()
        group.setProperty("look", "group")
        inside = QVBoxLayout(group)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for one in lines:
            inside.addWidget(one)
        lines[-1].setProperty("last", True)
        restyle(lines[-1])
        self.body.addLayout(column(label(title, "strong"), group, spacing=GRID))

    def _modes(self) -> dict[str, str]:
        return {
            Mode.SYSTEM.value: self.tr("As the system"),
            Mode.LIGHT.value: self.tr("Light"),
            Mode.DARK.value: self.tr("Dark"),
        }

    # What is shown

    def _show_card(self, card: Contact | None) -> None:
        if card is None:
            self.card.say(
                self.tr(
                    "Which contact is you? It is shown as a QR code with Ctrl+Shift+M, and its name stands under what "
                    "playbooks write. Add yourself as a contact first."
                )
            )
        else:
            organization = card.organization if card.organization != card.display_name else ""
            self.card.say(" · ".join(filter(None, (card.display_name, organization))))
        self.choose_card.setText(self.tr("Choose…") if card is None else self.tr("Another…"))
        self.show_code.setVisible(card is not None)

    def _show_choices(self) -> None:
        """Theme and language may have been chosen in the menu as well."""
        self.language.setCurrentIndex(max(self.language.findData(self._host.language), 0))
        if self.looks.value() != self._host.mode.value:
            self.looks.choose(self._host.mode.value)

    def _say_last_backup(self, kept: object) -> None:
        """What was remembered; anything else than a moment and a path says nothing."""
        text = self.tr(
            "A copy of everything in one file, as it is at this moment. No backup was made from here yet."
        )
        if isinstance(kept, list) and len(kept) == 2:
            moment, path = datetime.fromisoformat(str(kept[0])), Path(str(kept[1]))
            text = self.tr("Last made {day}, {time}: {file}").format(
                day=near_date(moment.date(), self.desk.today()),
                time=QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat),
                file=path.name,
            )
        self.backup.say(text)

    # What is done

    def _connect(self) -> None:
        self.choose_card.clicked.connect(lambda _checked=False: self._choose_card())
        self.show_code.clicked.connect(lambda _checked=False: show_own_card(self.desk, self))
        self.language.activated.connect(lambda _place: self._host.speak(str(self.language.currentData())))
        self.looks.chosen.connect(self._dress)
        self.show_folder.clicked.connect(
            lambda _checked=False: _open(self.desk.workspace.database.path.parent)
        )
        self.back_up.clicked.connect(lambda _checked=False: self._ask_where())

    def _choose_card(self) -> None:
        OwnCardSheet(self.desk, self, self.refresh).open()

    def _dress(self, mode: str) -> None:
        if mode != self._host.mode.value:
            self._host.dress(Mode(mode))

    def _ask_where(self) -> None:
        """Ask where the backup goes. A file that is there already is refused rather than replaced."""
        name = f"{self.desk.workspace.database.path.stem}-{self.desk.today():%Y-%m-%d}.db"
        chosen, _kind = QFileDialog.getSaveFileName(
            self,
            self.tr("Back up to"),
            str(self._usual_folder() / name),
            self.tr("Database") + " (*.db)",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self._make_backup(Path(chosen))

    def _usual_folder(self) -> Path:
        """Where the last backup went, else where documents lie."""
        kept = self.desk.workspace.recall(LAST_BACKUP)
        if isinstance(kept, list) and len(kept) == 2 and Path(str(kept[1])).parent.is_dir():
            return Path(str(kept[1])).parent
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _make_backup(self, path: Path) -> None:
        workspace = self.desk.workspace
        self.back_up.setEnabled(False)
        self.backup.say(self.tr("Backing up …"))
        self.desk.job(
            lambda: storage_backup.back_up(workspace.database, path),
            lambda _done: self._made(path),
            self._not_made,
        )

    def _made(self, path: Path) -> None:
        kept = [self.desk.now().isoformat(), str(path)]
        self.back_up.setEnabled(True)
        self.desk.remember(LAST_BACKUP, kept)
        self._say_last_backup(kept)

    def _not_made(self, error: Exception) -> None:
        self.back_up.setEnabled(True)
        self._say_last_backup(self.desk.workspace.recall(LAST_BACKUP))
        self.desk.failed.emit(error)


def _open(folder: Path) -> None:
    """Hand a folder over to the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
