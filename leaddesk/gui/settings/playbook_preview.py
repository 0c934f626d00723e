"""A playbook as one contact would get it: each step on its day, with the fields filled in."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtWidgets import QFrame, QWidget

from leaddesk.domain.playbook import PlaybookStep, due_on, fill_in
from leaddesk.gui.texts import short_date
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import column, label
from leaddesk.gui.words import word


class PlaybookPreview(QWidget):
    """The steps below each other, to be read."""

    def __init__(self) -> None:
        super().__init__()
        self._about = label("", "small")
        self._about.setWordWrap(True)
        self._steps = column(spacing=2 * GRID)
        whole = column(self._about)
        whole.addLayout(self._steps)
        self.setLayout(whole)

    def show_steps(self, steps: Iterable[PlaybookStep], me: str, today: date) -> None:
        """Fill in the steps for somebody made up, begun today; `me` is who writes."""
        values = {
            "name": self.tr("Ada Lovelace"),
            "given": self.tr("Ada"),
            "organization": self.tr("Analytical Engines"),
            "event": self.tr("Messe 2026"),
            "me": me,
        }
        text = self.tr("As {name} of {organization}, met at {event}, would get it if you began today.")
        self._about.setText(text.format_map(values))
        while (item := self._steps.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for step in steps:
            self._steps.addWidget(_card(step, values, today))


def _card(step: PlaybookStep, values: dict[str, str], today: date) -> QFrame:
    made = QFrame()
    made.setProperty("look", "step")
    when = label(f"{short_date(due_on(today, step))} · {word(step.kind)}", "small")
    parts = [label(fill_in(step.what, values), "strong")]
    if step.text:
        parts.append(label(fill_in(step.text, values)))
    if step.call_to_action:
        parts.append(label("→ " + fill_in(step.call_to_action, values), "muted"))
    for part in parts:
        part.setWordWrap(True)
    made.setLayout(column(when, *parts, spacing=GRID, margin=3 * GRID))
    return made
