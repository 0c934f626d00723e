"""Ties that seem right and were not made: people and the organization they may belong to, each accepted or left."""

import json
from collections.abc import Iterable
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QWidget

from leaddesk.domain.changes import Kind, Touched
from leaddesk.domain.text import fold
from leaddesk.gui.desk import Desk
from leaddesk.gui.dialogs.sheet import Sheet
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.acted_row import ActedRow
from leaddesk.gui.widgets.common import button, label
from leaddesk.gui.widgets.row_pool import RowPool
from leaddesk.services import organizations
from leaddesk.services.organizations import Offer
from leaddesk.storage import memory, queries
from leaddesk.storage.reader import Reader

LEFT: Final = "offers-left"
"""What is remembered of the offers that the user left: they are not offered again."""
_MOST: Final = 100
_NAMED: Final = 4


class Offered(NamedTuple):
    """An offer, and the first names of its people."""

    offer: Offer
    names: tuple[str, ...]


def read_offers(reader: Reader, left: Iterable[str]) -> list[Offered]:
    """The offers that were not left, those with most people first."""
    open_ = open_offers(organizations.offers(reader), left)[:_MOST]
    named = queries.rows(reader, {id_ for offer in open_ for id_ in offer.people[:_NAMED]})
    return [
        Offered(offer, tuple(named[id_].name for id_ in offer.people[:_NAMED] if id_ in named))
        for offer in open_
    ]


def open_offers(offers: Iterable[Offer], left: Iterable[str]) -> list[Offer]:
    """Those of these that were not left."""
    known = frozenset(left)
    return [offer for offer in offers if key_of(offer) not in known]


def key_of(offer: Offer) -> str:
    """What an offer is remembered by: another spelling makes it another one."""
    return " | ".join((str(offer.organization_id or ""), fold(offer.name), *offer.spellings))


def left_offers(reader: Reader) -> list[str]:
    """The keys of the offers that the user left."""
    kept = json.loads(memory.kept(reader, LEFT) or "[]")
    return [str(key) for key in kept] if isinstance(kept, list) else []


class OfferRow(ActedRow):
    """One offer."""

    def __init__(self, sheet: "OffersSheet") -> None:
        super().__init__()
        self._offer: Offer | None = None
        self.leave = self.add(self.tr("Leave"), "quiet")
        self.tie = self.add(self.tr("Tie"))
        self.leave.clicked.connect(lambda _checked=False: sheet.leave(self._shown()))
        self.tie.clicked.connect(lambda _checked=False: sheet.tie(self._shown()))

    def show_offer(self, offered: Offered) -> None:
        """Show an offer."""
        self._offer = offer = offered.offer
        rest = len(offer.people) - len(offered.names)
        people = ", ".join(offered.names) + (f" + {QLocale().toString(rest)}" if rest > 0 else "")
        spelled = ", ".join(f"“{spelling}”" for spelling in offer.spellings)
        if offer.organization_id is None:
            about = self.tr("{people} name it. It would be recorded as a contact of its own.")
            self.tie.setText(self.tr("Record and tie"))
        else:
            about = self.tr("{people} wrote {spellings}.")
            self.tie.setText(self.tr("Tie"))
        alike = self.tr("Spelled alike, {percent} %: look before you tie.").format(
            percent=round(100 * offer.certainty)
        )
        self.say(
            offer.name, about.format(people=people, spellings=spelled), alike if offer.certainty < 1 else ""
        )

    def _shown(self) -> Offer:
        assert self._offer is not None, "what is pressed is shown"
        return self._offer


class OffersSheet(Sheet):
    """Lists the offers. Nothing is tied unless the user says so."""

    width_wanted = 680

    def __init__(self, desk: Desk, parent: QWidget, offered: list[Offered]) -> None:
        text = self.tr("These people may belong to these organizations. Nobody is tied unless you say so.")
        super().__init__(parent, self.tr("Organizations to tie"), text)
        self._desk = desk
        self._left = desk.look(left_offers)
        self._rows = RowPool(lambda _number: OfferRow(self), 2 * GRID)
        self.nothing = label(
            self.tr("There is nothing to tie: everybody stands with their organization."), "muted"
        )
        self.nothing.setWordWrap(True)
        self.body.addWidget(self.nothing)
        self.body.addLayout(self._rows.layout)
        self.body.addStretch(1)
        self.again = button(self.tr("Offer again what was left"), "link")
        self.again.clicked.connect(lambda _checked=False: self._forget_left())
        self.cancel.setText(self.tr("Close"))
        ends = self.end_row(self.cancel)
        ends.insertWidget(0, self.again)
        self.add_foot(ends)
        self._show(offered)
        desk.changed.connect(self._notice)

    def rows(self) -> list[OfferRow]:
        """The rows that are shown."""
        return [row for row in self._rows.rows if not row.isHidden()]

    def tie(self, offer: Offer) -> None:
        """Tie the people; an organization that is no contact yet is recorded."""
        if offer.organization_id is None:
            self._desk.change(partial(organizations.make, name=offer.name, ids=offer.people))
        else:
            link = partial(organizations.link, ids=offer.people, organization_id=offer.organization_id)
            self._desk.change(link)

    def leave(self, offer: Offer) -> None:
        """Leave an offer: it is not made again."""
        self._remember([*self._left, key_of(offer)])

    def _forget_left(self) -> None:
        self._remember([])

    def _remember(self, left: list[str]) -> None:
        self._left = left
        self._desk.remember(LEFT, left)
        self._read()

    @Slot(object)
    def _notice(self, touched: Touched) -> None:
        if touched.keys() & {Kind.TIE, Kind.CONTACT}:
            self._read()

    def _read(self) -> None:
        left = tuple(self._left)
        self._desk.ask(lambda reader: read_offers(reader, left), self._show)

    def _show(self, offered: list[Offered]) -> None:
        if self.is_over:
            return
        self.nothing.setVisible(not offered)
        self.again.setVisible(bool(self._left))
        for row, one in zip(self._rows.take(len(offered)), offered, strict=True):
            row.show_offer(one)
