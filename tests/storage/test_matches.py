from leaddesk.domain.matching import Identity
from leaddesk.storage.matches import Keys, known

NOTHING = frozenset()


def ask(desk, digests=(), uids=(), emails=(), phones=()):
    with desk.reading() as reader:
        return known(reader, Keys(*map(frozenset, (digests, uids, emails, phones))))


def test_contacts_are_known_by_card_uid_email_and_phone(desk, add):
    ada = add("Ada", email="Ada@X.example", phone="+49 171 2345678", card_uid="card-1", digest="d1")
    add("Ben", email="ben@x.example")
    found = ask(desk, ["d1", "d2"], ["card-1", "nobody"], ["ada@x.example"], ["712345678"])
    assert (found.digests, found.uids) == ({"d1": [ada.id]}, {"card-1": [ada.id]})
    assert (found.emails, found.phones) == ({"ada@x.example": [ada.id]}, {"712345678": [ada.id]})
    assert found.identities == {ada.id: Identity(ada.id, ada.revision, ada.uid, ada.name, "")}


def test_our_own_uid_is_one_a_contact_is_known_by(desk, add):
    ada = add("Ada", uid="our-uid", card_uid="card-1")
    assert ask(desk, uids=["our-uid", "card-1"]).uids == {"our-uid": [ada.id], "card-1": [ada.id]}


def test_several_who_share_a_number_come_oldest_first_and_once(desk, add):
    one = add("One", phone=["030 1234567", "030/1234567"])
    two = add("Two", phone="030 1234567")
    assert ask(desk, phones=["301234567"]).phones == {"301234567": [one.id, two.id]}


def test_cards_without_uid_or_digest_have_nothing_in_common(desk, add):
    add("One", card_uid="x")
    add("Two", digest="d")
    found = ask(desk, digests=[], uids=[""], emails=[""], phones=[""])
    assert (found.uids, found.emails, found.phones, found.identities) == ({}, {}, {}, {})


def test_an_email_is_no_phone(desk, add):
    add("Ada", email="712345678")
    assert ask(desk, phones=["712345678"]).phones == {}


def test_asking_for_nothing_finds_nothing(desk, add):
    add("Ada")
    assert ask(desk).identities == {}
