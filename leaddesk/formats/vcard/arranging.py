"""Arranges the content lines of a card that is written.

The stored card is read again, which tells for each of its lines what field of a contact it fills. What the
contact still holds so keeps its line; what was edited is written in its place, what is new behind its like,
what went is left out. A contact without a card is a card of which everything is new.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from leaddesk.domain.contact import Address, Card, Contact, ContactKind, ContactPoint, Name, Property
from leaddesk.formats.vcard import fields, generating
from leaddesk.formats.vcard.adapting import adapted
from leaddesk.formats.vcard.alignment import align
from leaddesk.formats.vcard.charsets import Charsets
from leaddesk.formats.vcard.content import stored_content
from leaddesk.formats.vcard.drafting import Drafted, draft
from leaddesk.formats.vcard.generating import MODERN, OLD, carried, types_text, unencoded
from leaddesk.formats.vcard.heads import OWN_WORD, parse
from leaddesk.formats.vcard.stale import REVISION, is_edited, plain, stale_labels

Make = Callable[[Any, Any, Property | None], list[Property]]
_POINTS: Final = MappingProxyType({fields.EMAILS: "EMAIL", fields.PHONES: "TEL", fields.URLS: "URL"})
_LABELLED: Final = frozenset({"EMAIL", "TEL", "URL", "ADR"})
_ITEM: Final = re.compile(r"item(\d{1,9})\Z", re.IGNORECASE)


def arranged(contact: Contact, version: str) -> list[Property]:
    """The content lines of the contact's card, without BEGIN, VERSION and END (RFC 6350, 6.1 and 6.7.9)."""
    return _Arrangement(contact, version).lines()


