"""The verb organizations: organizations and their people."""

import argparse
from typing import Any

from leaddesk.cli.output import Status, say_json, table, tell
from leaddesk.cli.session import one_of, workspace
from leaddesk.domain.organization import OrganizationSize
from leaddesk.services import organizations
from leaddesk.storage import links


def add_verbs(verbs: Any) -> None:
    """Add the verb of this room."""
    verb = verbs.add_parser("organizations", help="list the organizations; tie people to them")
    verb.add_argument("--json", action="store_true", help="one object an organization")
    verb.set_defaults(command=list_organizations)
    actions = verb.add_subparsers(metavar="ACTION")
    offers = actions.add_parser("offers", help="ties that seem right, by the names people have; makes none")
    offers.add_argument("--json", action="store_true", help="one object an offer")
    offers.set_defaults(command=list_offers)
    make = actions.add_parser("make", help="record an organization, and tie people to it")
    make.add_argument("name", metavar="NAME")
    make.add_argument("ids", type=int, nargs="*", metavar="ID")
    make.set_defaults(command=make_organization)
    link = actions.add_parser("link", help="tie people to an organization")
    link.add_argument("ids", type=int, nargs="+", metavar="ID")
    link.add_argument("--to", type=int, required=True, metavar="ORGANIZATION", help="its number")
    link.set_defaults(command=link_people)
    unlink = actions.add_parser("unlink", help="take the ties off people")
    unlink.add_argument("ids", type=int, nargs="+", metavar="ID")
    unlink.set_defaults(command=unlink_people)
    describe = actions.add_parser(
        "describe", help="note what is known of an organization; its people share it"
    )
    describe.add_argument("id", type=int, metavar="ORGANIZATION")
    describe.add_argument("--industry", metavar="TEXT")
    describe.add_argument(
        "--size", type=one_of(OrganizationSize), choices=list(OrganizationSize), help="how many people"
    )
    describe.add_argument("--country", metavar="TEXT")
    describe.add_argument("--web", metavar="ADDRESS")
    describe.set_defaults(command=describe_organization)


def list_organizations(options: argparse.Namespace) -> Status:
    """List the organizations with their people counted."""
    with workspace(options) as opened, opened.reading() as reader:
        found = links.organizations(reader)
        known = organizations.shared(reader, [id_ for id_, _ in found])
        people = {id_: len(organizations.people_of(reader, id_)) for id_, _ in found}
    for id_, name in found if options.json else ():
        about = known[id_]
        say_json(
            {
                "id": id_,
                "name": name,
                "industry": about.industry,
                "size": about.size and about.size.value,
                "country": about.country,
                "web": about.web,
                "people": people[id_],
            }
        )
    if not options.json and found:
        table(
            [
                (id_, name, f"{people[id_]} people", known[id_].industry, known[id_].country)
                for id_, name in found
            ]
        )
    return Status.DONE


def list_offers(options: argparse.Namespace) -> Status:
    """List ties that seem right."""
    with workspace(options) as opened, opened.reading() as reader:
        found = organizations.offers(reader)
    for offer in found:
        if options.json:
            say_json(
                {
                    "organization": offer.organization_id,
                    "name": offer.name,
                    "spellings": list(offer.spellings),
                    "people": list(offer.people),
                    "certainty": offer.certainty,
                }
            )
    if not options.json and found:
        table([_offer_row(offer) for offer in found])
    tell(f"{len(found)} offers; none is made by itself")
    return Status.DONE


def _offer_row(offer: organizations.Offer) -> tuple[object, ...]:
    people = " ".join(map(str, offer.people))
    way = f"link {people} --to {offer.organization_id}"
    if offer.organization_id is None:
        way = f'make "{offer.name}" {people}'
    return offer.name, ", ".join(offer.spellings), f"leaddesk organizations {way}"


def make_organization(options: argparse.Namespace) -> Status:
    """Record an organization and tie people to it."""
    with workspace(options) as opened:
        tell(organizations.make(opened, options.name, options.ids).label)
    return Status.DONE


def link_people(options: argparse.Namespace) -> Status:
    """Tie people to an organization."""
    with workspace(options) as opened:
        changes = organizations.link(opened, options.ids, options.to)
    tell(changes.label if changes else "they are tied to it already")
    return Status.DONE


def unlink_people(options: argparse.Namespace) -> Status:
    """Take the ties off people."""
    with workspace(options) as opened:
        changes = organizations.unlink(opened, options.ids)
    tell(changes.label if changes else "they are tied to none")
    return Status.DONE


def describe_organization(options: argparse.Namespace) -> Status:
    """Note what is known of an organization."""
    with workspace(options) as opened:
        changes = organizations.describe(
            opened,
            options.id,
            industry=options.industry,
            size=options.size,
            country=options.country,
            web=options.web,
        )
    tell(changes.label if changes else "nothing to note")
    return Status.DONE
