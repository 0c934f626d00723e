"""What a contact does not want, at the very top of the detail: it matters before all else."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from leaddesk.domain.consent import Barred, ConsentMark, Objection, Permission
from leaddesk.gui import theme as look
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.texts import short_date, translated
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, label
from leaddesk.gui.widgets.row_pool import RowPool
from leaddesk.services import consent

BAR_ICONS: Final = {
    Barred.NO_CALL: "phone-off-outline",
    Barred.NO_MAIL: "email-off-outline",
    Barred.NO_CONTACT: "account-cancel-outline",
}
_ICON: Final = 16


class _Line(NamedTuple):
    icon: str
    what: str
    why: str
    bar: Barred | None


class ConsentBanner(QFrame):
    """A line each for what they do not want, with what lifts it; one if all consent was withdrawn. Else it is not there."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._contact_id = 0
        self.setProperty("look", "banner")
        self.setAccessibleName(self.tr("What they do not want"))
        self._pool = RowPool(lambda _number: BannerLine(self), GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.addLayout(self._pool.layout)
        self.hide()

    def show_permission(self, contact_id: int, permission: Permission) -> None:
        """Show what a contact does not want."""
        self._contact_id = contact_id
        lines = [*_bars(permission), *self._withdrawn(permission)]
        for row, line in zip(self._pool.take(len(lines)), lines, strict=True):
            row.show_line(line)
        if self.isHidden() is bool(lines):
            self.setVisible(bool(lines))

    def lines(self) -> "list[BannerLine]":
        """The lines that are shown."""
        return [row for row in self._pool.rows if not row.isHidden()]

    def lift(self, bar: Barred) -> None:
        """Note that an objection no longer stands."""
        contact_id = self._contact_id
        self._host.change(lambda space: consent.lift(space, [contact_id], bar))

    def _withdrawn(self, permission: Permission) -> Iterator[_Line]:
        if permission.standing is ConsentMark.WITHDRAWN:
            why = self.tr("Lists for mailing leave them out.")
            yield _Line("file-cancel-outline", self.tr("Consent withdrawn"), why, None)


class BannerLine(QWidget):
    """What is not wanted, what was said of it, and the button that lifts it."""

    def __init__(self, banner: ConsentBanner) -> None:
        super().__init__(banner)
        self._line: _Line | None = None
        self._icon = QLabel(self)
        self._icon.setFixedSize(_ICON, _ICON + 2)
        self.what = label("", "strong")
        self.why = label("", "small")
        self.why.setWordWrap(True)
        self.lift = button(self.tr("Lift"), "link")
        self.lift.clicked.connect(lambda _checked=False: self._lift(banner))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.what)
        words.addWidget(self.why)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(self.lift, alignment=Qt.AlignmentFlag.AlignTop)

    def show_line(self, line: _Line) -> None:
        """Show one of them."""
        pixmap = look.icon(line.icon, look.worn().danger).pixmap(QSize(_ICON, _ICON))
        self._icon.setPixmap(pixmap)
        if line == self._line:
            return
        self._line = line
        self.what.setText(line.what)
        self.why.setText(line.why)
        self.why.setVisible(bool(line.why))
        self.lift.setVisible(line.bar is not None)
        self.lift.setAccessibleName(self.tr("Lift: {what}").format(what=line.what))
        self.lift.setToolTip(self.tr("They may be contacted so again"))

    def _lift(self, banner: ConsentBanner) -> None:
        if self._line is not None and self._line.bar is not None:
            banner.lift(self._line.bar)


def said(objection: Objection) -> str:
    """What was said with an objection, and when."""
    day = short_date(objection.at.date()) if objection.at else ""
    return " · ".join(filter(None, (objection.how, day)))


def _bars(permission: Permission) -> Iterator[_Line]:
    """What is barred, the most first."""
    for bar in reversed(permission.barred):
        objection = standing(permission, bar)
        yield _Line(BAR_ICONS[bar], translated(bar.words), said(objection) if objection else "", bar)


def standing(permission: Permission, bar: Barred) -> Objection | None:
    """The objection of a kind that stands, the newest of several."""
    found = [one for one in permission.objections if one.bars is bar and one.lifted_at is None]
    return found[-1] if found else None
