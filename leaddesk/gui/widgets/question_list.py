"""An event's questions: what is asked, how it can be answered, how often it was; and what is asked no more."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from leaddesk.domain.event import Question
from leaddesk.gui import theme as look
from leaddesk.gui.theme import GRID, Theme
from leaddesk.gui.widgets.common import label, line

EDIT, SOONER, LATER, RETIRE, RESTORE, REMOVE = "edit", "sooner", "later", "retire", "restore", "remove"


class QuestionList(QScrollArea):
    """One row a question, with what can be done with it behind a button."""

    wanted = Signal(str, object)
    """What is to be done, and with which question."""

    def __init__(self, theme: Theme, margin: int) -> None:
        super().__init__()
        self._theme = theme
        self._margin = margin
        self.rows: dict[int, QToolButton] = {}
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Questions"))

    def show_questions(self, questions: Sequence[Question], answers: Mapping[int, int]) -> None:
        """Show these questions, in their order."""
        inside = QWidget()
        inside.setObjectName("page")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(self._margin, 2 * GRID, self._margin - 2 * GRID, 3 * GRID)
        layout.setSpacing(0)
        self.rows.clear()
        asked = [question for question in questions if not question.retired]
        for number, question in enumerate(asked):
            places = {SOONER: number > 0, LATER: number < len(asked) - 1}
            layout.addWidget(self._row(question, answers.get(question.id, 0), places))
            layout.addWidget(line())
        retired = [question for question in questions if question.retired]
        if retired:
            heading = label(self.tr("Asked no more"), "small")
            heading.setContentsMargins(0, 4 * GRID, 0, GRID)
            layout.addWidget(heading)
        for question in retired:
            layout.addWidget(self._row(question, answers.get(question.id, 0), {}))
            layout.addWidget(line())
        layout.addStretch(1)
        self.setWidget(inside)

    def dress(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        for more in self.rows.values():
            more.setIcon(look.icon("dots-horizontal", theme.muted))

    def _row(self, question: Question, answers: int, places: Mapping[str, bool]) -> QWidget:
        holder = QWidget()
        words = label(question.text, "muted" if question.retired else "")
        words.setWordWrap(True)
        offered = " · ".join(question.choices) or self.tr("Answered in words")
        given = self.tr("%n answers", "", answers) if answers else self.tr("not answered yet")
        about = label(f"{offered}  –  {given}", "small")
        about.setWordWrap(True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(words)
        texts.addWidget(about)
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 2 * GRID, 0, 2 * GRID)
        layout.addLayout(texts, 1)
        layout.addWidget(self._more(question, answers, places))
        return holder

    def _more(self, question: Question, answers: int, places: Mapping[str, bool]) -> QToolButton:
        made = QToolButton()
        made.setIcon(look.icon("dots-horizontal", self._theme.muted))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setToolTip(self.tr("More"))
        made.setAccessibleName(self.tr("More for “{question}”").format(question=question.text))
        menu = QMenu(made)
        texts = {
            EDIT: self.tr("Edit…"),
            SOONER: self.tr("Ask sooner"),
            LATER: self.tr("Ask later"),
            RESTORE if question.retired else RETIRE: self.tr("Ask again")
            if question.retired
            else self.tr("Ask no more"),
            REMOVE: self.tr("Remove"),
        }
        for key, text in texts.items():
            if key in {SOONER, LATER} and question.retired:
                continue
            action = menu.addAction(text)
            action.setEnabled(places.get(key, True) and not (key == REMOVE and answers))
            action.triggered.connect(lambda _checked=False, key=key: self.wanted.emit(key, question))
        made.setMenu(menu)
        self.rows[question.id] = made
        return made
