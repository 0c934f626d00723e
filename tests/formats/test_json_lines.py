"""Contacts and issues as JSON gives them."""

from leaddesk.domain.contact import Address, Contact, ContactPoint, Name, Photo, Property
from leaddesk.domain.messages import Issue, Message, Severity
from leaddesk.formats.json_lines import contact_to_dict, issue_to_dict


def test_contact() -> None:
    contact = Contact(
        name=Name("Ada Byron", "Byron", "Ada"),
        organizations=(("Engines", "Analysis"),),
        phones=(ContactPoint("1", ("cell",), "Desk"),),
        addresses=(Address(street="A St", types=("work",)),),
        photo=Photo("image/png", "d", 5),
        extra=(Property("X-A", "b", "item1"),),
    )
    found = contact_to_dict(contact)
    assert list(found) == [
        "version", "kind", "name", "organizations", "titles", "notes", "emails", "phones", "urls", "addresses", "birthday",
        "photo", "tags", "extra",
    ]  # fmt: skip
    assert found["version"] is None
    assert found["organizations"] == [["Engines", "Analysis"]]
    assert found["phones"] == [{"value": "1", "types": ["cell"], "label": "Desk"}]
    assert found["addresses"][0]["street"] == "A St"
    assert found["photo"] == {"media_type": "image/png", "size": 5}
    assert found["extra"] == [{"group": "item1", "name": "X-A", "value": "b"}]
    assert contact_to_dict(Contact(photo=Photo(uri="https://a.example")))["photo"] == {
        "uri": "https://a.example"
    }


def test_issue() -> None:
    issue = Issue(2, 7, Severity.WARNING, Message("code", "The {thing} was kept.", {"thing": "note"}))
    assert issue_to_dict(issue) == {
        "card": 2, "line": 7, "severity": "warning", "code": "code", "message": "The note was kept.",
    }  # fmt: skip
