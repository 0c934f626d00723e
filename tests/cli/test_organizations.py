"""organizations, merge: people tied to their organizations, and contacts made one."""

from leaddesk.domain.contact import Contact
from leaddesk.domain.organization import Tie
from tests.cli.support import card


def test_organizations_are_made_described_and_offered(leaddesk, imported, contents):
    imported(
        card("Ada Lovelace", "ORG:Acme S.p.A.", email="ada@x.example"),
        card("Bob Stone", "ORG:acme spa", email="bob@x.example"),
    )
    (offer,) = leaddesk("organizations", "offers", "--json").objects
    assert (offer["organization"], offer["people"]) == (None, [1, 2])
    assert 'leaddesk organizations make "acme spa" 1 2' in leaddesk("organizations", "offers").out
    leaddesk("organizations", "make", "Acme S.p.A.")
    assert [(tie.contact_id, tie.organization_id) for tie in contents(Tie)] == [(1, 3)]
    (offer,) = leaddesk("organizations", "offers", "--json").objects
    assert (offer["organization"], offer["people"], offer["certainty"]) == (3, [2], 1.0)
    leaddesk("organizations", "link", 2, "--to", 3)
    leaddesk(
        "organizations", "describe", 3, "--industry", "rockets", "--size", "50-249", "--country", "Italy"
    )
    assert leaddesk("show", 2, "--json").object["organization"] == {
        "id": 3,
        "name": "Acme S.p.A.",
        "industry": "rockets",
        "size": "50-249",
        "country": "Italy",
        "web": "",
        "people": [1, 2],
    }
    shown = leaddesk("show", 3).out
    assert "rockets · 50-249 · Italy" in shown
    assert "Ada Lovelace (number 1)" in shown
    assert "Acme S.p.A. (number 3)" in leaddesk("show", 1).out
    (listed,) = leaddesk("organizations", "--json").objects
    assert (listed["name"], listed["people"]) == ("Acme S.p.A.", 2)
    leaddesk("organizations", "unlink", 1, 2)
    assert contents(Tie) == []
    assert leaddesk("organizations", "link", 3, "--to", 1, status=2).err


def test_contacts_are_made_one(leaddesk, imported, contents):
    imported(card("Ada Lovelace", email="ada@x.example"), card("Countess Lovelace", email="c@x.example"))
    leaddesk("follow-up", 2, "--on", "tomorrow", "Ring")
    leaddesk("merge", 1, 2)
    (only,) = contents(Contact)
    assert [mail.value for mail in only.emails] == ["ada@x.example", "c@x.example"]
    assert leaddesk("show", 1, "--json").object["next_step"]["what"] == "Ring"
    assert leaddesk("merge", 1, 1, status=2).err


def test_an_import_is_taken_back(leaddesk, imported, contents):
    imported(card("Ada Lovelace", email="ada@x.example"), card("Bob Stone", email="bob@x.example"))
    leaddesk("rate", "hot", 1)
    (listed,) = leaddesk("imports", "--json").objects
    assert (listed["number"], listed["created"], listed["files"]) == (1, 2, listed["files"])
    assert leaddesk("imports").lines[0].split()[0] == "1"
    ran = leaddesk("import", "--take-back", 1, status=1)
    assert "Took back import 1; contacts gone: 1" in ran.err
    assert "1 Ada Lovelace stays: worked with since" in ran.err
    assert [contact.display_name for contact in contents(Contact)] == ["Ada Lovelace"]
    assert leaddesk("import", "--take-back", 7, status=2).err
