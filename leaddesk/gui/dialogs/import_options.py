"""What is the same for all records of an import: event, how they came, stage, tags, duplicates."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFrame,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from leaddesk.domain.event import Event
from leaddesk.domain.imports import Choice, ImportOptions
from leaddesk.domain.sources import Obtained
from leaddesk.domain.stages import Stage, StageKind
from leaddesk.domain.tag import Tag
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.plan_words import choice_title
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import label
from leaddesk.services.finding import stages_in_use
from leaddesk.storage.reader import Reader

WIDTH = 264
_FEWEST_LETTERS = 12


class Known(NamedTuple):
    """What there is to choose from."""

    events: Sequence[Event]
    stages: Sequence[Stage]
    tags: Sequence[str]


def known(reader: Reader) -> Known:
    """The events, newest first, the stages, and the tags."""
    events = sorted(reader.all(Event), key=lambda event: (str(event.starts_on or ""), event.id), reverse=True)
    return Known(events, stages_in_use(reader), [tag.name for tag in reader.all(Tag)])


class OptionsPanel(QScrollArea):
    """Asks for it; `changed` tells that something was chosen."""

    changed = Signal()
    duplicates_chosen = Signal(object)
    event_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.met_at = QComboBox()
        self.in_person = QRadioButton(self.tr("Handed over in person"))
        self.from_list = QRadioButton(self.tr("List or bowl of cards"))
        self.stage = QComboBox()
        self.tags = QLineEdit()
        self.duplicates = QComboBox()
        self.meets = QCheckBox(self.tr("Note the event with them"))
        self._known = Known((), (), ())
        self._event_id: int | None = None
        self._lay_out()
        self.met_at.activated.connect(self._choose_event)
        self.in_person.toggled.connect(self._name_usual_stage)
        self.stage.activated.connect(self.changed)
        self.duplicates.activated.connect(lambda _row: self.duplicates_chosen.emit(self.on_duplicate()))

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._obtained_text = label("", "small")
        self._obtained_text.setWordWrap(True)
        self.meets.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.tags.setPlaceholderText(self.tr("Separated by commas"))
        for combo in (self.met_at, self.stage):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(_FEWEST_LETTERS)
        for choice in Choice:
            self.duplicates.addItem(choice_title(choice), choice)
        content = QWidget()
        content.setProperty("look", "aside")
        self.setProperty("look", "aside")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(label(self.tr("For all of them"), "heading"))
        layout.addSpacing(GRID)
        self._add(layout, self.tr("Met at"), self.met_at)
        self._add(
            layout, self.tr("How their details came"), self.in_person, self.from_list, self._obtained_text
        )
        self._add(layout, self.tr("New contacts begin in"), self.stage)
        self._add(layout, self.tr("Tags"), self.tags)
        self._add(layout, self.tr("Duplicates, unless you decide"), self.duplicates, self.meets)
        self.meets.setToolTip(
            self.tr("You met them: the event is noted with the contact also where the card is left out.")
        )
        layout.addStretch(1)
        self.setWidget(content)

    def _add(self, layout: QVBoxLayout, name: str, *fields: QWidget) -> None:
        title = label(name, "small")
        title.setBuddy(fields[0])
        layout.addWidget(title)
        fields[0].setAccessibleName(name if not isinstance(fields[0], QRadioButton) else fields[0].text())
        for field in fields:
            layout.addWidget(field)
        layout.addSpacing(2 * GRID)

    # What there is, and what is chosen

    def offer(self, known_: Known, event_id: int | None) -> None:
        """Offer events, stages and tags; an event is chosen beforehand."""
        self._known = known_
        self.met_at.clear()
        self.met_at.addItem(self.tr("No event"), None)
        for event in known_.events:
            self.met_at.addItem(event.name, event.id)
        self.met_at.insertSeparator(self.met_at.count())
        self.met_at.addItem(self.tr("New event…"), -1)
        self.stage.clear()
        self.stage.addItem("", None)
        for stage in known_.stages:
            self.stage.addItem(stage_title(stage), stage.id)
        completer = QCompleter(list(known_.tags), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tags.setCompleter(completer)
        self.choose_event(event_id)

    def choose_event(self, event_id: int | None) -> None:
        """Choose an event; with one, the details were handed over in person unless the user says otherwise."""
        self._event_id = event_id
        self.met_at.setCurrentIndex(max(self.met_at.findData(event_id), 0))
        self.in_person.setEnabled(event_id is not None)
        self.in_person.setChecked(event_id is not None)
        self.from_list.setChecked(event_id is None)
        self._name_usual_stage()

    def options(self, override: str = "") -> ImportOptions:
        """What was chosen."""
        stage_id = self.stage.currentData()
        return ImportOptions(
            event_id=self._event_id,
            obtained=self.obtained(),
            stage_id=stage_id,
            override=override,
            tags=tuple(tag for part in self.tags.text().split(",") if (tag := part.strip())),
            on_duplicate=self.on_duplicate(),
            meets_left_out=self.meets.isChecked() and self._event_id is not None,
        )

    def obtained(self) -> Obtained:
        """How the details came."""
        return Obtained.IN_PERSON if self.in_person.isChecked() else Obtained.LIST

    def on_duplicate(self) -> Choice:
        """What becomes of duplicates that nobody decides about."""
        return Choice(self.duplicates.currentData())

    def choose_for_duplicates(self, choice: Choice) -> None:
        """Choose what becomes of duplicates that nobody decides about by themselves."""
        self.duplicates.setCurrentIndex(self.duplicates.findData(choice))

    def _choose_event(self, row_number: int) -> None:
        event_id = self.met_at.itemData(row_number)
        if event_id == -1:
            self.met_at.setCurrentIndex(max(self.met_at.findData(self._event_id), 0))
            self.event_wanted.emit()
            return
        self.choose_event(event_id)
        self.changed.emit()

    def _list_text(self) -> str:
        text = self.tr("Nobody has shown interest yet, so they begin as marketing prospects.")
        if self._event_id is None:
            text += " " + self.tr("“In person” needs the event.")
        return text

    def _name_usual_stage(self) -> None:
        """Say what the way in which the details came means for the stage."""
        is_in_person = self.in_person.isChecked()
        self.meets.setVisible(self._event_id is not None)
        self.meets.setChecked(is_in_person)
        kind = StageKind.LEAD if is_in_person else StageKind.MARKETING_PROSPECT
        self._obtained_text.setText(
            self.tr("Given to you at the event: that shows interest, so they begin as leads.")
            if is_in_person
            else self._list_text()
        )
        usual = next((stage for stage in self._known.stages if stage.kind is kind), None)
        if usual is not None:
            self.stage.setItemText(0, self.tr("{stage} (usual)").format(stage=stage_title(usual)))
        self.changed.emit()
