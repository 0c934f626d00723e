import pytest

from leaddesk.domain.activity import ActivityKind, Outcome
from leaddesk.domain.contact import Address, Contact, ContactKind, ContactPoint
from leaddesk.domain.errors import GateRefused, InputError, NotFound
from leaddesk.domain.imports import Choice, ImportOptions
from leaddesk.domain.organization import OrganizationFacts, OrganizationSize, Tie, loose_name
from leaddesk.domain.qualification import FitState, Verdict
from leaddesk.formats.records import Record
from leaddesk.services import contacts, followups, importing, organizations, pipeline, qualification
from leaddesk.services.qualification import Learnt
from tests.support import (
    dump_tables,
    everything,
    faults_of,
    make_contact,
    make_organization,
    stage_named,
    stored,
)


def ties(desk):
    return {tie.contact_id: tie.organization_id for tie in everything(desk, Tie)}


@pytest.fixture
def acme(add):
    return add(organization="Acme S.p.A.", kind=ContactKind.ORGANIZATION, email="info@acme.example")


@pytest.fixture
def ada(add):
    return add("Ada", "Lovelace", email="ada@x.example")


def people(desk, organization):
    with desk.reading() as reader:
        return organizations.people_of(reader, organization.id)


def test_people_are_tied_to_their_organization_and_change_over(desk, add, acme, ada):
    other, ben = add(organization="Other", kind=ContactKind.ORGANIZATION), add("Ben")
    before = dump_tables(desk)
    organizations.link(desk, [ada.id, ben.id], acme.id)
    assert people(desk, acme) == [ben.id, ada.id]
    with desk.reading() as reader:
        assert organizations.organization_of(reader, ada.id).display_name == "Acme S.p.A."
        assert organizations.organization_of(reader, acme.id) is None
    organizations.link(desk, [ada.id], other.id)
    assert ties(desk) == {ada.id: other.id, ben.id: acme.id}
    assert not organizations.link(desk, [ada.id], other.id)
    organizations.unlink(desk, [ada.id, ben.id])
    assert ties(desk) == {}
    for _ in range(3):
        desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_only_people_are_tied_and_only_to_organizations(desk, acme, ada, add):
    before = dump_tables(desk)
    with pytest.raises(InputError, match="Ada Lovelace is a person"):
        organizations.link(desk, [add("Ben").id], ada.id)
    with pytest.raises(InputError, match=r"Acme S\.p\.A\.: only people"):
        organizations.link(desk, [acme.id], acme.id)
    with pytest.raises(NotFound):
        organizations.link(desk, [ada.id], 99)
    desk.history.undo(desk)
    assert dump_tables(desk) == before


@pytest.mark.parametrize("gone", ["person", "organization", "both"])
def test_a_tie_goes_with_either_of_them_and_comes_back(desk, acme, ada, gone):
    organizations.link(desk, [ada.id], acme.id)
    organizations.describe(desk, acme.id, industry="rockets")
    before = dump_tables(desk)
    ids = {"person": [ada.id], "organization": [acme.id], "both": [ada.id, acme.id]}[gone]
    contacts.delete(desk, ids)
    assert ties(desk) == {}
    assert faults_of(desk) == []
    desk.history.undo(desk)
    assert dump_tables(desk) == before


# By name, as they are recorded


@pytest.mark.parametrize(
    ("mine", "theirs", "tied"),
    [
        ("Acme S.p.A.", "Acme S.p.A.", True),
        ("ACME s.p.a.", "Acme S.p.A.", True),
        (" Röhm  &  Söhne", "röhm & söhne", True),
        ("Acme", "Acme S.p.A.", False),
        ("Acme SpA", "Acme S.p.A.", False),
        ("", "Acme S.p.A.", False),
    ],
)
def test_the_same_name_ties_whoever_of_the_two_comes_first(desk, add, mine, theirs, tied):
    firm = add(organization=theirs, kind=ContactKind.ORGANIZATION)
    before = dump_tables(desk)
    ada = add("Ada", organization=mine)
    assert ties(desk) == ({ada.id: firm.id} if tied else {})
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_those_who_wait_are_tied_when_their_organization_comes(desk, add):
    ada, ben, eve = (add(name, organization="acme s.p.a.") for name in ("Ada", "Ben", "Eve"))
    elsewhere = add(organization="Elsewhere", kind=ContactKind.ORGANIZATION)
    organizations.link(desk, [eve.id], elsewhere.id)
    firm = add(organization="ACME S.p.A.", kind=ContactKind.ORGANIZATION)
    assert ties(desk) == {eve.id: elsewhere.id, ada.id: firm.id, ben.id: firm.id}


