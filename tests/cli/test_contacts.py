"""contacts, show, stages, lists, report, tag, delete: what is there, found and looked at."""

from datetime import timedelta

import pytest

from leaddesk.domain.activity import Activity
from leaddesk.domain.contact import Contact
from leaddesk.domain.event import Encounter
from leaddesk.domain.followup import FollowUp
from leaddesk.domain.tag import Tag
from tests.cli.support import CARDS, card
from tests.support import TODAY

CONTACT_KEYS = {
    "id",
    "uid",
    "stage",
    "rating",
    "next_step",
    "version",
    "kind",
    "name",
    "organizations",
    "titles",
    "notes",
    "emails",
    "phones",
    "urls",
    "addresses",
    "birthday",
    "photo",
    "tags",
    "extra",
}


@pytest.fixture
def people(imported, leaddesk):
    """Three people, of whom Ada (1) and Bob (2) were met at the show, and a company (4) of which nobody was."""
    leaddesk("events", "add", "Messe 2026", "--from", "2026-11-10", "--to", "2026-11-12")
    imported(
        card("Ada Lovelace", "ORG:Analytical Engines", email="ada@engines.example", phone="+44 20 7946 0001"),
        card(
            "Bob Stone",
            "ORG:Stone & Sons",
            "NOTE:likes https://stone.example a lot",
            email="bob@stone.example",
        ),
        options=("--event", "Messe 2026", "--tag", "VIP"),
    )
    imported(card("김민수", "ORG:가온식품", email="kim@gaon.example"))
    imported(card("Quarry Ltd", "ORG:Quarry Ltd", "X-ABSHOWAS:COMPANY", email="info@quarry.example"))


@pytest.fixture
def found(leaddesk):
    """The names that a query finds, in order."""

    def run(*query):
        return [entry["name"]["formatted"] for entry in leaddesk("contacts", "--json", *query).objects]

    return run


def test_a_contact_is_its_card_and_where_it_stands(leaddesk, people, contents):
    leaddesk("follow-up", 1, "--on", "2030-01-15", "Send", "the offer")
    ada = leaddesk("contacts", "--json", "Ada").object
    assert set(ada) == CONTACT_KEYS
    assert ada["id"] == 1
    assert ada["uid"] == contents(Contact)[0].uid
    assert ada["stage"] == "new-lead"
    assert ada["rating"] == "unrated"
    assert ada["next_step"] == {"on": "2030-01-15", "what": "Send the offer", "id": 1}
    assert ada["organizations"] == [["Analytical Engines"]]
    assert ada["emails"] == [{"value": "ada@engines.example", "types": [], "label": None}]
    assert ada["version"] == "3.0"


def test_contacts_come_in_the_order_of_their_names(found, people):
    assert found() == ["Ada Lovelace", "Quarry Ltd", "Bob Stone", "김민수"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        (["lovel"], ["Ada Lovelace"]),
        (["ADA"], ["Ada Lovelace"]),
        (["engines", "ada"], ["Ada Lovelace"]),
        (["민수"], ["김민수"]),
        (["gaon.example"], ["김민수"]),
        (["nobody"], []),
        (["stage:new-lead"], ["Ada Lovelace", "Bob Stone"]),
        (["stage:marketing-prospect"], ["Quarry Ltd", "김민수"]),
        (["stage:new-lead,marketing-prospect", "stone"], ["Bob Stone"]),
        (["event:Messe 2026"], ["Ada Lovelace", "Bob Stone"]),
        (['event:"messe 2026"', "bob"], ["Bob Stone"]),
        (["tag:VIP"], ["Ada Lovelace", "Bob Stone"]),
        (["kind:organization"], ["Quarry Ltd"]),
        (["source:trade-show"], ["Ada Lovelace", "Bob Stone"]),
        (["next:none", "stage:lead"], ["Ada Lovelace", "Bob Stone"]),
        (["next:any"], []),
        (["rating:unrated", "kind:person"], ["Ada Lovelace", "Bob Stone", "김민수"]),
        (["https://stone.example"], ["Bob Stone"]),
        (["import:2"], ["김민수"]),
    ],
)
def test_a_query_finds_who_is_meant(query, names, found, people):
    assert found(*query) == names


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("stage:hot", "There is no stage “hot”. There are: marketing-prospect, new-lead"),
        ("rating:boiling", "behind rating: – choose from hot, warm, cold, unrated."),
        ("due:never", "behind due: – choose from overdue, today, week, later."),
        ("event:Expo", "There is no event “Expo”. There are: Messe 2026."),
        ("next:maybe", "behind next: – choose from none, any."),
    ],
)
def test_a_term_that_says_nothing_is_refused_with_what_would(query, told, leaddesk, people):
    ran = leaddesk("contacts", query, status=2)
    assert ran.out == ""
    assert told in ran.err


