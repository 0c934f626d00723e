"""Cards within cards, cards that lack their END, and which of the two it is (vCard 2.1, 2.7; RFC 2426, 3.5.4)."""

import pytest

from tests.formats.vcard.samples import codes, records_of


def lines(*parts: str) -> str:
    return "".join(f"{line}\r\n" for part in parts for line in part.split("|"))


def said(data: str) -> list[tuple[str, list[str], list[str]]]:
    """Family name, phones and codes of each card."""
    return [
        (record.contact.name.family, [one.value for one in record.contact.phones], codes(record))
        for record in records_of(data)
        if record.contact
    ]


BEGIN = "BEGIN:VCARD|VERSION:2.1"
END = "END:VCARD"


def test_a_card_within_a_card() -> None:
    data = lines(BEGIN, "N:Outer", BEGIN, "N:Inner|TEL:2", END, "TEL:1", END)
    assert said(data) == [("Inner", ["2"], []), ("Outer", ["1"], ["nested"])]


def test_a_group_of_cards_as_vcard_2_1_has_it() -> None:
    data = lines(BEGIN, "N:Outer", BEGIN, "N:A", END, "", BEGIN, "N:B", END, "", END)
    assert [name for name, _, _ in said(data)] == ["Outer", "A", "B"]
    assert [name for name, _, _ in said(lines(BEGIN, "N:Outer", BEGIN, "N:A", END, END))] == ["A", "Outer"]


@pytest.mark.parametrize("behind", ["", "Kind regards,", "--", "END:VADDRESSBOOK", "BEGIN:VBODY"])
def test_an_end_that_is_missing(behind: str) -> None:
    data = lines(BEGIN, "N:First|TEL:1", BEGIN, "N:Second|TEL:2", END, behind)
    assert [one[:2] for one in said(data)] == [("First", ["1"]), ("Second", ["2"])]
    assert "end-missing" in said(data)[0][2]


def test_several_ends_that_are_missing() -> None:
    data = lines(*(f"{BEGIN}|N:{name}" for name in "ABCD"))
    assert [(name, flaws) for name, _, flaws in said(data)] == [(name, ["end-missing"]) for name in "ABCD"]
    whole = lines(BEGIN, "N:A", BEGIN, "N:B", BEGIN, "N:C", END, BEGIN, "N:D", END)
    assert [(name, "end-missing" in flaws) for name, _, flaws in said(whole)] == [
        ("A", True), ("B", True), ("C", False), ("D", False),
    ]  # fmt: skip


def test_text_before_a_card_is_told_with_the_card_that_follows() -> None:
    data = lines("Hello", BEGIN, "N:A", BEGIN, "N:B", END, "Bye")
    assert [(name, [code for code in flaws if code == "outside-text"]) for name, _, flaws in said(data)] == [
        ("A", ["outside-text"]), ("B", ["outside-text"]),
    ]  # fmt: skip


@pytest.mark.parametrize("agent", ["AGENT:", "AGENT;VALUE=x:", "A.AGENT:"])
def test_an_agent_stays_with_its_card(agent: str) -> None:
    data = lines(BEGIN, f"N:Boss|{agent}", BEGIN, "N:Aide|TEL:2", END, "TEL:1", END, BEGIN, "N:Next", END)
    assert said(data) == [("Boss", ["1"], []), ("Next", [], [])]


def test_an_agent_of_an_agent() -> None:
    data = lines(BEGIN, "N:Boss|AGENT:", BEGIN, "N:Aide|AGENT:", BEGIN, "N:Intern", END, END, "TEL:1", END)
    assert said(data) == [("Boss", ["1"], [])]
