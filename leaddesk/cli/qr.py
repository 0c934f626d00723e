"""The verbs that show a contact, or the user's own card, as a QR code."""

import argparse
from pathlib import Path
from typing import Any, Final

from leaddesk.cli.output import Status, one_line, say, tell
from leaddesk.cli.session import workspace
from leaddesk.domain.contact import Contact
from leaddesk.domain.errors import InputError, NotFound
from leaddesk.domain.messages import Message, mark
from leaddesk.services import own_card
from leaddesk.services.exporting import written_whole
from leaddesk.services.finding import existing
from leaddesk.workspace import Workspace

_ME: Final = "me"


def add_verbs(verbs: Any) -> None:
    """Add the verbs of this room."""
    code = verbs.add_parser("qr", help="write a contact as a QR code that phones read")
    code.add_argument("who", metavar="ID", type=_number_or_me, help="a contact's number, or: me")
    code.add_argument("target", metavar="OUT", type=Path, help="a .png or .svg file")
    code.set_defaults(command=write_code)
    own = verbs.add_parser("me", help="say which contact is you, or show which is")
    own.add_argument("id", nargs="?", type=int, metavar="ID")
    own.set_defaults(command=name_me)


def _number_or_me(text: str) -> int | str:
    if text == _ME:
        return text
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"“{text}” is no contact's number, and not “{_ME}”")
    return int(text)


def write_code(options: argparse.Namespace) -> Status:
    """Write the code of a contact to a file."""
    from leaddesk.formats.qr_code import qr_code

    if options.target.suffix.lower() not in {".png", ".svg"}:
        text = mark("{path} does not end in .png or .svg, the two forms of a code.")
        raise InputError(Message("qr-form", text, {"path": str(options.target)}))
    with workspace(options) as opened:
        code = qr_code(_wanted(opened, options.who))
    with written_whole(options.target) as stream:
        stream.write(code.svg() if options.target.suffix.lower() == ".svg" else code.png())
    side = len(code.modules)
    tell(f"{options.target}: {side} × {side} modules, {len(code.payload.encode())} bytes")
    if code.left_out:
        tell(f"left out: {', '.join(map(str, code.left_out))}")
    return Status.DONE


def _wanted(opened: Workspace, who: int | str) -> Contact:
    if isinstance(who, int):
        with opened.reading() as reader:
            return existing(reader, [who])[who]
    contact = own_card.me(opened)
    if contact is None:
        raise NotFound(Message("no-me", mark("Nobody is chosen as you. Say who is: leaddesk me ID")))
    return contact


def name_me(options: argparse.Namespace) -> Status:
    """Choose the contact that is the user, or show which is."""
    with workspace(options) as opened:
        contact = own_card.me(opened) if options.id is None else own_card.choose_me(opened, options.id)
    if contact is None:
        tell("nobody is chosen as you; leaddesk me ID does it")
        return Status.NOTHING
    say(f"{contact.id}  {one_line(contact)}")
    return Status.DONE
