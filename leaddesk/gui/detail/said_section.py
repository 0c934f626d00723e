"""What they said of their interest, intent, budget and so on: who said it, and when. What is unknown is asked for."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from leaddesk.domain.moments import in_order
from leaddesk.domain.qualification import Statement, Topic
from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.detail.point_menus import add_action
from leaddesk.gui.detail.section import Section
from leaddesk.gui.models.known import Known
from leaddesk.gui.texts import near_date
from leaddesk.gui.widgets.row_pool import RowPool
from leaddesk.gui.widgets.value_row import QUIET, ValueRow
from leaddesk.gui.words import word
from leaddesk.services import qualification
from leaddesk.services.qualification import Learnt

_LINES: Final = 4
"""Over how many lines a long statement is shown."""


class _Line(NamedTuple):
    """A topic with something said on it (None: nothing is known), and how much was said before."""

    key: str
    topic: Topic
    statement: Statement | None
    earlier: int = 0


class SaidSection(Section):
    """A line for each topic with what was said last; typing into it corrects that, or notes it where nothing is known."""

    def __init__(self, host: Host) -> None:
        super().__init__(host, "said", self.tr("What they said"))
        self.rows: RowPool[ValueRow] = RowPool(self._make_row)
        self._lines: list[_Line] = []
        self._shows_earlier = False

    def show_known(self, known: Known) -> None:
        """Show a contact: of another one only what was said last."""
        if self.known is None or self.known.contact.id != known.contact.id:
            self._shows_earlier = False
        super().show_known(known)

    def is_empty(self, known: Known) -> bool:
        """Whether nothing was noted yet."""
        return not known.learnt.facts.statements

    def summary(self, known: Known) -> str:
        """How many of the questions have an answer."""
        count = len({entry.topic for entry in known.learnt.facts.statements})
        if not count:
            return self.tr("Nothing known yet")
        return self.tr("{count} of {total} known").format(count=count, total=len(Topic))

    def make_body(self) -> QWidget:
        """Room for the lines."""
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.rows.layout)
        return body

    def keep_rows_ready(self) -> bool:
        """Make one of the usual rows before it is needed."""
        return self.rows.keep_ready(len(Topic))

    def fill(self, known: Known) -> None:
        """Show what was said."""
        self._lines = list(_lines(known, shows_earlier=self._shows_earlier))
        for row, line in zip(self.rows.take(len(self._lines)), self._lines, strict=True):
            self._dress(row, line)
            row.show_value(line.statement.text if line.statement else "")
            row.show_beside(word(line.topic), QUIET if line.statement else None)
            if row.draft() is None:
                row.remark(self._remark(line, known))

    def _dress(self, row: ValueRow, line: _Line) -> None:
        """What a row is for, as far as it was for something else before: the first ones never are."""
        if row.key == line.key:
            return
        if row.key:
            row.start_over()
        row.key, row.name = line.key, word(line.topic)
        row.setPlaceholderText(self._ask(line.topic))
        row.describe()

    def _ask(self, topic: Topic) -> str:
        return {
            Topic.INTEREST: self.tr("Ask: what do they want to see?"),
            Topic.INTENT: self.tr("Ask: do they mean to buy?"),
            Topic.BUDGET: self.tr("Ask: is there money for it?"),
            Topic.AUTHORITY: self.tr("Ask: who decides?"),
            Topic.NEED: self.tr("Ask: what is it needed for?"),
            Topic.TIMELINE: self.tr("Ask: by when?"),
        }[topic]

    def _remark(self, line: _Line, known: Known) -> str:
        said = line.statement
        if said is None:
            return ""
        earlier = self.tr("+%n before", "", line.earlier) if line.earlier and not self._shows_earlier else ""
        strength = word(said.strength) if said.strength else ""
        day = near_date(said.at.date(), known.today) if said.at else ""
        return " · ".join(filter(None, (strength, said.said_by, day, earlier)))

    # What is done

    def _make_row(self, number: int) -> ValueRow:
        row = ValueRow("", "", self.body)
        row.most_lines = _LINES
        row.saved.connect(partial(self._save, number))
        row.offers = partial(self._offer, number)
        return row

    def _shown(self) -> Known:
        assert self.known is not None, "what is edited is shown"
        return self.known

    def _save(self, number: int, text: str) -> None:
        line, row, contact_id = self._lines[number], self.rows.rows[number], self._shown().contact.id
        before = line.statement
        if before is None:
            learnt = replace(Learnt(), **{line.topic.value: text})  # type: ignore[arg-type]  # each topic is a field
            self.host.save(lambda space: qualification.learn(space, contact_id, learnt), row)
        elif text:
            after = replace(before, text=text)
            self.host.save(lambda space: qualification.edit_statement(space, before, after), row)
        else:
            self.host.save(lambda space: qualification.delete_statement(space, before), row)

    def _offer(self, number: int, menu: QMenu) -> None:
        line = self._lines[number]
        said = line.statement
        if said is None:
            return
        add_action(menu, self.tr("Who said it, and when…"), partial(self._edit, said))
        add_action(menu, self.tr("Note something newer…"), partial(self._note_newer, line.topic))
        if line.earlier or self._shows_earlier:
            text = (
                self.tr("Hide what was said before")
                if self._shows_earlier
                else self.tr("Show what was said before")
            )
            add_action(menu, text, self._turn_earlier)
        menu.addSeparator()
        add_action(menu, self.tr("Copy"), partial(QGuiApplication.clipboard().setText, said.text))
        delete = partial(self.host.change, lambda space: qualification.delete_statement(space, said))
        add_action(menu, self.tr("Delete"), delete)

    def _edit(self, said: Statement) -> None:
        from leaddesk.gui.dialogs.qualify import edit_statement

        edit_statement(self.host.desk, self.window(), said)

    def _note_newer(self, topic: Topic) -> None:
        from leaddesk.gui.dialogs.qualify import new_statement

        new_statement(self.host.desk, self.window(), self._shown().contact, topic)

    def _turn_earlier(self) -> None:
        self._shows_earlier = not self._shows_earlier
        self.fill(self._shown())


def _lines(known: Known, *, shows_earlier: bool) -> Iterator[_Line]:
    """A line for each topic; on request what was said before stands below them all."""
    statements = in_order(known.learnt.facts.statements)[::-1]
    told = {topic: [entry for entry in statements if entry.topic is topic] for topic in Topic}
    for topic, entries in told.items():
        newest = entries[0] if entries else None
        yield _Line(f"said-{topic.value}", topic, newest, max(len(entries) - 1, 0))
    for topic, entries in told.items() if shows_earlier else ():
        yield from (_Line(f"said-{entry.id}", topic, entry) for entry in entries[1:])
