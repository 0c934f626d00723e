"""qr and me: a contact, or the user's own card, as a code on a file."""

import pytest

from tests.cli.support import card

MIRA = card("Mira Holm", "NOTE:secret", "ORG:Nordlys", email="mira@nordlys.example", phone="+45 70 10 20 30")


@pytest.fixture
def mira(leaddesk):
    """A contact with the number 1."""
    leaddesk("import", "-", stdin=MIRA.encode())
    return "1"


def test_a_code_that_is_read_again_is_the_same_contact(leaddesk, mira, tmp_path):
    out = tmp_path / "mira.png"
    ran = leaddesk("qr", mira, out)
    assert "left out: the notes" in ran.err
    (found,) = leaddesk("read", out, "--json").objects
    (contact,) = found["contacts"]
    assert contact["name"]["formatted"] == "Mira Holm"
    assert contact["organizations"] == [["Nordlys"]]
    assert [one["value"] for one in contact["emails"] + contact["phones"]] == [
        "mira@nordlys.example",
        "+45 70 10 20 30",
    ]
    assert contact["notes"] == []
    assert leaddesk("import", out, "--json").objects[0]["outcome"] == "same"


def test_a_code_as_a_drawing(leaddesk, mira, tmp_path):
    leaddesk("qr", mira, tmp_path / "mira.SVG")
    assert (tmp_path / "mira.SVG").read_bytes().startswith(b"<?xml")


def test_ones_own_card(leaddesk, mira, tmp_path):
    assert "nobody is chosen" in leaddesk("me", status=2).err
    assert "leaddesk me ID" in leaddesk("qr", "me", tmp_path / "me.png", status=2).err
    assert leaddesk("me", mira).lines == ["1  Mira Holm · Nordlys · mira@nordlys.example · +45 70 10 20 30"]
    assert leaddesk("me").lines[0].startswith("1  Mira Holm")
    leaddesk("qr", "me", tmp_path / "me.png")
    assert leaddesk("read", tmp_path / "me.png").lines[0].startswith("Mira Holm")


def test_who_is_gone_is_nobody(leaddesk, mira, tmp_path):
    leaddesk("me", mira)
    leaddesk("delete", mira)
    assert "Nobody is chosen" in leaddesk("qr", "me", tmp_path / "me.png", status=2).err
    assert not (tmp_path / "me.png").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("qr", "1", "out.jpg"), ".png or .svg"),
        (("qr", "99", "out.png"), "no contact with the number 99"),
        (("qr", "1", "nowhere/out.png"), "could not be written"),
        (("me", "99"), "no contact with the number 99"),
    ],
)
def test_what_cannot_be_done_is_told(leaddesk, mira, tmp_path, monkeypatch, arguments, told):
    monkeypatch.chdir(tmp_path)
    assert told in leaddesk(*arguments, status=2).err
    assert list(tmp_path.glob("*.png")) == []


def test_a_word_that_is_no_number_is_told(leaddesk, capsys):
    with pytest.raises(SystemExit):
        leaddesk("qr", "you", "out.png")
    assert "“you” is no contact's number" in capsys.readouterr().err
