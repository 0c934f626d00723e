"""An event's questions as fields: choices as chips, anything else in words."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from leaddesk.domain.event import Answer, Question
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.chips import ChipRow


class AnswerFields(QWidget):
    """One field for each question, filled in with what was answered before."""

    def __init__(self, questions: Iterable[Question], answers: Iterable[Answer] = ()) -> None:
        super().__init__()
        self.fields: dict[int, ChipRow | QLineEdit] = {}
        before = {answer.question_id: answer.text for answer in answers}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4 * GRID)
        for question in questions:
            field = _field(question, before.get(question.id, ""))
            self.fields[question.id] = field
            layout.addWidget(Asked(question.text, field))

    def answers(self) -> tuple[Answer, ...]:
        """What was answered; questions without an answer are left out."""
        found = ((id_, _said(field)) for id_, field in self.fields.items())
        return tuple(Answer(id_, text) for id_, text in found if text)


def _field(question: Question, before: str) -> ChipRow | QLineEdit:
    if not question.choices:
        return QLineEdit(before)
    row = ChipRow(question.text)
    row.offer({choice: choice.replace("&", "&&") for choice in question.choices})
    row.choose(before or None)
    return row


def _said(field: ChipRow | QLineEdit) -> str:
    return field.text().strip() if isinstance(field, QLineEdit) else str(field.value() or "")
