"""What can be done with one way to reach a contact: how it is called, whether it is right, which comes first."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from leaddesk.domain.consent import Barred
from leaddesk.domain.contact import Accuracy, Address, Confirmation, ContactPoint
from leaddesk.domain.messages import mark
from leaddesk.gui.contact_edits import ADDRESSES, EMAILS, PHONES, URLS
from leaddesk.gui.texts import short_date, translated
from leaddesk.gui.widgets.value_row import QUIET, Mark
from leaddesk.gui.words import type_word, word

Point = ContactPoint | Address

_TYPES: Final[dict[str, Sequence[tuple[str, ...]]]] = {
    PHONES: (
        ("work",),
        ("cell",),
        ("home",),
        ("main",),
        ("work", "fax"),
        ("home", "fax"),
        ("pager",),
        ("other",),
    ),
    EMAILS: (("work",), ("home",), ("other",)),
    URLS: (("work",), ("home",), ("other",)),
    ADDRESSES: (("work",), ("home",), ("other",)),
}
"""What each kind of value may be called."""
_WAYS: Final = (mark("in person"), mark("on the phone"), mark("by e-mail"), mark("looked up"))
"""How a value is confirmed."""


def label_of(point: Point) -> str:
    """What a value is called: the user's or the card's own word, else its types; empty if nothing is said."""
    return point.label or ", ".join(types_said(point.types))


def types_said(types: Sequence[str]) -> list[str]:
    """The words of those types that say something to the eye."""
    return list(dict.fromkeys(filter(None, map(type_word, types))))


def mark_of(confirmation: Confirmation | None) -> Mark:
    """What shows whether a value is right, and says how that is known."""
    if confirmation is None or confirmation.accuracy is Accuracy.PLAUSIBLE:
        return QUIET
    how = ", ".join(filter(None, (translated(confirmation.how), short_date(confirmation.at.date()))))
    words = f"{word(confirmation.accuracy)}: {how}"
    if confirmation.accuracy is Accuracy.CONFIRMED:
        return Mark("check-circle-outline", "good", words, is_kept=True)
    return Mark("help-circle-outline", "danger", words, is_kept=True)


def fill_types(menu: QMenu, field: str, point: Point, choose: Callable[[tuple[str, ...]], None]) -> None:
    """Offer what a value may be called."""
    silent = tuple(kind for kind in point.types if not type_word(kind))
    said = set(types_said(point.types))
    for types in _TYPES[field]:
        entry = menu.addAction(", ".join(types_said(types)))
        entry.setCheckable(True)
        entry.setChecked(point.label is None and set(types_said(types)) == said)
        entry.triggered.connect(lambda _checked=False, types=types: choose((*types, *silent)))


def fill_accuracy(
    menu: QMenu, point: Point, now: datetime, choose: Callable[[Confirmation | None], None]
) -> None:
    """Offer to say whether a value is right."""
    confirmed = menu.addMenu(QCoreApplication.translate("point_menus", "Confirmed"))
    for way in _WAYS:
        entry = confirmed.addAction(translated(way))
        entry.triggered.connect(
            lambda _checked=False, way=way: choose(Confirmation(Accuracy.CONFIRMED, way, now))
        )
    is_doubtful = point.confirmation is not None and point.confirmation.accuracy is Accuracy.DOUBTFUL
    doubtful = menu.addAction(QCoreApplication.translate("point_menus", "Doubtful"))
    doubtful.setCheckable(True)
    doubtful.setChecked(is_doubtful)
    doubtful.triggered.connect(
        lambda _checked=False: choose(
            None if is_doubtful else Confirmation(Accuracy.DOUBTFUL, mark("said so"), now)
        )
    )
    if point.confirmation is not None and not is_doubtful:
        menu.addAction(QCoreApplication.translate("point_menus", "Not checked")).triggered.connect(
            lambda _checked=False: choose(None)
        )


def barred_text(text: str, bar: Barred | None) -> str:
    """What can be done, with what speaks against it behind it."""
    return f"{text} ({translated(bar.words)})" if bar else text


def add_action(menu: QMenu, text: str, run: Callable[[], None], *, is_enabled: bool = True) -> QAction:
    """Put something to do into a menu."""
    action = menu.addAction(text.replace("&", "&&"))
    action.triggered.connect(lambda _checked=False: run())
    action.setEnabled(is_enabled)
    return action
