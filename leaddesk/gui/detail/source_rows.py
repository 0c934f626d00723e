"""How a contact came: the kind of source, who took the first step, which one exactly, and what was offered for the data."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from leaddesk.domain.contact import Contact
from leaddesk.domain.sources import SUB_SOURCE, Direction, Source, SourceKind
from leaddesk.gui.contact_edits import LABELS, edit_value
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.line_rows import ChoiceRow
from leaddesk.gui.detail.point_menus import add_action
from leaddesk.gui.detail.quality_section import note_evidence, offer_magnets
from leaddesk.gui.models.known import Known
from leaddesk.gui.texts import translated
from leaddesk.gui.widgets.value_row import ValueRow
from leaddesk.gui.words import word


class SourceRows(QWidget):
    """The source; where there is one, what is to be known of it too."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._known: Known | None = None
        self.kind = ChoiceRow("source", self.tr("Source"), self._offer_kinds, self)
        self.kind.setPlaceholderText(self.tr("How they came"))
        self.direction = ChoiceRow("direction", self.tr("First step"), self._offer_directions, self)
        self.direction.setPlaceholderText(self.tr("Not known – who took it?"))
        self.sub_source = ValueRow("sub-source", self.tr("More exactly"), self)
        self.sub_source.show_beside(self.sub_source.name)
        self.sub_source.saved.connect(self._save_sub_source)
        self.magnet = ChoiceRow("magnet", self.tr("Lead magnet"), self._offer_magnets, self)
        self.magnet.setPlaceholderText(self.tr("What was offered for their data"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for row in (self.kind, self.direction, self.sub_source, self.magnet):
            layout.addWidget(row)

    def show_known(self, known: Known) -> None:
        """Show how a contact came."""
        self._known = known
        source, magnet = known.contact.source, known.learnt.quality.magnet
        self.kind.show_value(word(source.kind) if source else "")
        self.magnet.show_value(word(magnet) if magnet else "")
        for row in (self.direction, self.sub_source):
            row.setVisible(source is not None)
        self.magnet.setVisible(source is not None or magnet is not None)
        if source is not None:
            self.direction.show_value(self._said(source.direction) if source.direction else "")
            self._ask(translated(SUB_SOURCE[source.kind]))
            self.sub_source.show_value(source.sub_source)

    def _ask(self, question: str) -> None:
        """What the source asks stands in the empty field, and is read aloud of a full one."""
        if self.sub_source.name != question:
            self.sub_source.name = question
            self.sub_source.setPlaceholderText(question)
            self.sub_source.describe()

    def _said(self, direction: Direction) -> str:
        if direction is Direction.INBOUND:
            return self.tr("They did (inbound)")
        return self.tr("We did (outbound)")

    # What is chosen

    def _shown(self) -> Known:
        assert self._known is not None, "what is edited is shown"
        return self._known

    def _contact(self) -> Contact:
        return self._shown().contact

    def _offer_kinds(self, menu: QMenu) -> None:
        now = self._contact().source
        for kind in SourceKind:
            entry = add_action(menu, word(kind), partial(self._choose_kind, kind))
            entry.setCheckable(True)
            entry.setChecked(now is not None and now.kind is kind)
        menu.addSeparator()
        forget = partial(self._choose, None)
        add_action(menu, self.tr("Not known"), forget, is_enabled=now is not None)

    def _offer_directions(self, menu: QMenu) -> None:
        now = self._contact().source
        assert now is not None, "the line is shown with a source only"
        for direction in (*Direction, None):
            text = self._said(direction) if direction else self.tr("Not known")
            entry = add_action(menu, text, partial(self._choose, replace(now, direction=direction)))
            entry.setCheckable(True)
            entry.setChecked(now.direction is direction)

    def _offer_magnets(self, menu: QMenu) -> None:
        offer_magnets(menu, self._shown().learnt.quality, partial(note_evidence, self._host, self._shown()))

    def _choose_kind(self, kind: SourceKind) -> None:
        before = self._contact().source
        self._choose(before.turned(kind) if before else Source(kind).directed())

    def _choose(self, after: Source | None) -> None:
        before = self._contact().source
        self._host.revise(edit_value("source", before, after), LABELS["source"].of(before, after))

    def _save_sub_source(self, text: str) -> None:
        source = self._contact().source
        assert source is not None, "the line is shown with a source only"
        edit = edit_value("source", source, replace(source, sub_source=text))
        self._host.revise(edit, LABELS["source"].changed, self.sub_source)
