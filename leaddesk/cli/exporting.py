"""The verb export: a follow-up list to a file."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from leaddesk.cli.output import Status, tell
from leaddesk.cli.session import one_of, wanted_contacts, words, workspace
from leaddesk.domain.consent import Use
from leaddesk.formats.tables.layouts import LAYOUTS, find_layout, own_layout
from leaddesk.services.exporting import Format, export, format_of


def add_verbs(verbs: Any) -> None:
    """Add the verbs of this room."""
    verb = verbs.add_parser("export", help="write a follow-up list: .csv, .xlsx, .vcf or .ics")
    verb.add_argument("out", type=Path, metavar="OUT")
    verb.add_argument("--list", metavar="L", help="a saved list")
    verb.add_argument(
        "--query", default="", metavar="Q", help="words, and terms such as event:NAME stage:lead"
    )
    verb.add_argument("--event", metavar="E", help="those met at an event")
    verb.add_argument("--stage", metavar="S", help="those in a stage or stage kind")
    columns = verb.add_mutually_exclusive_group()
    columns.add_argument("--layout", default="leaddesk", choices=list(LAYOUTS), help="the columns of a table")
    columns.add_argument(
        "--columns",
        metavar="NAME,…",
        help='some of LeadDesk\'s columns, in this order: "Name,E-mail 1,Phone 1"',
    )
    verb.add_argument(
        "--version", choices=("2.1", "3.0", "4.0"), default="3.0", help="of vCards (default: %(default)s)"
    )
    verb.add_argument(
        "--for",
        dest="use",
        type=one_of(Use),
        choices=list(Use),
        help="leaves out who may not be used for that",
    )
    verb.set_defaults(command=export_list)


def export_list(options: argparse.Namespace) -> Status:
    """Write the contacts that are meant, with their next steps."""
    format_ = format_of(options.out)
    if format_ is Format.VCARD_3_0:
        format_ = Format(f"vcard-{options.version}")
    layout = own_layout(options.columns.split(",")) if options.columns else find_layout(options.layout)
    terms = [f"{key}:{value}" for key, value in (("event", options.event), ("stage", options.stage)) if value]
    query = " ".join([options.query, words(terms)])
    with workspace(options) as opened:
        with opened.reading() as reader:
            wanted = replace(wanted_contacts(reader, query, options.list), use=options.use)
        exported = export(opened, wanted, options.out, format_=format_, layout=layout)
    tell(f"{options.out}: {exported.records} records written")
    if exported.cut:
        tell(f"{exported.cut} texts were too long for a cell and are cut; they are whole in .csv and .vcf")
    if exported.left_out:
        tell(f"{exported.left_out} left out: they may not be used for it")
    if exported.barred:
        tell(
            f"{exported.barred} of them do not want to be called, mailed or contacted; "
            "--for calling or --for mailing leaves them out"
        )
    return Status.PARTLY if exported.cut or exported.left_out else Status.DONE
