import pytest

from leaddesk import workspace
from leaddesk.domain.changes import Kind
from leaddesk.domain.messages import Message
from leaddesk.services import contacts
from leaddesk.workspace import Workspace, local_now
from tests.support import Clock, make_contact


def test_where_the_system_has_no_name_for_the_user_they_have_none(desk, monkeypatch):
    def fail():
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.setattr(workspace, "getuser", fail)
    assert desk.user() == ""


def test_the_time_carries_the_offset_of_where_we_are():
    assert local_now().utcoffset() is not None


def test_a_listener_is_told_what_a_change_touched_once_it_is_written(tmp_path):
    told = []
    with Workspace.open(tmp_path / "desk.db", now=Clock(), on_commit=told.append) as desk:
        contacts.add(desk, make_contact("Ada"))
        desk.commit(Message("x", "x"), lambda _builder: [])
    assert told == [{Kind.CONTACT: frozenset({1})}]


def test_a_listener_is_told_nothing_of_what_was_not_written(tmp_path):
    told = []

    def fail(_builder):
        raise InterruptedError

    with Workspace.open(tmp_path / "desk.db", now=Clock(), on_commit=told.append) as desk:
        with pytest.raises(InterruptedError):
            desk.commit(Message("x", "x"), fail)
        assert desk.history.next_undo() is None
    assert told == []
