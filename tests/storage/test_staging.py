import pytest

from leaddesk.domain.imports import Match, PlanOutcome, PlanRow
from leaddesk.domain.messages import Issue, Message, Severity, mark_n
from leaddesk.storage import staging
from leaddesk.storage.staging import Staging
from leaddesk.workspace import Workspace
from tests.support import NOW, Clock, make_contact

ISSUE = Issue(
    3, 17, Severity.WARNING, Message("odd", "{what} is odd", {"what": "FN", "count": 2, "share": 0.5})
)
COUNTED = Issue(3, 18, Severity.ERROR, Message("more", mark_n("{count} line", "{count} lines"), {"count": 1}))
FULL = PlanRow(
    number=1,
    file="карты.vcf",
    card=3,
    line=17,
    outcome=PlanOutcome.DUPLICATE,
    contact=make_contact("김민수", email="a@x.example", tags=("vip",), created_at=NOW),
    issues=(ISSUE, COUNTED),
    match=Match(7, "uid", None, 0.95, ("email", "name")),
    changes={"birthday": (None, "--12-10"), "titles": (["a"], ["a", "b"])},
    raw=b"BEGIN:VCARD\xff\x00",
)
REJECTED = PlanRow(
    number=2, file="f", card=4, line=20, outcome=PlanOutcome.REJECTED, issues=(ISSUE,), raw=b"x"
)
NEW = PlanRow(number=3, file="f", card=5, line=30, outcome=PlanOutcome.NEW, contact=make_contact("Ada"))


@pytest.fixture
def staged(tmp_path):
    opened = Staging(tmp_path)
    yield opened
    opened.close()


def test_rows_come_back_as_they_were(staged):
    staged.add([FULL, REJECTED, NEW])
    assert staged.page() == [FULL, REJECTED, NEW]
    assert staged.row(2) == REJECTED


def test_rows_come_by_outcome_page_by_page(staged):
    staged.add([FULL, REJECTED, NEW])
    assert staged.page(PlanOutcome.NEW, PlanOutcome.REJECTED) == [REJECTED, NEW]
    assert staged.page(after=1, limit=1) == [REJECTED]
    assert staged.page(after=3) == []


def test_pages_visit_every_row_once(staged, monkeypatch):
    monkeypatch.setattr(staging.Staging.page, "__kwdefaults__", {"after": 0, "limit": 2})
    for number in range(1, 6):
        staged.add([PlanRow(number=number, file="f", card=number, line=1, outcome=PlanOutcome.NEW)])
    assert [[row.number for row in page] for page in staged.pages()] == [[1, 2], [3, 4], [5]]
    assert list(staged.pages(PlanOutcome.SAME)) == []


def test_outcomes_are_counted_those_that_did_not_occur_too(staged):
    staged.add([FULL, REJECTED, NEW])
    assert staged.counts() == {
        PlanOutcome.NEW: 1,
        PlanOutcome.SAME: 0,
        PlanOutcome.UPDATE: 0,
        PlanOutcome.DUPLICATE: 1,
        PlanOutcome.REJECTED: 1,
    }


def test_rows_are_listed_thin_and_known_by_outcome_without_asking(staged):
    staged.add([FULL, REJECTED, NEW])
    full, new = staged.lines([3, 1])
    assert (full.number, full.name, full.email, full.match) == (1, "김민수", "a@x.example", FULL.match)
    assert (new.name, new.organization, new.issues) == ("Ada", "", ())
    assert list(staged.numbers(PlanOutcome.NEW)) == [3]
    assert list(staged.numbers()) == [1, 2, 3]
    assert list(staged.numbers(PlanOutcome.NEW, PlanOutcome.DUPLICATE)) == [1, 3]
    assert staged.outcome_of(2) is PlanOutcome.REJECTED
    assert staged.rows([2]) == [REJECTED]


def test_pictures_are_kept_once(staged):
    staged.keep_blobs([("aa", b"first"), ("bb", b"\0\xff")])
    staged.keep_blobs([("aa", b"second")])
    staged.keep_blobs([])
    assert dict(staged.blobs()) == {"aa": b"first", "bb": b"\0\xff"}


def test_nothing_is_left_when_it_is_closed(tmp_path):
    opened = Staging(tmp_path)
    opened.add([FULL])
    opened.close()
    assert list(tmp_path.iterdir()) == []


def test_what_is_staged_has_no_name_from_the_beginning(staged, tmp_path):
    staged.add([FULL] * 1 + [REJECTED])
    assert list(tmp_path.iterdir()) == []


def test_opening_a_database_sweeps_what_a_crash_left(tmp_path):
    left = tmp_path / ".leaddesk-import-x1"
    left.write_bytes(b"left")
    other = tmp_path / "import.vcf"
    other.write_bytes(b"mine")
    Workspace.open(tmp_path / "desk.db", now=Clock()).close()
    assert not left.exists()
    assert other.read_bytes() == b"mine"
