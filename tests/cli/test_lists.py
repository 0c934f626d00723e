"""lists: saved queries, listed, added, changed, renamed and deleted."""

from leaddesk.domain.event import Event
from leaddesk.services import events
from leaddesk.workspace import Workspace
from tests.support import everything


def listed(leaddesk):
    return {
        entry["name"]: (entry["query"], entry["contacts"]) for entry in leaddesk("lists", "--json").objects
    }


def test_a_list_is_added_changed_renamed_and_deleted(leaddesk):
    leaddesk("add", "Ada", "--tag", "vip")
    added = leaddesk("lists", "add", "Very important", "tag:vip", "ada")
    assert "Saved the list “Very important”" in added.err
    assert listed(leaddesk)["Very important"] == ("tag:vip ada", 1)
    assert leaddesk("contacts", "--list", "very important").lines[0].split()[1] == "Ada"
    leaddesk("lists", "change", "Very important", "rating:hot")
    assert listed(leaddesk)["Very important"] == ("rating:hot", 0)
    leaddesk("lists", "rename", "hot", "Burning")
    leaddesk("lists", "delete", "VERY IMPORTANT")
    assert list(listed(leaddesk)) == ["Open, but no next step", "Due and overdue", "New leads", "Burning"]
    leaddesk("contacts", "--list", "hot")  # its key still means it


def test_a_query_keeps_its_quotes(leaddesk, database):
    with Workspace.open(database) as opened:
        events.add(opened, Event(name="Messe 2026"))
    leaddesk("lists", "add", "Met", "event:Messe 2026", "next:none")
    assert listed(leaddesk)["Met"] == ('event:"Messe 2026" next:none', 0)


def test_what_cannot_be_a_list_is_told_and_changes_nothing(leaddesk):
    before = listed(leaddesk)
    for arguments, told in (
        (("add", "Hot", "tag:vip"), "already"),
        (("add", " ", "tag:vip"), "needs a name"),
        (("add", "New", "rating:boiling"), "hot, warm, cold"),
        (("rename", "nothing", "New"), "There is no list"),
        (("delete", "nothing"), "There is no list"),
    ):
        assert told in leaddesk("lists", *arguments, status=2).err
    assert listed(leaddesk) == before


def test_a_list_that_names_what_is_gone_is_still_listed(leaddesk, database):
    with Workspace.open(database) as opened:
        events.add(opened, Event(name="Fair"))
    leaddesk("lists", "add", "Met", "event:Fair")
    with Workspace.open(database) as opened:
        events.delete(opened, everything(opened, Event)[0])
    assert listed(leaddesk)["Met"] == ("event:Fair", None)
    assert leaddesk("lists").lines[-1].endswith("–")
