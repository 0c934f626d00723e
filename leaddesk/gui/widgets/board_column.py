"""A column of the pipeline: its head and its cards, or folded to a slim strip."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QEnterEvent, QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from leaddesk.domain.stages import Stage
from leaddesk.gui import theme as look
from leaddesk.gui.desk import Desk
from leaddesk.gui.models.board import StageCards
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.stage_words import kind_meaning
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.card_list import CardList
from leaddesk.gui.widgets.cards import GUTTER
from leaddesk.gui.widgets.common import label, restyle
from leaddesk.gui.widgets.elided import Elided
from leaddesk.gui.widgets.folded import WIDTH as STRIP
from leaddesk.gui.widgets.folded import Folded
from leaddesk.gui.widgets.kind_bar import KindBar
from leaddesk.storage.board import Ages

NARROWEST: Final = 176
WIDEST: Final = 420
_SIDE: Final = 5


class BoardColumn(QFrame):
    """A stage: its kind's bar, its name, how many and for how long, and its cards."""

    folded = Signal(bool)
    dropped = Signal(object)
    dragged_over = Signal(QPoint)
    sideways = Signal(int)

    def __init__(self, desk: Desk, stage: Stage, theme: Theme) -> None:
        super().__init__()
        self.stage = stage
        self.theme = theme
        self.cards = StageCards(desk, stage, self)
        self.list = CardList(self.cards, theme, self)
        self.strip = Folded(theme, theme.kind(stage.kind))
        self.fold_button = QToolButton()
        self._bar = KindBar()
        self._title = Elided(stage_title(stage), "strong")
        self.count = label("", "small")
        self.age = label("", "small")
        self.age.setMinimumWidth(1)
        self.setProperty("look", "column")
        self._lay_out()
        self.list.hovered.connect(self._mark)
        for part in (self.list, self.strip):
            part.dropped.connect(self.dropped)
            part.dragged_over.connect(self.dragged_over)
            part.sideways.connect(self.sideways)
        self.fold_button.clicked.connect(lambda: self._ask_to_fold(is_folded=True))
        self.strip.clicked.connect(lambda: self._ask_to_fold(is_folded=False))
        self.fold(is_folded=False)
        self.dress(theme)

    @property
    def is_folded(self) -> bool:
        """Whether it is a strip."""
        return not self.strip.isHidden()

    def fold(self, *, is_folded: bool) -> None:
        """Become a strip, or a column again."""
        self._open.setVisible(not is_folded)
        self.strip.setVisible(is_folded)
        self.setProperty("folded", is_folded)
        policy = QSizePolicy.Policy.Fixed if is_folded else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(STRIP if is_folded else NARROWEST)
        self.setMaximumWidth(STRIP if is_folded else WIDEST)
        restyle(self)

    def take_focus(self, row: int = 0) -> None:
        """Take the focus: the strip, or the card of a row."""
        if self.is_folded:
            self.strip.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.enter(row)

    def has_focus(self) -> bool:
        """Whether the focus is on its cards or its strip."""
        return self.list.hasFocus() or self.strip.hasFocus()

    def show_count(self) -> None:
        """Say how many stand here."""
        count = self.cards.rowCount()
        text = self.locale().toString(count)
        title = stage_title(self.stage)
        self.count.setText(text)
        self.strip.say(title, text)
        said = self.tr("{stage}, %n contacts", "", count).format(stage=title)
        self.list.setAccessibleName(said)
        self.strip.setAccessibleName(self.tr("{column}, folded").format(column=said))
        self.strip.setToolTip(self.tr("Unfold {stage}").format(stage=title))

    def show_ages(self, ages: Ages | None) -> None:
        """Say for how long they stand here."""
        if ages is None:
            self.age.setText("")
            self.age.setToolTip("")
            return
        usual = (
            self.tr("usually %n d", "days in a stage, short", ages.half) if ages.half else self.tr("today")
        )
        self.age.setText(f"· {usual}")
        half = self.tr("Half of them have stood here for %n days or longer.", "", ages.half)
        longest = self.tr("The longest: %n days.", "", ages.longest)
        self.age.setToolTip(f"{half}\n{longest}")

    def say_who_belongs(self, *, is_filtered: bool) -> None:
        """Say what an empty column is for, or that the filter means nobody here."""
        self.list.belongs = (
            self.tr("Nobody here whom the filter means.") if is_filtered else kind_meaning(self.stage.kind)
        )
        self.list.viewport().update()

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self.theme = self.list.painter.theme = self.strip.theme = theme
        self.strip.colour = theme.kind(self.stage.kind)
        self._bar.show_colour(theme.kind(self.stage.kind))
        self._show_button()
        self.list.viewport().update()
        self.strip.update()

    def _lay_out(self) -> None:
        self.fold_button.setProperty("look", "fold")
        self.fold_button.setToolTip(self.tr("Fold"))
        self.fold_button.setAccessibleName(self.tr("Fold {stage}").format(stage=stage_title(self.stage)))
        self.fold_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.fold_button.setFixedSize(5 * GRID, 5 * GRID)
        self.fold_button.installEventFilter(self)
        numbers = QHBoxLayout()
        numbers.setSpacing(GRID)
        numbers.addWidget(self.count)
        numbers.addWidget(self.age, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addLayout(numbers)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, _SIDE, 0)
        head.setSpacing(2 * GRID)
        head.addWidget(self._bar)
        head.addLayout(words, 1)
        head.addWidget(self.fold_button, alignment=Qt.AlignmentFlag.AlignTop)
        self._open = QWidget()
        inside = QVBoxLayout(self._open)
        inside.setContentsMargins(_SIDE + 2, 2 * GRID, 0, GRID)
        inside.setSpacing(2 * GRID)
        inside.addLayout(head)
        inside.addWidget(self.list, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._open)
        layout.addWidget(self.strip)
        self.list.viewport().setContentsMargins(0, 0, GUTTER, 0)

    def _ask_to_fold(self, *, is_folded: bool) -> None:
        had_focus = self.list.hasFocus() or self.strip.hasFocus() or self.fold_button.hasFocus()
        self.fold(is_folded=is_folded)
        if had_focus:
            self.take_focus()
        self.folded.emit(is_folded)

    def _mark(self, is_over: bool) -> None:
        self.setProperty("over", is_over)
        restyle(self)

    # The button that folds is seen where the mouse or the keyboard is

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """The column can be folded."""
        super().enterEvent(event)
        self._show_button()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """The mouse is elsewhere."""
        super().leaveEvent(event)
        self._show_button()

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """The button is seen while it has the focus."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._show_button()
        return super().eventFilter(watched, event)  # type: ignore[arg-type]  # an object of Qt's

    def _show_button(self) -> None:
        is_seen = self.underMouse() or self.fold_button.hasFocus()
        self.fold_button.setIcon(look.icon("chevron-left", self.theme.muted) if is_seen else QIcon())
