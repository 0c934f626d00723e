"""Who a contact is, where it stands, and what can be done."""

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.consent import Permission
from leaddesk.domain.contact import Contact, Rating
from leaddesk.gui import theme as look
from leaddesk.gui.contact_edits import (
    LABELS,
    RENAMED,
    edit_headline,
    edit_item,
    edit_organization,
    headline,
    is_headed_by_organization,
)
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.contact_menu import ContactMenu
from leaddesk.gui.detail.point_menus import add_action
from leaddesk.gui.detail.quality_section import reasons
from leaddesk.gui.detail.suggested_rating import SuggestedRating
from leaddesk.gui.detail.tag_strip import TagStrip
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.models.known import Known
from leaddesk.gui.texts import translated
from leaddesk.gui.theme import GRID, RATING_ICONS, Theme
from leaddesk.gui.widgets.action_bar import ActionBar
from leaddesk.gui.widgets.common import restyle, row
from leaddesk.gui.widgets.grade_mark import GradeMark
from leaddesk.gui.widgets.inplace_line import PAD, InplaceEdit
from leaddesk.gui.widgets.photo import Face, initials
from leaddesk.gui.widgets.pill_button import PillButton
from leaddesk.gui.words import word
from leaddesk.services import contacts

_LINK: Final = 14
_RANKS: Final = (("title", 20), ("subtitle", 17), ("heading", 15))
"""The sizes a name may have, in pixels, the largest that fits."""


class Headline(InplaceEdit):
    """The name: as large as fits."""

    def __init__(self, name: str, parent: QWidget) -> None:
        self._rank = "title"
        super().__init__("name", name, parent)
        self.setProperty("rank", self._rank)
        self.textChanged.connect(lambda _text: self._fit())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Another width may need another size."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the largest size in which the name fits; the widths go with the sizes."""
        now = dict(_RANKS)[self._rank]
        width = self.fontMetrics().horizontalAdvance(self.text())
        room = self.width() - 2 * PAD
        rank = next((rank for rank, pixels in _RANKS if width * pixels / now <= room), _RANKS[-1][0])
        if rank != self._rank:
            self._rank = rank
            self.setProperty("rank", rank)
            restyle(self)