def test_follow_ups_are_found_by_when_they_are_due(leaddesk, found, people):
    for id_, days in ((1, -1), (2, 0), (3, 90)):
        leaddesk("follow-up", id_, "--on", TODAY + timedelta(days=days), "Call")
    assert found("due:overdue") == ["Ada Lovelace"]
    assert found("due:today") == ["Bob Stone"]
    assert found("due:later") == ["김민수"]
    assert found("next:any") == ["Ada Lovelace", "Bob Stone", "김민수"]
    assert found("--list", "due") == ["Ada Lovelace", "Bob Stone"]


def test_a_saved_list_is_narrowed_by_a_query(found, people):
    assert found("--list", "new-leads") == ["Ada Lovelace", "Bob Stone"]
    assert found("--list", "New leads", "stone") == ["Bob Stone"]


def test_a_list_that_is_not_there_is_refused_with_those_that_are(leaddesk):
    ran = leaddesk("contacts", "--list", "friends", status=2)
    assert ran.err == "leaddesk: There is no list “friends”. There are: no-next-step, due, new-leads, hot.\n"


def test_nobody_found_is_an_answer(leaddesk, people):
    ran = leaddesk("contacts", "nobody")
    assert (ran.out, ran.err) == ("", "leaddesk: 0 contacts\n")


def test_more_than_a_page_of_contacts_is_listed_whole(leaddesk, imported):
    cards = (card(f"Person {number:03}", email=f"p{number}@x.example") for number in range(250))
    imported(*cards)
    ran = leaddesk("contacts")
    assert len(ran.lines) == 250
    assert ran.err == "leaddesk: 250 contacts\n"
    assert len(leaddesk("contacts", "--json").lines) == 250


# One contact


def test_show_tells_all_that_is_known(leaddesk):
    leaddesk("import", CARDS / "everything.vcf")
    leaddesk("follow-up", 1, "--on", "2030-01-15", "Send the offer")
    lines = leaddesk("show", 1).lines
    assert lines[0] == "1  Dr. Marta Rossi, MBA"
    told = dict(line.split(None, 1) for line in lines[1:])
    assert told["stage"] == "Marketing prospect · unrated"
    assert told["title"] == "Responsabile acquisti"
    assert told["web"] == "https://rossi.example"
    assert told["address"] == "Via Roma 1, 37100, Verona, VR, Italia"
    assert told["birthday"] == "1980-02-29"
    assert told["tags"] == "VIP, imballaggio"
    assert told["next"] == "step     2030-01-15 Send the offer (number 1)"
    text = "\n".join(lines)
    assert "marta@rossi.example (work)" in text
    assert "+39 333 000 1234 (magazzino)" in text
    assert "Prima riga" in text


def test_show_says_what_is_missing_to_become_a_prospect(leaddesk, people):
    def missing(id_):
        return [line.split(": ")[1] for line in leaddesk("show", id_).lines if line.startswith("missing")]

    assert missing(1) == ["their intent", "fit", "a logged two-way conversation with a named person"]
    assert missing(3) == [
        "an expressed interest",
        "one confirmed way to reach them (e-mail, phone or address)",
        "their intent",
        "fit",
        "a logged two-way conversation with a named person",
    ]


LEARNT_KEYS = {
    *("source", "owner", "suggested_rating", "qualification", "fit", "missing", "quality", "consent"),
    *("organization", "playbooks"),
}


def test_show_as_json_is_the_contact_with_its_history(leaddesk, people):
    leaddesk("log", 1, "call", "Asked for prices", "--outcome", "reached")
    shown = leaddesk("show", 1, "--json").object
    assert set(shown) == CONTACT_KEYS | {"history", "moves"} | LEARNT_KEYS
    assert [entry["kind"] for entry in shown["history"]] == ["met", "call"]
    assert shown["history"][1]["text"].endswith("reached · Asked for prices")
    assert shown["moves"] == []


# Stages, lists, report


def test_stages_are_listed_in_their_order_with_their_contacts_counted(leaddesk, people):
    stages = leaddesk("stages", "--json").objects
    assert [(stage["key"], stage["kind"], stage["contacts"]) for stage in stages] == [
        ("marketing-prospect", "marketing-prospect", 2),
        ("new-lead", "lead", 2),
        ("working-lead", "lead", 0),
        ("qualified-prospect", "prospect", 0),
        ("proposal", "prospect", 0),
        ("customer", "customer", 0),
        ("closed", "closed", 0),
    ]
    assert [line.split("  ")[0] for line in leaddesk("stages").lines] == [stage["name"] for stage in stages]


