"""The user's own words in X-CUSTOM(…), as Samsung's phones write them: they are labels like any other."""

from dataclasses import replace

import pytest

from leaddesk.domain.contact import ContactPoint
from leaddesk.formats.vcard.writer import write
from tests.formats.vcard.samples import contact_of, contacts_of

OWN = "X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=EC=A7=91)"


def no_blob(digest: str) -> bytes:
    raise AssertionError(digest)


def test_the_word_is_the_label() -> None:
    contact = contact_of("N:x", f"TEL;{OWN}:1", "TEL;X-CUSTOM(Stand 12):2", f"EMAIL;{OWN};WORK:a@b.example",
                         f"ADR;{OWN}:;;Street;;;;", f"URL;{OWN}:http://a.example", version="2.1")  # fmt: skip
    assert contact.phones == (ContactPoint("1", (), "집"), ContactPoint("2", (), "Stand 12"))
    assert contact.emails == (ContactPoint("a@b.example", ("work",), "집"),)
    assert (contact.addresses[0].label, contact.urls[0].label) == ("집", "집")


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_it_is_written_in_every_version_edited_or_not(version: str) -> None:
    contact = contact_of("N:x", f"TEL;{OWN};CELL:1", f"TEL;{OWN}:2", version="2.1")
    first, second = contact.phones
    for phones in (
        (first, second),
        (replace(first, value="3"), second),
        (replace(first, label="Büro"), replace(second, label=None)),
        (replace(first, types=("home",)), second),
        (second,),
    ):
        edited = replace(contact, phones=phones)
        (again,) = contacts_of(write(edited, version, no_blob))
        assert again.phones == phones
        assert again.extra == ()


def test_what_was_not_edited_goes_out_as_it_came() -> None:
    contact = contact_of("N:x", f"TEL;{OWN}:1", version="2.1")
    assert f"TEL;{OWN}:1\r\n" in write(replace(contact, titles=("y",)), "2.1", no_blob)