class ContactHeader(QWidget):
    """Face, name, title and organization; stage, rating and tags; call, e-mail, meeting, follow-up and more."""

    def __init__(self, host: Host, theme: Theme) -> None:
        super().__init__()
        self._host = host
        self._theme = theme
        self._known: Known | None = None
        self.face = Face(self)
        self.name = Headline(self.tr("Name"), self)
        self.title = InplaceEdit("title", self.tr("Title"), self)
        self.organization = InplaceEdit("organization", self.tr("Organization"), self)
        self.employer = QToolButton(self)
        self.stage = PillButton(self.tr("Stage"), self)
        self.rating = PillButton(self.tr("Rating"), self)
        self.grade = GradeMark(self)
        self.suggested = SuggestedRating(host)
        self.tags = TagStrip(host)
        self.bar = ActionBar(theme, self)
        self.more = ContactMenu(host, self, self.tags.begin, self._ask_parts)
        self._lay_out()
        self.name.saved.connect(self._save_name)
        self.title.saved.connect(self._save_title)
        self.organization.saved.connect(self._save_organization)
        self.stage.clicked.connect(lambda: host.ask_stage(self.stage))
        self.rating.clicked.connect(self._ask_rating)
        self.employer.clicked.connect(lambda _checked=False: self._open_employer())
        self.grade.clicked.connect(lambda _checked=False: host.show_quality())
        self.face.clicked.connect(self._ask_photo)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        for field in (self.name, self.title):
            names.addWidget(field)
        names.addLayout(row(self.organization, self.employer, spacing=GRID))
        names.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        faces = QVBoxLayout()
        faces.setContentsMargins(PAD, GRID, 0, 0)
        faces.addWidget(self.face)
        faces.addStretch(1)
        top.addLayout(faces)
        top.addLayout(names, 1)
        standing = QHBoxLayout()
        standing.setContentsMargins(PAD, 0, 0, 0)
        standing.setSpacing(2 * GRID)
        standing.addWidget(self.stage)
        standing.addWidget(self.rating)
        standing.addWidget(self.grade)
        standing.addStretch(1)
        self._add_actions()
        self.employer.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.employer.setIconSize(QSize(_LINK, _LINK))
        self._dress_link()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addLayout(top)
        layout.addLayout(standing)
        layout.addWidget(self.suggested)
        layout.addWidget(self.tags)
        layout.addWidget(self.bar)

    def _add_actions(self) -> None:
        host = self._host
        self.bar.setContentsMargins(PAD - 2, 0, 0, 0)
        self._logs = (
            (ActivityKind.CALL, "phone-outline", "phone-off-outline", self.tr("Call"), self.tr("Log a call")),
            (
                ActivityKind.EMAIL,
                "email-outline",
                "email-off-outline",
                self.tr("E-mail"),
                self.tr("Log an e-mail"),
            ),
            (
                ActivityKind.MEETING,
                "account-group-outline",
                "account-cancel-outline",
                self.tr("Meeting"),
                self.tr("Log a meeting"),
            ),
        )
        for kind, icon, _barred, name, tip in self._logs:
            self.bar.add(icon, name, tip, partial(host.log, kind))
        self.bar.add("calendar-plus", self.tr("Follow-up"), self.tr("Plan the next step"), host.plan)
        self.dots = self.bar.add("dots-horizontal", "", self.tr("More"), self._ask_more)

    # What is shown

    def show_known(self, known: Known, face: QImage | None) -> None:
        """Show a contact."""
        self._known = known
        contact = known.contact
        self.name.show_value(headline(contact))
        self.title.show_value(contact.titles[0] if contact.titles else "")
        self.organization.show_value(contact.organization)
        is_said_above = is_headed_by_organization(contact)
        if self.organization.isHidden() is not is_said_above:
            self.organization.setHidden(is_said_above)
        self._show_employer(known)
        self.stage.show_choice(stage_title(known.stage), "circle", self._theme.kind(known.stage.kind))
        rating = contact.rating
        self.rating.show_choice(word(rating), RATING_ICONS[rating], self._theme.rating(rating))
        digest = contact.photo.digest if contact.photo else ""
        self.face.show_face(initials(contact), digest, face)
        self.tags.show_tags(contact.tags)
        judged = known.learnt.quality
        self.grade.show_grade(judged.grade.value, reasons(judged))
        self.suggested.show_known(known)
        self._show_bars(known.permission)

    def _show_employer(self, known: Known) -> None:
        """Lead from a person to the organization they work for."""
        shared = known.employer.shared
        is_linked = shared is not None and shared.organization.id != known.contact.id
        if self.employer.isHidden() is is_linked:
            self.employer.setVisible(is_linked)
        if shared is not None and is_linked:
            text = self.tr("Open {name}").format(name=shared.organization.display_name)
            self.employer.setToolTip(text)
            self.employer.setAccessibleName(text)

    def _dress_link(self) -> None:
        self.employer.setIcon(look.icon("arrow-top-right", self._theme.muted))

    def _show_bars(self, permission: Permission) -> None:
        """What they do not want shows on the buttons. What happened can be logged all the same: they may have called."""
        for made, (kind, icon, barred, _name, tip) in zip(self.bar.buttons, self._logs, strict=False):
            bar = permission.bar_to(kind)
            warning = f"{translated(bar.words)}. {tip}" if bar else tip
            self.bar.show_as(made, barred if bar else icon, warning, is_warning=bar is not None)

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.bar.dress(theme)
        self._dress_link()

    # What is done

    def _contact(self) -> Contact:
        assert self._known is not None, "what is edited is shown"
        return self._known.contact

    def _open_employer(self) -> None:
        shared = self._known.employer.shared if self._known is not None else None
        if shared is not None:
            self._host.open_contact(shared.organization.id)

    def _save_name(self, text: str) -> None:
        self._host.revise(edit_headline(self._contact(), text), RENAMED, self.name)

    def _save_title(self, text: str) -> None:
        before = next(iter(self._contact().titles), None)
        self._host.revise(
            edit_item("titles", before, text or None, 0), LABELS["titles"].of(before, text), self.title
        )

    def _save_organization(self, text: str) -> None:
        label = LABELS["organizations"].of(self._contact().organization, text)
        self._host.revise(edit_organization(self._contact(), 0, 0, text), label, self.organization)

    def _ask_rating(self) -> None:
        menu = QMenu(self)
        for rating in Rating:
            entry = add_action(menu, word(rating), partial(self._rate, rating))
            entry.setCheckable(True)
            entry.setChecked(rating is self._contact().rating)
        self.rating.popup(menu)

    def _rate(self, rating: Rating) -> None:
        contact_id = self._contact().id
        self._host.change(lambda space: contacts.rate(space, [contact_id], rating))

    def _ask_photo(self) -> None:
        menu = QMenu(self)
        self.more.fill_photo(menu, self._contact())
        menu.popup(self.face.mapToGlobal(self.face.rect().bottomLeft()))

    def _ask_more(self) -> None:
        assert self._known is not None, "what is pressed is shown"
        menu = self.more.menu(self._contact(), self._known.permission)
        menu.popup(self.dots.mapToGlobal(self.dots.rect().bottomLeft()))

    def _ask_parts(self) -> None:
        self._host.edit_name_parts()