def test_of_two_organizations_of_one_name_nobody_knows_which_is_meant(desk, add, acme):
    add(organization="acme s.p.a.", kind=ContactKind.ORGANIZATION)
    add("Ada", organization="Acme S.p.A.")
    assert ties(desk) == {}


def test_an_organization_known_by_its_card_name_alone(desk, add):
    firm = add("Röhm & Söhne", kind=ContactKind.ORGANIZATION)
    ada = add("Ada", organization="röhm & söhne")
    assert ties(desk) == {ada.id: firm.id}


def import_all(desk, *read):
    records = [("cards.vcf", Record(number, number, contact)) for number, contact in enumerate(read, 1)]
    with importing.plan(desk, desk.database.path.parent, ["cards.vcf"], records) as plan:
        importing.commit(desk, plan, ImportOptions(on_duplicate=Choice.MERGE))


def test_an_import_ties_people_to_organizations_there_are_and_to_those_it_brings(desk, acme):
    before = dump_tables(desk)
    import_all(
        desk,
        make_contact("Ada", "One", organization="Acme S.p.A."),
        make_contact("Ben", "Two", organization="Newcomer"),
        make_organization("newcomer"),
        make_contact("Eve", "Three", organization="Newcomer"),
        make_contact("Dan", "Four", organization="Acme"),
    )
    names = {contact.id: contact.display_name for contact in everything(desk, Contact)}
    found = {names[person]: names[firm] for person, firm in ties(desk).items()}
    assert found == {"Ada One": "Acme S.p.A.", "Ben Two": "newcomer", "Eve Three": "newcomer"}
    assert faults_of(desk) == []
    desk.history.undo(desk)
    assert dump_tables(desk) == before


# What they share


def test_what_is_known_of_an_organization_stands_there_once(desk, acme, ada):
    before = dump_tables(desk)
    organizations.describe(
        desk, acme.id, industry=" rockets ", size=OrganizationSize.SMALL, country="Italy", web="acme.example"
    )
    with desk.reading() as reader:
        known = organizations.shared(reader, [acme.id])[acme.id]
    assert (known.industry, known.size, known.country, known.web) == (
        "rockets",
        OrganizationSize.SMALL,
        "Italy",
        "acme.example",
    )
    organizations.describe(desk, acme.id, country="", web="")
    with desk.reading() as reader:
        known = organizations.shared(reader, [acme.id])[acme.id]
    assert (known.industry, known.country, known.web) == ("rockets", "", "")
    assert not organizations.describe(desk, acme.id)
    assert len(everything(desk, OrganizationFacts)) == 1
    with pytest.raises(InputError):
        organizations.describe(desk, ada.id, industry="x")
    desk.history.undo(desk)
    desk.history.undo(desk)
    assert dump_tables(desk) == before


def test_country_and_web_are_those_of_the_first_address_and_web_address(desk, add):
    firm = add(
        organization="Acme",
        kind=ContactKind.ORGANIZATION,
        addresses=(Address(city="Torino", country="IT"), Address(city="Wien", country="AT")),
        urls=(ContactPoint("https://acme.example"), ContactPoint("https://old.example")),
    )
    organizations.describe(desk, firm.id, country="Italy", web="https://new.example")
    now = stored(desk, firm.id)
    assert [(place.city, place.country) for place in now.addresses] == [("Torino", "Italy"), ("Wien", "AT")]
    assert [url.value for url in now.urls] == ["https://new.example", "https://old.example"]


# What it means for the gates


def test_the_people_share_how_their_organization_fits(desk, acme, ada):
    organizations.link(desk, [ada.id], acme.id)
    qualification.learn(desk, acme.id, Learnt(verdicts={1: Verdict.MET, 2: Verdict.MET, 3: Verdict.NOT_MET}))
    with desk.reading() as reader:
        fit = qualification.facts(reader, [ada])[ada.id].fit
    assert (round(fit.share, 2), fit.state) == (0.5, FitState.OPEN)
    qualification.learn(
        desk, ada.id, Learnt(verdicts={4: Verdict.MET, 1: Verdict.NOT_MET, 3: Verdict.UNKNOWN})
    )
    with desk.reading() as reader:
        fit = qualification.facts(reader, [ada])[ada.id].fit
    assert [criterion.key for criterion in fit.met] == ["size", "role"]
    assert [criterion.key for criterion in fit.not_met] == ["industry", "country"]


