"""From the trade show to the follow-up list: cards in, somebody moved through all gates, lists out."""

import csv
import io

import pytest
import vobject
from openpyxl import load_workbook

from leaddesk.domain.followup import FollowUp
from leaddesk.domain.stages import StageMove
from tests.cli.support import SAMPLE

pytestmark = pytest.mark.slow

SHOW = "Messe 2026"
MAGGIE = "maggie.thornbury@harrowgate-confectionery.example"
PARK = "jihun.park@gaondeul-food.example"
FIT = ("--fit", "industry=met", "--fit", "size=met", "--fit", "role=met")


def test_from_the_trade_show_to_the_follow_up_list(leaddesk, process, contents, id_of, tmp_path):
    # The event, and the cards of three days.
    leaddesk(
        "events",
        "add",
        SHOW,
        "--from",
        "2026-11-10",
        "--to",
        "2026-11-12",
        "--place",
        "Munich",
        "--goal",
        "50",
    )
    ran = process(
        "import", SAMPLE / "trade-show", "--event", SHOW, "--on-duplicate", "merge", "--json", status=1
    )
    assert ran.objects[-1]["summary"] == {
        "new": 61,
        "same": 1,
        "update": 0,
        "duplicate": 2,
        "rejected": 1,
        "committed": True,
    }
    maggie, park = id_of(MAGGIE), id_of(PARK)

    # One of them moves through all gates, as what is known grows.
    refused = process("move", maggie, "--to", "prospect", status=2)
    assert "a logged two-way conversation with a named person" in refused.err
    leaddesk("log", maggie, "call", "Wants a demo", "--outcome", "reached")
    leaddesk("move", maggie, "--to", "working-lead", "--reason", "Reached by phone")
    leaddesk("qualify", maggie, "--interest", "Label inspection", "--intent", "Decides in January", *FIT)
    for stage in ("qualified-prospect", "customer"):
        leaddesk("move", maggie, "--to", stage)
    assert [(move.contact_id, move.override) for move in contents(StageMove)] == [(maggie, "")] * 3

    # Next steps, one of them in Korean.
    leaddesk(
        "follow-up",
        maggie,
        "--on",
        "2030-01-15",
        "Agree the day of installation",
        "--why",
        "Signed; starts soon",
    )
    leaddesk("follow-up", park, "--on", "2030-01-16", "견적 요약본 보내기", "--call-to-action", "날짜 정하기")
    assert [step.what for step in contents(FollowUp)] == [
        "Agree the day of installation",
        "견적 요약본 보내기",
    ]

    # The list, in every form.
    lists = {suffix: tmp_path / f"list{suffix}" for suffix in (".csv", ".xlsx", ".vcf", ".ics")}
    for path in lists.values():
        assert (
            leaddesk("export", path, "--event", SHOW, "--query", "next:any").err
            == f"leaddesk: {path}: 2 records written\n"
        )

    rows = {
        row["E-mail 1"]: row
        for row in csv.DictReader(io.StringIO(lists[".csv"].read_text(encoding="utf-8-sig")))
    }
    assert (rows[MAGGIE]["Stage"], rows[MAGGIE]["Next step"]) == ("Customer", "Agree the day of installation")
    assert (rows[PARK]["Name"], rows[PARK]["Next step"]) == ("박지훈", "견적 요약본 보내기")
    assert rows[PARK]["Call to action"] == "날짜 정하기"

    header, *cells = load_workbook(lists[".xlsx"]).active.values
    due = {row[header.index("E-mail 1")]: row[header.index("Next step on")] for row in cells}
    assert {email: day.date().isoformat() for email, day in due.items()} == {
        MAGGIE: "2030-01-15",
        PARK: "2030-01-16",
    }

    cards = list(vobject.readComponents(lists[".vcf"].read_text(encoding="utf-8")))
    assert {card.fn.value for card in cards} == {"Margaret Thornbury", "박지훈"}
    assert {mail.value for card in cards for mail in card.email_list} >= {MAGGIE, PARK}

    calendar = vobject.readOne(lists[".ics"].read_text(encoding="utf-8"))
    assert {str(task.due.value) for task in calendar.vtodo_list} == {"2030-01-15", "2030-01-16"}
    assert any("견적 요약본 보내기" in task.summary.value for task in calendar.vtodo_list)

    # Importing the cards once more adds nobody and moves nobody.
    ran = leaddesk(
        "import", SAMPLE / "trade-show", "--event", SHOW, "--on-duplicate", "merge", "--json", status=1
    )
    assert ran.objects[-1]["summary"]["new"] == 0
    report = leaddesk("report", "--json").object
    assert (report["contacts"], report["by_stage"]["customer"], report["by_event"]) == (61, 1, {SHOW: 61})
    assert leaddesk("check").status == 0
