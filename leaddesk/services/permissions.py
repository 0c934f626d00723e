"""What may be done with contacts, by what they agreed and objected to."""

from collections.abc import Iterable
from typing import Final

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.consent import Barred, Consent, Objection, Permission
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import Refused
from leaddesk.domain.messages import Message, mark
from leaddesk.storage.reader import Reader

_NAMED: Final = 5
"""How many contacts a refusal names."""

_REFUSED: Final = {
    Barred.NO_CALL: mark(
        "{who}: do not call. Nothing was planned. Plan an e-mail or a meeting instead, or lift it when they say so."
    ),
    Barred.NO_MAIL: mark(
        "{who}: do not mail. Nothing was planned. Plan a call or a meeting instead, or lift it when they say so."
    ),
    Barred.NO_CONTACT: mark(
        "{who}: do not contact. Nothing was planned. Only a note to yourself can be, until they say otherwise."
    ),
}


def permissions(reader: Reader, ids: Iterable[int]) -> dict[int, Permission]:
    """What each contact agreed and objected to, by contact id."""
    wanted = list(ids)
    consents = reader.of_contacts(Consent, wanted)
    objections = reader.of_contacts(Objection, wanted)
    return {id_: Permission(consents.get(id_, ()), objections.get(id_, ())) for id_ in wanted}


def refuse_barred(reader: Reader, ids: Iterable[int], kind: ActivityKind | None) -> None:
    """Raise `Refused` if something of a kind may not be planned with one of the contacts, naming who and the way out."""
    objections = reader.of_contacts(Objection, ids)
    found = {id_: Permission((), own).bar_to(kind) for id_, own in objections.items()}
    bars = {id_: bar for id_, bar in found.items() if bar is not None}
    if not bars:
        return
    worst = max(bars.values(), key=list(Barred).index)
    contacts = reader.get(Contact, [id_ for id_, bar in bars.items() if bar is worst])
    raise barred(contacts.values(), worst)


def barred(contacts: Iterable[Contact], bar: Barred) -> Refused:
    """The error that says with whom nothing can be planned, why, and the way out."""
    names = [contact.display_name for contact in contacts]
    more = f" + {len(names) - _NAMED}" if len(names) > _NAMED else ""
    who = ", ".join(names[:_NAMED]) + more
    return Refused(Message(f"barred-{bar.value}", _REFUSED[bar], {"who": who}))