def test_lists_are_listed_with_their_queries_and_contacts_counted(leaddesk, people):
    lists = leaddesk("lists", "--json").objects
    assert [(entry["key"], entry["query"], entry["contacts"]) for entry in lists] == [
        ("no-next-step", "stage:lead,prospect next:none", 2),
        ("due", "due:overdue,today", 0),
        ("new-leads", "stage:new-lead", 2),
        ("hot", "rating:hot", 0),
    ]
    assert len(leaddesk("lists").lines) == 4


def test_the_report_says_how_things_stand(leaddesk, people):
    leaddesk("follow-up", 1, "--on", TODAY, "Call")
    report = leaddesk("report", "--json").object
    assert report["contacts"] == 4
    assert report["by_stage"]["new-lead"] == 2
    assert report["due"] == {"overdue": 0, "today": 1, "week": 0, "later": 0}
    assert report["without_next_step"] == 1
    assert report["by_event"] == {"Messe 2026": 2}
    assert report["days_in_stage"]["marketing-prospect"] == {"half": 0, "longest": 0}
    lines = leaddesk("report").lines
    assert "New lead            2" in lines
    assert "open, but no next step: 1" in lines
    assert "Messe 2026  2" in lines


# Tags


def test_a_tag_is_put_on_and_taken_off(leaddesk, people, contents):
    leaddesk("tag", 1, 3, "--as", "Partner")
    assert [contact.tags for contact in contents(Contact)] == [("VIP", "Partner"), ("VIP",), ("Partner",), ()]
    leaddesk("tag", 1, "--as", "partner", "--remove")
    assert [contact.tags for contact in contents(Contact)] == [("VIP",), ("VIP",), ("Partner",), ()]


def test_a_tag_is_one_word_however_it_is_typed(leaddesk, people, contents):
    leaddesk("tag", 3, "--as", "vip")
    assert [tag.name for tag in contents(Tag)] == ["VIP"]
    assert contents(Contact)[2].tags == ("VIP",)


def test_a_tag_for_somebody_who_is_not_there_tags_nobody(leaddesk, people, dump):
    before = dump()
    ran = leaddesk("tag", 1, 99, "--as", "Partner", status=2)
    assert ran.err == "leaddesk: There is no contact with the number 99.\n"
    assert dump() == before


# By hand


def test_a_contact_is_recorded_by_hand(leaddesk, contents):
    ran = leaddesk(
        *(
            "add",
            "Ada Lovelace",
            "--organization",
            "Engines",
            "--title",
            "Countess",
            "--email",
            "ada@x.example",
        ),
        *("--phone", "+44 20 7946 0001", "--note", "Likes numbers", "--tag", "VIP"),
    )
    assert ran.err == "leaddesk: Added Ada Lovelace, number 1\n"
    (ada,) = contents(Contact)
    assert (ada.display_name, ada.organization, ada.titles) == ("Ada Lovelace", "Engines", ("Countess",))
    assert [point.value for point in (*ada.emails, *ada.phones)] == ["ada@x.example", "+44 20 7946 0001"]
    assert (ada.notes, ada.tags) == (("Likes numbers",), ("VIP",))
    assert leaddesk("contacts", "--json", "Ada").object["stage"] == "marketing-prospect"


def test_contacts_are_rated(leaddesk, people, contents, found):
    leaddesk("rate", "hot", 1, 3)
    assert [contact.rating.value for contact in contents(Contact)] == ["hot", "unrated", "hot", "unrated"]
    assert found("--list", "hot") == ["Ada Lovelace", "김민수"]


# Deleting


def test_a_deleted_contact_is_gone_with_all_that_hung_on_it(leaddesk, people, contents, found):
    leaddesk("log", 1, "call", "Hello")
    leaddesk("follow-up", 1, "--on", "2030-01-15", "Call")
    ran = leaddesk("delete", 1)
    assert ran.err == "leaddesk: Deleted 1 contact\n"
    assert "Ada Lovelace" not in found()
    assert contents(Activity) == []
    assert contents(FollowUp) == []
    assert [meeting.contact_id for meeting in contents(Encounter)] == [2]
    assert leaddesk("check").status == 0


def test_deleting_somebody_who_is_not_there_deletes_nobody(leaddesk, people, dump):
    before = dump()
    ran = leaddesk("delete", 1, 98, 99, status=2)
    assert ran.err == "leaddesk: There is no contact with the number 98, 99.\n"
    assert dump() == before


def test_a_number_is_never_given_to_another_contact(leaddesk, imported, contents):
    imported(card("Ada Lovelace", email="ada@x.example"))
    leaddesk("delete", 1)
    imported(card("Bob Stone", email="bob@x.example"))
    assert [contact.id for contact in contents(Contact)] == [2]
