"""Filters as chips: each asks one thing, several together narrow. The same as the terms of a filter text."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from leaddesk.domain.lists import FilterKey, FilterTerm, joined_terms, parse_filter
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Desk
from leaddesk.gui.filter_words import ICONS, SINGLE, Titles, Value, key_title, titles, values
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import button, label
from leaddesk.gui.widgets.filter_chip import FilterChip
from leaddesk.gui.widgets.flow import Flow
from leaddesk.gui.widgets.value_popup import ValuePopup

_NEW: Final = "Ctrl+Shift+F"


class FilterBar(QWidget):
    """The chips, a way to add one, and beginnings while there are none."""

    changed = Signal()
    """Other contacts are asked for."""

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._theme = theme
        self._titles: dict[FilterKey, Titles] = {}
        self.chips: dict[FilterKey, FilterChip] = {}
        self.add_button = button(self.tr("Filter"), "add")
        self.clear_button = button(self.tr("Clear"), "link")
        self.keys = QMenu(self)
        self.beginnings: list[QPushButton] = []
        self.save_changes = button(self.tr("Save changes"), "link")
        self.save_as = button(self.tr("Save as list…"), "link")
        self._is_list = self._is_altered = False
        self._problem = label("", "danger")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._lay_out()
        self.dress(theme)

    # What is asked

    def terms(self) -> tuple[FilterTerm, ...]:
        """The terms that the chips stand for."""
        return tuple(chip.term for chip in self.chips.values() if chip.term.values)

    def show_terms(self, terms: Iterable[FilterTerm]) -> None:
        """Show these terms and no other; it is not told as a change."""
        wanted = {term.key: term for term in joined_terms(terms)}
        for key in [key for key in self.chips if key not in wanted]:
            self._drop(key)
        for key, term in wanted.items():
            self._show(key, term)
        self._show_ends()

    def renew(self) -> None:
        """Call the values what they are called now."""
        self._titles.clear()
        for key, chip in self.chips.items():
            self._show(key, chip.term)

    def complain(self, text: str) -> None:
        """Say what in the filter means nothing."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def show_list(self, *, is_list: bool, is_altered: bool) -> None:
        """Offer what can be done with what is asked: save it, or what it has become of a list."""
        self._is_list, self._is_altered = is_list, is_altered
        self._show_ends()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.add_button.setIcon(look.icon("plus", theme.muted))
        for chip in self.chips.values():
            chip.dress(theme)

    # Adding and editing

    def offer_keys(self) -> None:
        """Open the menu of what can be asked."""
        menu = self.keys
        menu.clear()
        for key in FilterKey:
            entry = menu.addAction(look.icon(ICONS[key], self._theme.muted), key_title(key))
            entry.triggered.connect(lambda _checked=False, key=key: self.edit(key))
        menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height() + GRID)))

    def edit(self, key: FilterKey) -> None:
        """Ask for the values of a key, in a list below its chip."""
        if key not in self.chips:
            self._show(key, FilterTerm(key, ()))
            self._show_ends()
        self._desk.ask(lambda reader: values(reader, key), lambda found: self._open(key, found))

    def clear(self) -> None:
        """Ask for nothing."""
        self.show_terms(())
        self.changed.emit()

    def _open(self, key: FilterKey, found: list[Value]) -> None:
        chip = self.chips.get(key)
        if chip is None:
            return
        self._titles[key] = titles(found)
        popup = ValuePopup(self, key_title(key), is_single=key in SINGLE, takes_number=key is FilterKey.QUIET)
        popup.offer(found, chip.term.values)
        popup.chosen.connect(lambda chosen: self._choose(key, chosen))
        popup.left.connect(lambda: self._leave(key))
        popup.open_below(chip)

    def _choose(self, key: FilterKey, chosen: tuple[str, ...]) -> None:
        self._show(key, FilterTerm(key, chosen))
        self.changed.emit()

    def _leave(self, key: FilterKey) -> None:
        """A chip that asks nothing goes."""
        chip = self.chips.get(key)
        if chip is not None and chip.term.values:
            chip.setFocus()
        elif chip is not None:
            self._drop(key)
            self._show_ends()
            self.add_button.setFocus()

    def _remove(self, key: FilterKey) -> None:
        self._drop(key)
        self._show_ends()
        self.add_button.setFocus()
        self.changed.emit()

    # The chips

    def _show(self, key: FilterKey, term: FilterTerm) -> None:
        chip = self.chips.get(key) or self._make(key)
        chip.show_term(term, self._titles.get(key, {}))
        if term.values and key not in self._titles:
            self._titles[key] = {}
            self._desk.ask(lambda reader: values(reader, key), lambda found: self._name(key, found))

    def _name(self, key: FilterKey, found: list[Value]) -> None:
        self._titles[key] = titles(found)
        if key in self.chips:
            self.chips[key].show_term(self.chips[key].term, self._titles[key])

    def _make(self, key: FilterKey) -> FilterChip:
        made = self.chips[key] = FilterChip(key, self._theme)
        made.edit_wanted.connect(lambda: self.edit(key))
        made.removed.connect(lambda: self._remove(key))
        self._flow.insertWidget(len(self.chips) - 1, made)
        made.show()
        return made

    def _drop(self, key: FilterKey) -> None:
        chip = self.chips.pop(key)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _show_ends(self) -> None:
        is_asking = bool(self.chips)
        for beginning in self.beginnings:
            beginning.setVisible(not is_asking and not self._is_list)
        self.clear_button.setVisible(is_asking)
        self.save_changes.setVisible(self._is_altered)
        self.save_as.setVisible(self._is_altered if self._is_list else is_asking)
        self.updateGeometry()

    def _begin(self, text: str) -> None:
        self.show_terms(parse_filter(text)[1])
        self.changed.emit()
        next(iter(self.chips.values())).setFocus()

    def _lay_out(self) -> None:
        inside = QWidget()
        policy = inside.sizePolicy()
        policy.setHeightForWidth(True)
        inside.setSizePolicy(policy)
        self._flow = Flow(inside)
        self._flow.addWidget(self.add_button)
        self.add_button.setToolTip(f"{self.tr('Add a filter')} · {_NEW}")
        self.add_button.clicked.connect(lambda _checked=False: self.offer_keys())
        for name, text in self._beginnings():
            made = button(name, "ghost")
            made.clicked.connect(lambda _checked=False, text=text: self._begin(text))
            self.beginnings.append(made)
            self._flow.addWidget(made)
        self.clear_button.clicked.connect(lambda _checked=False: self.clear())
        for end in (self.clear_button, self.save_changes, self.save_as):
            self._flow.addWidget(end)
        self._show_ends()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 0, 4 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(inside)
        layout.addWidget(self._problem)

    def _beginnings(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Leads"), "stage:lead"),
            (self.tr("Prospects"), "stage:prospect"),
            (self.tr("Hot"), "rating:hot"),
            (self.tr("Due"), "due:overdue,today"),
            (self.tr("No next step"), "next:none"),
        )