def test_a_talk_with_one_of_its_people_is_one_with_the_organization(desk, acme, ada):
    learnt = Learnt(
        interest="x",
        intent="y",
        confirmed=("info@acme.example",),
        verdicts=dict.fromkeys((1, 2, 3, 4), Verdict.MET),
    )
    organizations.link(desk, [ada.id], acme.id)
    prospect = stage_named(desk, "qualified-prospect")
    followups.log(desk, [ada.id], ActivityKind.CALL, outcome=Outcome.NO_ANSWER)
    with pytest.raises(GateRefused) as caught:
        pipeline.move(desk, [acme.id], prospect, learnt={acme.id: learnt})
    assert [gap.code for gap in caught.value.missing[acme.id]] == ["conversation"]
    followups.log(desk, [ada.id], ActivityKind.CALL, outcome=Outcome.REACHED)
    pipeline.move(desk, [acme.id], prospect, learnt={acme.id: learnt})
    assert stored(desk, acme.id).stage_id == prospect.id


# What is offered


def offered(desk, named_by=None):
    with desk.reading() as reader:
        return {
            (offer.name, offer.organization_id): (offer.people, offer.spellings)
            for offer in organizations.offers(reader, named_by)
        }


def test_compatible_spellings_are_offered_and_never_made(desk, add, acme):
    ids = [
        add(str(number), organization=name).id
        for number, name in enumerate(("ACME", "Acme, spa", "Acme GmbH", "Acne S.p.A.", "Elsewhere"), 1)
    ]
    assert ties(desk) == {}
    spelled, slip = offered(desk), ids[3]
    assert spelled == {
        ("Acme S.p.A.", acme.id): (tuple(ids[:3]), ("ACME", "Acme GmbH", "Acme, spa")),
    }
    far = add(organization="Pastificio Colledoro", kind=ContactKind.ORGANIZATION)
    near = add("6", organization="Pastificio Coledoro srl")
    assert offered(desk)["Pastificio Colledoro", far.id][0] == (near.id,)
    organizations.link(desk, ids[:3], acme.id)
    assert ("Acme S.p.A.", acme.id) not in offered(desk)
    assert slip not in ties(desk)


def test_a_name_that_several_share_is_offered_as_a_new_organization(desk, add):
    ada, ben = add("Ada", organization="Newcomer Ltd."), add("Ben", organization="newcomer")
    add("Eve", organization="Alone")
    assert offered(desk) == {("newcomer", None): ((ada.id, ben.id), ("Newcomer Ltd.", "newcomer"))}
    before = dump_tables(desk)
    organizations.make(desk, "Newcomer Ltd.", [ada.id, ben.id])
    made = next(contact for contact in everything(desk, Contact) if contact.kind is ContactKind.ORGANIZATION)
    assert ties(desk) == {ada.id: made.id, ben.id: made.id}
    assert offered(desk) == {}
    desk.history.undo(desk)
    assert dump_tables(desk) == before
    with pytest.raises(InputError):
        organizations.make(desk, " ", [ada.id])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme S.p.A.", "ACME spa"),
        ("Röhm & Söhne GmbH & Co. KG", "ROHM und Sohne"),
        ("株式会社トヨタ", "トヨタ 株式会社"),
        ("가온들(주식회사)", "주식회사 가온들"),
        ("ООО «Полярный колос»", "полярный Колос"),
        ("Sahyadri Masale Pvt. Ltd.", "Sahyadri, Masale"),
    ],
)
def test_spellings_of_one_organization_are_compatible(one, other):
    assert loose_name(one) == loose_name(other)


@pytest.mark.parametrize(
    ("one", "other"), [("SA Recycling", "Recycling"), ("AG", "GmbH"), ("Acme", "Acme Two")]
)
def test_a_legal_form_is_one_only_where_it_stands_for_one(one, other):
    assert loose_name(one) != loose_name(other)


def test_only_what_some_contacts_name_is_offered(desk, add):
    ann, ben, cem = (
        add(name, organization=of) for name, of in (("Ann", "Newco"), ("Ben", "Newco"), ("Cem", "Solo"))
    )
    assert offered(desk, [ben.id]) == {("Newco", None): ((ann.id, ben.id), ("Newco",))}
    assert offered(desk, [cem.id]) == offered(desk, []) == {}
