"""Whom an export may write, as what, and with which columns: in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from leaddesk.domain.consent import Use
from leaddesk.domain.event import Event
from leaddesk.domain.lists import Filter, SavedList
from leaddesk.formats.tables.layouts import LAYOUTS, OWN, Layout, find_layout, own_layout
from leaddesk.gui.filter_words import consent_word
from leaddesk.gui.models.contact_table import stage_title
from leaddesk.gui.shown_contacts import ShownContacts
from leaddesk.gui.texts import translated
from leaddesk.services.exporting import Format, LeftOut
from leaddesk.services.finding import as_filter, stages_in_use
from leaddesk.storage.reader import Reader

SUFFIXES: Final = {
    Format.XLSX: ".xlsx",
    Format.CSV: ".csv",
    Format.VCARD_3_0: ".vcf",
    Format.VCARD_4_0: ".vcf",
    Format.VCARD_2_1: ".vcf",
    Format.ICS: ".ics",
}
"""What is written, the usual first, and how its files end."""
TABLES: Final = (Format.CSV, Format.XLSX)


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody to export: in words, as a file may be called, and the filter (or its text) that means them."""

    title: str
    file: str
    wanted: Filter | str

    def filter(self, reader: Reader) -> Filter:
        """The contacts meant. Raises as `as_filter` does."""
        return as_filter(reader, self.wanted) if isinstance(self.wanted, str) else self.wanted

    def written_by(self, reader: Reader, format_: Format, use: Use | None) -> Filter:
        """Of them those who may be used for it, and of whom a format can say anything: a calendar holds next steps."""
        meant = replace(self.filter(reader), use=use)
        return replace(meant, has_next_step=True) if format_ is Format.ICS else meant


def shown_choices(shown: ShownContacts, selected: Sequence[int]) -> list[Choice]:
    """What the page in front shows, what is selected if anything is, and everybody."""
    file = QCoreApplication.translate("export", "contacts")
    title = QCoreApplication.translate("export", "What is shown now: {name}").format(name=shown.title)
    found = [Choice(title, shown.title, shown.wanted)]
    if selected:
        title = QCoreApplication.translate("export", "%n selected", "", len(selected))
        found.append(Choice(title, file, Filter(ids=tuple(selected))))
    return [*found, Choice(QCoreApplication.translate("export", "Everybody"), file, Filter())]


def saved_choices(reader: Reader) -> list[list[Choice]]:
    """The saved lists, events and stages."""
    lists = QCoreApplication.translate("export", "List: {name}")
    events = QCoreApplication.translate("export", "Met at: {name}")
    stages = QCoreApplication.translate("export", "Stage: {name}")
    found: list[list[Choice]] = [[], [], []]
    for saved in reader.all(SavedList):
        title = saved.name or translated(saved.title)
        found[0].append(Choice(lists.format(name=title), title, saved.query))
    for event in reversed(reader.all(Event)):
        found[1].append(Choice(events.format(name=event.name), event.name, Filter(event_ids=(event.id,))))
    for stage in stages_in_use(reader):
        title = stage_title(stage)
        found[2].append(Choice(stages.format(name=title), title, Filter(stage_ids=(stage.id,))))
    return found


def use_titles() -> dict[str, str]:
    """What a list may be for, in words, by the use; empty: nobody says."""
    return {
        "": QCoreApplication.translate("export", "Anything"),
        Use.MAILING.value: QCoreApplication.translate("export", "Mailing"),
        Use.CALLING.value: QCoreApplication.translate("export", "Calling"),
    }


def left_out_text(found: LeftOut, use: Use | None) -> str:
    """Who is left out and why, or who objects though nobody is; empty: there is nothing to be said."""
    if found.count:
        pattern = {
            Use.MAILING: QCoreApplication.translate(
                "export", "%Ln left out from a mailing", None, found.count
            ),
            Use.CALLING: QCoreApplication.translate("export", "%Ln left out from calling", None, found.count),
        }[use or Use.MAILING]
        why = ", ".join(f"{consent_word(mark)}: {count}" for mark, count in found.reasons.items())
        return f"{pattern} ({why})" if why else pattern
    if found.barred:
        return QCoreApplication.translate(
            "export", "%Ln of them do not want to be called, mailed or contacted", None, found.barred
        )
    return ""


def format_title(format_: Format) -> str:
    """A format in words."""
    return {
        Format.XLSX: QCoreApplication.translate("export", "Excel workbook (.xlsx)"),
        Format.CSV: QCoreApplication.translate("export", "Table (.csv)"),
        Format.VCARD_3_0: QCoreApplication.translate("export", "vCard 3.0, for most programs (.vcf)"),
        Format.VCARD_4_0: QCoreApplication.translate("export", "vCard 4.0, keeps the most (.vcf)"),
        Format.VCARD_2_1: QCoreApplication.translate("export", "vCard 2.1, for old phones (.vcf)"),
        Format.ICS: QCoreApplication.translate("export", "Calendar of the next steps (.ics)"),
    }[format_]


def layout_titles() -> dict[str, str]:
    """The layouts by key, with their titles; the user's own choice comes last."""
    own = QCoreApplication.translate("export", "Own choice of columns")
    return {**{layout.key: translated(layout.title) for layout in LAYOUTS.values()}, OWN: own}


def layout_of(key: str, headers: Sequence[str]) -> Layout:
    """A layout by its key; the user's own has the columns given. Raises `NotFound` for one that there is not."""
    return own_layout(headers) if key == OWN else find_layout(key)


def as_file_name(text: str) -> str:
    """A text without what a file's name cannot hold."""
    return "".join("-" if letter in '/\\\\:*?"<>|' else letter for letter in text).strip(". ") or "contacts"
