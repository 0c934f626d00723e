"""A playbook is started with contacts: which, from what day on; its steps and who is left out are shown before."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import InputError, LeadDeskError
from leaddesk.domain.messages import Message, mark
from leaddesk.domain.playbook import Playbook
from leaddesk.gui.desk import Change, Desk
from leaddesk.gui.dialogs.saving import SavingSheet
from leaddesk.gui.dialogs.subject import read_subject
from leaddesk.gui.texts import told, translated
from leaddesk.gui.widgets.asked import Asked
from leaddesk.gui.widgets.common import label
from leaddesk.gui.widgets.next_step import DayField
from leaddesk.gui.widgets.planned_steps import PlannedSteps
from leaddesk.services import own_card, playbooks
from leaddesk.services.finding import playbooks_in_use
from leaddesk.services.playbooks import Start
from leaddesk.storage.reader import Reader

_NAMED: Final = 3
_LOOKED_AT: Final = 200
"""Of so many contacts it is asked which playbook fits them; of more, of the first ones."""
MOST: Final = 1_000
_MEMORY: Final = "playbook-start"


class Wish(NamedTuple):
    """What is to be started, from what day on."""

    playbook: Playbook
    begins_on: date
    skips_weekends: bool


class Outlook(NamedTuple):
    """What would be planned: all of it, with whom it is shown, and the names of those left out."""

    start: Start
    shown_with: str
    names: dict[int, str]


class Startable(NamedTuple):
    """What a sheet begins with: the playbooks there are, the one that fits, who writes, what would be planned."""

    playbooks: tuple[Playbook, ...]
    wish: Wish
    me: str
    outlook: Outlook


def start_playbook(
    desk: Desk, parent: QWidget, contact_ids: Iterable[int], playbook: Playbook | None = None
) -> None:
    """Ask for a playbook to be started with contacts. `playbook` is the one to begin with, if not the one that fits."""
    ids, today = tuple(dict.fromkeys(contact_ids)), desk.today()
    if len(ids) > MOST:
        text = mark("A playbook is started with {most} contacts at most at once: its steps want to be done.")
        desk.failed.emit(InputError(Message("playbook-many", text, {"most": MOST})))
        return
    skips = desk.workspace.recall(_MEMORY, True) is not False

    def read(reader: Reader) -> Startable | None:
        return startable(reader, desk, ids, playbook, Wish(Playbook(), today, skips))

    def show(found: Startable | None) -> None:
        if found is None:
            text = mark("There is no playbook to start. Write one first.")
            desk.failed.emit(InputError(Message("no-playbooks", text)))
        elif ids:
            StartSheet(desk, parent, ids, found).open()

    desk.ask(read, show)


def startable(
    reader: Reader, desk: Desk, ids: Sequence[int], playbook: Playbook | None, wish: Wish
) -> Startable | None:
    """What a sheet for these contacts begins with; None if there is no playbook. `wish` says all but which."""
    known = tuple(playbooks_in_use(reader))
    if not known:
        return None
    if playbook is None:
        fitting = playbooks.suggested(reader, desk.workspace, ids[:_LOOKED_AT])
        playbook = known[0] if fitting is None else fitting.playbook
    chosen = next((one for one in known if one.id == playbook.id), known[0])
    own = own_card.me(desk.workspace)
    me = "" if own is None else own.display_name
    wish = wish._replace(playbook=chosen)
    return Startable(known, wish, me, _outlook(reader, desk, ids, wish, me))


def _outlook(reader: Reader, desk: Desk, ids: Sequence[int], wish: Wish, me: str) -> Outlook:
    found = playbooks.preview(
        reader,
        desk.workspace,
        reader.get(Contact, ids),
        wish.playbook,
        begins_on=wish.begins_on,
        skips_weekends=wish.skips_weekends,
        translate=translated,
        me=me,
    )
    first = next(iter(found.steps), 0)
    contacts = reader.get(Contact, [first, *list(found.left_out)[:_LOOKED_AT]])
    names = {id_: contact.display_name for id_, contact in contacts.items()}
    return Outlook(found, names.get(first, ""), names)


class StartSheet(SavingSheet):
    """Shows what would be planned. Enter starts."""

    def __init__(self, desk: Desk, parent: QWidget, ids: Sequence[int], known: Startable) -> None:
        self._ids = ids
        self._known = known
        self._asked = 0
        subject = read_subject(desk, ids)
        title = self.tr("Start a playbook with {name}").format(name=subject.name())
        super().__init__(desk, parent, title, subject.about() if len(ids) > 1 else "")
        self.playbook = QComboBox()
        self.day = DayField(desk.today(), known.wish.begins_on)
        self.skips_weekends = QCheckBox(self.tr("What falls on a weekend is done on the Monday after"))
        self.steps = PlannedSteps()
        self.left_out = label("", "small")
        self.left_out.setWordWrap(True)
        self._lay_out()
        self._show(known.outlook)
        self.playbook.currentIndexChanged.connect(self._look_again)
        self.day.changed.connect(self._look_again)
        self.skips_weekends.toggled.connect(self._look_again)
        self.playbook.setFocus()

    def wish(self) -> Wish:
        """What is chosen."""
        chosen = self._known.playbooks[self.playbook.currentIndex()]
        return Wish(chosen, self.day.day(), self.skips_weekends.isChecked())

    def change(self) -> Change:
        """Start it, with those who are not left out."""
        ids, wish, me = self._ids, self.wish(), self._known.me
        self.desk.remember(_MEMORY, wish.skips_weekends)
        return lambda space: playbooks.start(
            space,
            ids,
            wish.playbook,
            begins_on=wish.begins_on,
            skips_weekends=wish.skips_weekends,
            translate=translated,
            me=me,
        )

    def _lay_out(self) -> None:
        for one in self._known.playbooks:
            self.playbook.addItem(playbook_title(one), one.id)
        self.playbook.setCurrentIndex(self.playbook.findData(self._known.wish.playbook.id))
        self.skips_weekends.setChecked(self._known.wish.skips_weekends)
        self.body.addWidget(Asked(self.tr("Playbook"), self.playbook))
        self.body.addWidget(Asked(self.tr("Begins"), self.day))
        self.body.addWidget(self.skips_weekends)
        self.body.addWidget(self.steps)
        self.body.addWidget(self.left_out)
        self.body.addStretch(1)
        self.body.setSpacing(12)

    def _look_again(self) -> None:
        """Ask what would be planned now; only the newest answer is shown."""
        self._asked += 1
        wish = self.wish()

        def question(reader: Reader) -> Outlook | LeadDeskError:
            try:
                return _outlook(reader, self.desk, self._ids, wish, self._known.me)
            except LeadDeskError as error:
                return error  # it was removed meanwhile: said here rather than behind the sheet

        self.desk.ask(question, partial(self._take, self._asked))

    def _take(self, number: int, found: Outlook | LeadDeskError) -> None:
        if number != self._asked or self.is_over:
            return
        if isinstance(found, LeadDeskError):
            self.complain(told(found.message))
            self.save.setEnabled(False)
        else:
            self.complain("")
            self._show(found)
            self.resize(self.sizeHint().expandedTo(self.size()))

    def _show(self, outlook: Outlook) -> None:
        start = outlook.start
        count = len(start.steps)
        steps = next(iter(start.steps.values()), ())
        caption = self.tr("As with {name}:").format(name=outlook.shown_with) if count > 1 else ""
        self.steps.show_steps(steps, self.desk.today(), caption)
        said = [*self._left_out_words(outlook), *self._barred_words(start.barred_steps)]
        self.left_out.setText("\n".join(said))
        self.left_out.setVisible(bool(said))
        self.save.setText(self.tr("Start") if len(self._ids) == 1 else self.tr("Start with %n", "", count))
        self.save.setEnabled(count > 0)

    def _left_out_words(self, outlook: Outlook) -> list[str]:
        """A line for each reason to leave somebody out."""
        by_reason: dict[str, list[int]] = {}
        for id_, why in outlook.start.left_out.items():
            by_reason.setdefault(told(why), []).append(id_)
        return [
            self.tr("Left out: {who} ({why})").format(who=_named(ids, outlook.names), why=why)
            for why, ids in by_reason.items()
        ]

    def _barred_words(self, count: int) -> list[str]:
        if not count:
            return []
        return [self.tr("%n steps are left out: they do not want to be called or mailed.", "", count)]


def _named(ids: Sequence[int], names: dict[int, str]) -> str:
    """The first names, and how many more there are."""
    shown = ", ".join(names[id_] for id_ in ids[:_NAMED] if id_ in names)
    rest = len(ids) - _NAMED
    return f"{shown} + {rest}" if rest > 0 else shown


def playbook_title(playbook: Playbook) -> str:
    """A playbook's name, in the user's language unless they gave it one."""
    return playbook.name or translated(playbook.title)
