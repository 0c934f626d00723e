"""The tags: renamed where they stand, made one with another, removed."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QLineEdit, QMenu

from leaddesk.domain.changes import Kind
from leaddesk.domain.lists import FilterKey, FilterTerm, filter_text
from leaddesk.domain.tag import Tag
from leaddesk.domain.text import fold
from leaddesk.gui.desk import Desk
from leaddesk.gui.settings.arranged import Arranged, ArrangedRow
from leaddesk.gui.settings.part import Part
from leaddesk.gui.theme import Theme
from leaddesk.gui.widgets.common import column, label
from leaddesk.gui.widgets.inplace_line import InplaceEdit
from leaddesk.services import tags

_SHOWN: Final = 100
"""So many are shown at most; of more, those that are searched for."""
_SEARCHED: Final = 12
"""With more than so many there is a field to search them."""
Counted = list[tuple[Tag, int]]


class TagRow(ArrangedRow):
    """One tag: its word, and on how many contacts it stands."""

    def __init__(self, part: "TagsPart", tag: Tag) -> None:
        super().__init__(part.theme, has_order=False)
        self._part = part
        self.tag = tag
        self.name = InplaceEdit("name", self.tr("Tag"))
        self.count = label("", "small")
        self.inside.addWidget(self.name, 1)
        self.inside.addWidget(self.count)
        self.name.saved.connect(lambda text: self._part.rename(self, text))

    def show_tag(self, tag: Tag, count: int) -> None:
        """Show the tag as it is now."""
        self.tag = tag
        self.name.show_value(tag.name)
        self.count.setText(self.tr("%Ln contacts", "", count) if count else self.tr("nobody"))
        self.call(tag.name)

    def offer(self, menu: QMenu) -> None:
        """What can be done with a tag."""
        self.add(menu, self.tr("Show contacts"), partial(self._part.show_contacts, self.tag))
        self.add(menu, self.tr("Remove"), partial(self._part.remove, self.tag))


class TagsPart(Part):
    """All tags by their names."""

    kinds = frozenset({Kind.TAG, Kind.CONTACT})

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__(
            desk,
            theme,
            self.tr("Tags"),
            self.tr(
                "Your own words on contacts. Rename one here and it is renamed on everybody; give it the name of another, "
                "and the two become one."
            ),
        )
        self.found: Counted = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search tags"))
        self.search.setAccessibleName(self.tr("Search tags"))
        self.search.setClearButtonEnabled(True)
        self.rows = Arranged()
        self.about = label("", "small")
        self.about.setWordWrap(True)
        self.body.addLayout(column(self.search, self.rows, self.about))
        self.search.textChanged.connect(lambda _text: self._show_rows())

    def refresh(self) -> None:
        """Read the tags and count them."""
        self.read(tags.counted, self._show)

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        super().dress(theme)
        self.rows.dress(theme)

    def row(self, name: str) -> TagRow:
        """The row of a tag."""
        rows = (row for row in self.rows.rows.values() if isinstance(row, TagRow))
        return next(row for row in rows if row.tag.name == name)

    def rename(self, row: TagRow, text: str) -> None:
        """Call a tag something else; if another one is called so, they become one."""
        name = row.tag.name
        other = next(
            (tag for tag, _count in self.found if tag != row.tag and fold(tag.name) == fold(text)), None
        )
        if other is None:
            self.save(lambda space: tags.rename(space, name, text), row.name)
        else:
            into = other.name
            self.save(lambda space: tags.merge(space, name, into), row.name)

    def remove(self, tag: Tag) -> None:
        """Take a tag off everybody; the toast has the undo."""
        self.save(lambda space: tags.remove(space, tag.name))

    def show_contacts(self, tag: Tag) -> None:
        """Show who has a tag."""
        self.contacts_wanted.emit(filter_text("", [FilterTerm(FilterKey.TAG, (tag.name,))]))

    def _show(self, found: Counted) -> None:
        self.found = found
        self.search.setVisible(len(found) > _SEARCHED or bool(self.search.text()))
        self._show_rows()

    def _show_rows(self) -> None:
        wanted = fold(self.search.text().strip())
        meant = [(tag, count) for tag, count in self.found if wanted in fold(tag.name)]
        by_id = {tag.id: (tag, count) for tag, count in meant[:_SHOWN]}
        self.rows.show_rows(list(by_id), lambda id_: TagRow(self, by_id[id_][0]))
        for id_, row in self.rows.rows.items():
            assert isinstance(row, TagRow), "rows of tags were made"
            row.show_tag(*by_id[id_])
        self.rows.setVisible(bool(by_id))
        self._say(len(meant))

    def _say(self, meant: int) -> None:
        text = ""
        if not self.found:
            text = self.tr("No tags yet. Select contacts and press Ctrl+T to put one on.")
        elif not meant:
            text = self.tr("No tag is called so.")
        elif meant > _SHOWN:
            text = self.tr("%Ln more: search for them.", "", meant - _SHOWN)
        self.about.setText(text)
        self.about.setVisible(bool(text))
