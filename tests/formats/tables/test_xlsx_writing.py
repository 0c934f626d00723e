import io
import zipfile
from dataclasses import replace
from datetime import date, datetime, time

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from leaddesk.domain.contact import Contact, ContactPoint, Name
from leaddesk.domain.errors import InputError
from leaddesk.formats.tables import xlsx_writing
from leaddesk.formats.tables.follow_up_rows import FollowUpRow
from leaddesk.formats.tables.layouts import LAYOUTS, find_layout
from leaddesk.formats.tables.xlsx_writing import Written, write_xlsx

ROW = FollowUpRow(
    contact=Contact(
        name=Name(formatted="=HYPERLINK(1)"),
        phones=(ContactPoint("+49 89 123"), ContactPoint("0123456")),
        urls=(ContactPoint("https://rossi.example"),),
        birthday="1980-02-29",
    ),
    next_due=date(2026, 3, 14),
    next_time=time(9, 30),
    next_step="@Call",
    last_contact=datetime.fromisoformat("2026-03-01 23:30"),
)


def written(*rows, layout="leaddesk"):
    stream = io.BytesIO()
    result = write_xlsx(rows, find_layout(layout), stream)
    return stream, result


def sheet(*rows, layout="leaddesk"):
    stream, _ = written(*rows, layout=layout)
    return openpyxl.load_workbook(stream).active


def cells(sheet, row=2):
    return {top.value: cell for top, cell in zip(sheet[1], sheet[row], strict=True)}


def test_dates_are_dates_and_everything_else_is_text():
    found = cells(sheet(ROW))
    assert found["Next step on"].is_date
    assert found["Next step on"].value == datetime.fromisoformat("2026-03-14 00:00")
    assert found["Next step at"].value == time(9, 30)
    assert found["Last contact"].value == datetime.fromisoformat("2026-03-01 23:30")
    assert found["Birthday"].value == datetime.fromisoformat("1980-02-29 00:00")
    for header, value in {
        "Phone 1": "+49 89 123",
        "Phone 2": "0123456",
        "Name": "=HYPERLINK(1)",
        "Next step": "@Call",
        "Web": "https://rossi.example",
    }.items():
        assert (found[header].data_type, found[header].value) == ("s", value)
    assert found["Phone 1"].number_format == "@"
    assert found["Next step on"].number_format == "yyyy-mm-dd"


@pytest.mark.parametrize("key", LAYOUTS)
def test_no_layout_holds_formulas_or_links(key):
    stream, _ = written(ROW, layout=key)
    with zipfile.ZipFile(stream) as parts:
        xml = parts.read("xl/worksheets/sheet1.xml").decode()
        assert "xl/worksheets/_rels/sheet1.xml.rels" not in parts.namelist()
    assert "<f>" not in xml
    assert "hyperlink" not in xml.replace("HYPERLINK", "")


def test_the_header_is_bold_frozen_and_filtered():
    found = sheet(ROW, ROW)
    assert found.freeze_panes == "A2"
    assert all(cell.font.bold for cell in found[1])
    assert found.auto_filter.ref.startswith("A1:")
    assert found.auto_filter.ref.endswith("3")


def test_columns_are_as_wide_as_what_they_hold_within_reason():
    long = replace(ROW, contact=replace(ROW.contact, notes=("x" * 500,), name=Name(formatted="김민수" * 4)))
    found = sheet(long)
    widths = {top.value: found.column_dimensions[top.column_letter].width for top in found[1]}
    assert widths["Notes"] == pytest.approx(48, abs=1)
    assert widths["Name"] == pytest.approx(25, abs=1)
    assert widths["UID"] < 10


def test_a_text_too_long_for_a_cell_is_cut_and_counted():
    contact = Contact(notes=("x" * 40_000,), titles=("😀" * 20_000,), owner="y" * 32_767)
    stream, result = written(FollowUpRow(contact))
    assert result == Written(rows=1, cut=2)
    found = cells(openpyxl.load_workbook(stream).active)
    assert len(found["Notes"].value) == 32_767
    assert found["Notes"].value.endswith("x […]")
    assert len(found["Title"].value.encode("utf-16-le")) // 2 in {32_766, 32_767}
    assert found["Owner"].value == "y" * 32_767


def test_dates_before_excels_calendar_are_text():
    found = cells(sheet(FollowUpRow(Contact(birthday="1899-12-31"), next_due=date.min)))
    assert found["Birthday"].value == "1899-12-31"
    assert found["Next step on"].value == "0001-01-01"


def test_a_birthday_that_is_no_date_is_kept_as_text():
    assert cells(sheet(FollowUpRow(Contact(birthday="1981-02-30"))))["Birthday"].value == "1981-02-30"
    assert cells(sheet(FollowUpRow(Contact(birthday="--02-29"))))["Birthday"].value == "--02-29"


def test_more_rows_than_a_sheet_holds(monkeypatch, tmp_path):
    monkeypatch.setattr(xlsx_writing, "MAX_ROWS", 2)
    with pytest.raises(InputError, match="at most") as error:
        write_xlsx([ROW] * 3, find_layout("leaddesk"), io.BytesIO(), scratch=tmp_path)
    assert error.value.message.code == "xlsx-too-many-rows"
    assert list(tmp_path.iterdir()) == []


def test_a_failing_source_leaves_no_temporary_file(tmp_path):
    def rows():
        yield ROW
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_xlsx(rows(), find_layout("leaddesk"), io.BytesIO(), scratch=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_same_rows_make_the_same_bytes():
    first, _ = written(ROW)
    second, _ = written(ROW)
    assert first.getvalue() == second.getvalue()


def test_an_empty_export_is_a_header():
    stream, result = written()
    assert result == Written(0, 0)
    assert openpyxl.load_workbook(stream).active.max_row == 1


NASTY = st.text(
    st.sampled_from("=+-@\t\r\n'\" <>&_x0041_＝\x00\x01\x1f\x7f\ufffe\uffffनमस्ते민수😀aé")
    | st.characters(blacklist_categories=["Cs"]),
    min_size=1,
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(NASTY, min_size=1, max_size=8))
@example(["<r>&</r>", "<r></r>", "_x0041_", " a ", "\r\n", "http://x.example", "{=1}", "#N/A", "TRUE", "1"])
def test_nasty_texts_come_back_through_openpyxl(notes):
    # Control characters stand as Excel writes them, _x0000_; openpyxl hands those out as they stand.
    found = sheet(*(FollowUpRow(Contact(notes=(note,))) for note in notes))
    column = next(top.column_letter for top in found[1] if top.value == "Notes")
    back = [found[f"{column}{row}"] for row in range(2, len(notes) + 2)]
    assert [unescape(cell.value) for cell in back] == notes
    assert {cell.data_type for cell in back} == {"s"}


def test_halves_of_surrogates_do_not_stop_an_export():
    assert cells(sheet(FollowUpRow(Contact(notes=("a\ud800b",)))))["Notes"].value == "a\ufffdb"