class _Arrangement:
    """One card that is written: a slot for each stored line, and what comes before and behind them."""

    def __init__(self, contact: Contact, version: str) -> None:
        card = contact.card or Card(version)
        self.contact = contact
        self.version = version
        self.read: Drafted = draft(stored_content(card.text), Charsets(), card.version)
        self.old = self.read.contact
        self.same = self.read.version == version or not card.text
        self.stored = [
            Property(head.name, value, head.group, head.parameters) for head, value in self.read.content.pairs
        ]
        self.slots: list[list[Property]] = [self._kept(index) for index in range(len(self.stored))]
        self.before: defaultdict[int, list[Property]] = defaultdict(list)
        self.behind: defaultdict[int, list[Property]] = defaultdict(list)
        self.front: list[Property] = []
        self.tail: list[Property] = []
        self.items = _highest_item((*self.stored, *contact.extra))
        self.groups = {line.group.lower() for line in self.stored if line.group}
        self.renamed: dict[str, str] = {}

    def lines(self) -> list[Property]:
        """Arrange everything and return it in order."""
        contact, old = self.contact, self.old
        self._name()
        self._each(fields.ORGANIZATIONS, old.organizations, contact.organizations, self._organization)
        self._each(fields.TITLES, old.titles, contact.titles, self._text_of("TITLE"))
        self._points(fields.EMAILS)
        self._points(fields.PHONES)
        self._each(fields.ADDRESSES, plain(old.addresses), plain(contact.addresses), self._address)
        self._points(fields.URLS)
        self._birthday()
        self._each(fields.NOTES, old.notes, contact.notes, self._text_of("NOTE"))
        self._tags()
        self._photo()
        self._each(fields.EXTRA, old.extra, contact.extra, self._extra)
        self._kind()
        self._uid()
        self._drop_orphaned_labels()
        return self._without_stale()

    def _without_stale(self) -> list[Property]:
        """The lines, without those that were true of what was edited only."""
        for index in stale_labels(self.stored, self.read.trace, self.old, self.contact):
            self.slots[index] = []
        edited = self.contact.card is not None and is_edited(self.contact, self.old)
        return [line for line in self._in_order() if not (edited and line.name.upper() == REVISION)]

    def _in_order(self) -> Iterator[Property]:
        yield from self.front
        for index, slot in enumerate(self.slots):
            yield from self.before.get(index, ())
            yield from slot
            yield from self.behind.get(index, ())
        yield from self.tail

    def _kept(self, index: int) -> list[Property]:
        """A stored line as it goes out unless its field was edited."""
        field = self.read.trace[index]
        if field == fields.VERSION:
            return []
        if self.same:
            return [self.stored[index]]
        return [] if field == fields.SILENT else [adapted(self.stored[index], self.version)]

    def _indices(self, field: str) -> list[int]:
        return [index for index, name in enumerate(self.read.trace) if name == field]

    # What a contact has one of

    def _one(self, field: str, key: str, edited: bool, line: Property | None) -> bool:
        """Write a field that a contact has one of; returns whether the card has a line for it now."""
        silent = [at for at in self._indices(fields.SILENT) if self.stored[at].name.upper() == key]
        index = next(iter((*self._indices(field), *silent)), None)
        if index is None:
            return False
        if edited or not self.same:
            self.slots[index] = [replace(line, group=self.stored[index].group)] if line else []
        return bool(self.slots[index])

    def _name(self) -> None:
        """FN, which 3.0 and 4.0 require, and N, which 2.1 and 3.0 require."""
        name, old = self.contact.name, self.old.name
        needed = self.version != OLD
        shown = name.formatted or (self.contact.display_name if needed else "")
        formatted = generating.text_line("FN", shown, self.version, self._carried(fields.FORMATTED))
        given = formatted if shown or needed else None
        parts = self._name_parts(name, old)
        edited = _parts_of(name) != _parts_of(old)
        if not self._one(fields.NAME, "N", edited, parts) and (
            any(_parts_of(name)) or self.version != MODERN
        ):
            self.front.append(parts)
        if not self._one(fields.FORMATTED, "FN", name.formatted != old.formatted, given) and given:
            self.front.append(given)

    def _name_parts(self, name: Name, old: Name) -> Property:
        line = generating.name_line(name, self.version, self._carried(fields.NAME))
        indices = self._indices(fields.NAME)
        return self._structured(
            line, _parts_of(name), _parts_of(old), self.stored[indices[0]] if indices else None
        )

    def _carried(self, field: str) -> str:
        indices = self._indices(field)
        return carried(self.stored[indices[0]].parameters) if indices else ""

    def _birthday(self) -> None:
        birthday = self.contact.birthday
        line = generating.birthday_line(birthday, self.version) if birthday else None
        if not self._one(fields.BIRTHDAY, "BDAY", birthday != self.old.birthday, line) and line:
            self.tail.append(line)

    def _photo(self) -> None:
        photo = self.contact.photo
        line = generating.photo_line(photo, self.version) if photo else None
        if not self._one(fields.PHOTO, "PHOTO", photo != self.old.photo, line) and line:
            self.tail.append(line)

    def _uid(self) -> None:
        """The card's own UID stands as it came; without one the contact's identifies the card."""
        if self._indices(fields.UID) or not self.contact.uid:
            return
        line = generating.uid_line(self.contact.uid, self.version)
        if not self._one(fields.UID, "UID", True, line):
            self.tail.append(line)

    def _tags(self) -> None:
        indices, tags = self._indices(fields.TAGS), self.contact.tags
        if tags == self.old.tags and (self.same or not tags):
            return
        line = generating.tags_line(tags, self.version, self._carried(fields.TAGS)) if tags else None
        for index in indices:
            self.slots[index] = [line] if line and index == indices[0] else []
        if line and not indices:
            self.tail.append(line)

    def _kind(self) -> None:
        """KIND in 4.0, Apple's mark in the others (RFC 6350, 6.1.4)."""
        organization = self.contact.kind is ContactKind.ORGANIZATION
        edited = self.contact.kind is not self.old.kind
        key, name = ("KIND", "KIND") if self.version == MODERN else ("X-ABSHOWAS", "X-ABShowAs")
        if organization and not any(line.name.upper() == key for line in self._in_order()):
            self.front.insert(0, Property(name, "org" if key == "KIND" else "COMPANY"))
        if not edited:
            return
        for index, line in enumerate(self.stored):
            if line.name.upper() == "KIND" and self.slots[index]:
                self.slots[index] = [replace(line, value="org" if organization else "individual")]
            elif line.name.upper() == "X-ABSHOWAS" and not organization:
                self.slots[index] = []

    # What a contact has several of

    def _each(self, field: str, old: Sequence[Any], new: Sequence[Any], make: Make) -> None:
        """Write the elements of a list, each in its line's place."""
        if self.same and old == new:
            return
        indices = self._indices(field)
        last: int | None = None
        for before, after in align(old, new):
            if before is None:
                self._insert(make(new[after or 0], None, None), last, indices)
                continue
            last = indices[before]
            if after is None:
                self.slots[last] = []
            elif not self.same or old[before] != new[after]:
                self.slots[last] = make(new[after], old[before], self.stored[last])

    def _insert(self, lines: list[Property], behind: int | None, indices: list[int]) -> None:
        """Put new lines behind their predecessor, or where their like begin, or at the end."""
        if behind is not None:
            self.behind[behind] += lines
        elif indices:
            self.before[indices[0]] += lines
        else:
            self.tail += lines

    def _text_of(self, name: str) -> Make:
        def make(text: str, _: str | None, original: Property | None) -> list[Property]:
            parameters = carried(original.parameters) if original else ""
            line = generating.text_line(name, text, self.version, parameters)
            return [replace(line, group=original.group if original else "")]

        return make

    def _organization(
        self, parts: Sequence[str], before: Sequence[str] | None, original: Property | None
    ) -> list[Property]:
        line = generating.components_line(
            "ORG", parts, self.version, carried(original.parameters) if original else ""
        )
        return [self._structured(line, parts, before or (), original)]

    def _structured(
        self, line: Property, parts: Sequence[str], before: Sequence[str], original: Property | None
    ) -> Property:
        """The line, or where only some components were edited the original with these changed."""
        if original is None:
            return line
        value = generating.restructured(original, before, parts, self.version) if self.same else None
        if value is None:
            return replace(line, group=original.group)
        return replace(line, group=original.group, value=value, parameters=original.parameters)

    def _points(self, field: str) -> None:
        old, new = getattr(self.old, field), getattr(self.contact, field)
        self._each(field, plain(old), plain(new), partial(self._point, _POINTS[field]))

    def _point(
        self, name: str, point: ContactPoint, before: ContactPoint | None, original: Property | None
    ) -> list[Property]:
        parameters = self._parameters(point, before, original)
        line = generating.point_line(name, point, self.version, parameters)
        return self._labelled(line, point, before, original)

    def _address(self, address: Address, before: Address | None, original: Property | None) -> list[Property]:
        line = generating.address_line(address, self.version, self._parameters(address, before, original))
        if (
            before
            and original
            and before.types == address.types
            and "LABEL" not in original.parameters.upper()
        ):
            parts, old_parts = generating.address_parts(address), generating.address_parts(before)
            line = self._structured(line, parts, old_parts, original)
        return self._labelled(line, address, before, original)

    def _parameters(
        self,
        element: ContactPoint | Address,
        before: ContactPoint | Address | None,
        original: Property | None,
    ) -> str:
        """The original's parameters while the types are the same, else new ones with what it says besides."""
        if original is None or before is None:
            return types_text(element.types, self.version)
        stale = ("VALUE", "LABEL", "MEDIATYPE", OWN_WORD)
        if (
            self.same
            and before.types == element.types
            and not any(one in original.parameters.upper() for one in stale)
        ):
            return unencoded(original.parameters)
        return types_text(element.types, self.version) + carried(original.parameters)

    # Labels

    def _labelled(
        self,
        line: Property,
        element: ContactPoint | Address,
        before: ContactPoint | Address | None,
        original: Property | None,
    ) -> list[Property]:
        """The line in its group, with a label line if there is none yet that could be changed."""
        group = original.group if original else ""
        is_beside = original is None or OWN_WORD not in original.parameters.upper()
        if is_beside and (before.label if before else None) == element.label:
            return [replace(line, group=group)]
        shared = (
            sum(one.group.lower() == group.lower() and one.name.upper() in _LABELLED for one in self.stored)
            > 1
        )
        labels = (
            []
            if shared or not group
            else [at for at in self._indices(fields.LABEL) if self.stored[at].group.lower() == group.lower()]
        )
        for at in labels:
            self.slots[at] = []
        if element.label is None:
            return [replace(line, group="" if shared else group)]
        if shared or not group:
            self.items += 1
            group = f"item{self.items}"
        label = replace(generating.text_line("X-ABLabel", element.label, self.version), group=group)
        if labels:
            self.slots[labels[0]] = [label]
            return [replace(line, group=group)]
        return [replace(line, group=group), label]

    def _drop_orphaned_labels(self) -> None:
        """Drop the labels of values that are gone; they would label something else of their group."""
        used = {line.group.lower() for line in self._in_order() if line.name.upper() in _LABELLED}
        for index in self._indices(fields.LABEL):
            if self.stored[index].group.lower() not in used:
                self.slots[index] = []

    # What is kept without a field

    def _extra(self, extra: Property, before: Property | None, original: Property | None) -> list[Property]:
        if before == extra:
            return [adapted(extra, self.version)]
        if self._needs_adapting(extra):
            extra = adapted(extra, self.version)
        return [extra if original else replace(extra, group=self._free_group(extra.group))]

    def _free_group(self, group: str) -> str:
        """The group for a property that another card brought: a label of this card must not fall on it."""
        if group.lower() not in self.groups:
            return group
        if group not in self.renamed:
            self.items += 1
            self.renamed[group] = f"item{self.items}"
        return self.renamed[group]

    def _needs_adapting(self, extra: Property) -> bool:
        """Whether a property of unknown origin cannot stand in this version as it is."""
        head = parse(f"{extra.name}{extra.parameters}")
        if head is None or "\n" in extra.value:
            return False
        if self.version == OLD:
            return not head.encoding and not (extra.value.isascii() and "\\" not in extra.value)
        return head.special or extra.value[:5].lower() == "data:"


def _parts_of(name: Name) -> tuple[str, ...]:
    return name.family, name.given, name.additional, name.prefix, name.suffix


def _highest_item(lines: Sequence[Property]) -> int:
    """The highest number of the groups that are called item1, item2 …"""
    return max((int(found[1]) for line in lines if (found := _ITEM.match(line.group))), default=0)
