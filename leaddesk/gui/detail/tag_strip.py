"""The tags of a contact: taken off by a click, added with the words that are already in use."""

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QWidget

from leaddesk.domain.tag import Tag
from leaddesk.domain.text import fold
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button
from leaddesk.gui.widgets.flow import Flow
from leaddesk.gui.widgets.held import is_enter
from leaddesk.gui.widgets.inplace_line import PAD

_WIDTH = 110
_LONGEST_CHIP = 220


class TagField(QLineEdit):
    """Enter and comma put the tag on, an empty field leaves."""

    def __init__(self, strip: "TagStrip") -> None:
        super().__init__(strip)
        self._strip = strip
        self.setProperty("look", "tag")
        self.setPlaceholderText(self.tr("Add a tag"))
        self.setAccessibleName(self.tr("Add a tag"))
        self.setFixedWidth(_WIDTH)
        self.known = QStringListModel(self)
        completer = QCompleter(self.known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        assert popup is not None, "a completer makes its popup"
        popup.setProperty("look", "popup")
        completer.activated.connect(strip.take, Qt.ConnectionType.QueuedConnection)
        self.setCompleter(completer)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Know the tags there are."""
        super().focusInEvent(event)
        self._strip.ask_tags()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Leaving the field puts the tag on; choosing among the words that are offered is no leaving."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._strip.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter and comma put the tag on, Escape takes the letters back."""
        if is_enter(event) or event.text() == ",":
            self._strip.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._strip.adder.setFocus()
            self._strip.end()
        else:
            super().keyPressEvent(event)


class TagStrip(QWidget):
    """Chips beside each other, and the field that adds one."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self.tags: tuple[str, ...] = ()
        self.chips: list[QPushButton] = []
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = Flow(self, GRID)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.adder = button(self.tr("+ Tag"), "tag", self)
        self.adder.setProperty("adds", True)
        self.adder.setAccessibleName(self.tr("Add a tag"))
        self.adder.clicked.connect(self.begin)
        self.field = TagField(self)
        self.field.hide()
        self._flow.addWidget(self.adder)
        self._flow.addWidget(self.field)

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Show the tags."""
        if tags == self.tags:
            return
        self.tags = tags
        while len(self.chips) < len(tags):
            self._make()
        for number, chip in enumerate(self.chips):
            is_shown = number < len(tags)
            if is_shown:
                self._name(chip, tags[number])
            if chip.isHidden() is is_shown:
                chip.setVisible(is_shown)
        self._flow.setContentsMargins(PAD if tags else 0, 0, 0, 0)
        self._flow.invalidate()
        self.updateGeometry()

    def begin(self) -> None:
        """Add a tag."""
        self._show_field(is_shown=True)
        self.field.setFocus()

    def end(self) -> None:
        """Put on what is typed, and be quiet again."""
        self.take()
        self._show_field(is_shown=False)

    def _show_field(self, *, is_shown: bool) -> None:
        self.field.setVisible(is_shown)
        self.adder.setVisible(not is_shown)
        self._flow.invalidate()
        self.updateGeometry()

    def take(self) -> None:
        """Put on what is typed."""
        words = [" ".join(word.split()) for word in self.field.text().split(",")]
        self.field.clear()
        known = {fold(tag) for tag in self.tags}
        for word in words:
            if word and fold(word) not in known:
                self._host.tag(word)

    def ask_tags(self) -> None:
        """Ask which tags there are."""
        self._host.desk.ask(
            lambda reader: [tag.name for tag in reader.all(Tag)],
            lambda names: self.field.known.setStringList(sorted(names, key=fold)),
        )

    def _make(self) -> None:
        chip = button("", "tag", self)
        number = len(self.chips)
        chip.clicked.connect(lambda: self._host.untag(self.tags[number]))
        self.chips.append(chip)
        self._flow.insertWidget(number, chip)

    def _name(self, chip: QPushButton, tag: str) -> None:
        if chip.property("tag") != tag:
            chip.setProperty("tag", tag)
            shown = chip.fontMetrics().elidedText(tag, Qt.TextElideMode.ElideRight, _LONGEST_CHIP)
            chip.setText(f"{shown}  ×".replace("&", "&&"))
            chip.setAccessibleName(self.tr("Take off {tag}").format(tag=tag))
            chip.setToolTip(self.tr("Take off {tag}").format(tag=tag))
