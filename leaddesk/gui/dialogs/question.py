"""Asking visitors a question, and wording one anew."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from leaddesk.domain.changes import ChangeSet
from leaddesk.domain.event import Question
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.question_list import LATER, REMOVE, RESTORE, RETIRE, SOONER
from leaddesk.gui.widgets.segments import Segments
from leaddesk.gui.widgets.tags import WordsField
from leaddesk.services import questions
from leaddesk.storage import event_numbers
from leaddesk.workspace import Workspace

_WORDS, _CHOICES = "words", "choices"


def change_question(desk: Desk, parent: QWidget, what: str, question: Question) -> None:
    """Do with a question what the list of questions wants; one that is new or to be edited is asked for."""
    changes: dict[str, Callable[[Workspace, Question], ChangeSet]] = {
        SOONER: lambda workspace, one: questions.shift(workspace, one, -1),
        LATER: lambda workspace, one: questions.shift(workspace, one, 1),
        RETIRE: questions.retire,
        RESTORE: questions.restore,
        REMOVE: questions.remove,
    }
    if what in changes:
        desk.change(lambda workspace: changes[what](workspace, question))
        return
    answers = desk.look(lambda reader: event_numbers.answers_by_question(reader, question.event_id))
    QuestionSheet(desk, parent, question, answers.get(question.id, 0)).open()


class QuestionSheet(SavingSheet):
    """Asks for the words of a question, and whether it is answered in words or by a choice."""

    def __init__(self, desk: Desk, parent: QWidget, question: Question, answers: int = 0) -> None:
        is_new = not question.id
        title = self.tr("Add a question") if is_new else self.tr("Edit the question")
        text = self.tr("Everybody you meet at this event can be asked it.")
        if answers:
            text = self.tr("%n people have answered it: what they chose stays.", "", answers)
        super().__init__(desk, parent, title, text)
        self._question = question
        self.words = QLineEdit(question.text)
        self.words.setPlaceholderText(self.tr("Such as: how many lines do you run?"))
        kinds = {_WORDS: self.tr("In words"), _CHOICES: self.tr("One of these")}
        self.kind = Segments(self.tr("How it is answered"), kinds, _CHOICES if question.choices else _WORDS)
        self.kind.setDisabled(bool(answers))
        self.choices = WordsField(self.tr("Choices"), self.tr("A choice, then Enter"))
        self.choices.add(question.choices)
        self._offered = Asked(self.tr("Choices"), self.choices)
        for asked in (
            Asked(self.tr("Question"), self.words),
            Asked(self.tr("How it is answered"), self.kind),
            self._offered,
        ):
            self.body.addWidget(asked)
        self.body.addStretch(1)
        self.kind.chosen.connect(self._allow)
        self.words.textChanged.connect(self._allow)
        self.words.setFocus()
        self._allow()

    def change(self) -> Change:
        """Ask it, or word it anew."""
        before = self._question
        choices = self.choices.words() if self.kind.value() == _CHOICES else ()
        after = replace(before, text=self.words.text(), choices=choices)
        if before.id:
            return lambda workspace: questions.edit(workspace, before, after)
        return lambda workspace: questions.add(workspace, after)

    def _allow(self, _text: str = "") -> None:
        self._offered.setVisible(self.kind.value() == _CHOICES)
        self.save.setEnabled(bool(self.words.text().strip()))
