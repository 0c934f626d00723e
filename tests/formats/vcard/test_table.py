"""The tables of docs/vcards.md: each sample is read, and what is told of it is what stands in its row."""

import re
from pathlib import Path

import pytest

from leaddesk.formats.files import read_records

ROOT = Path(__file__).parents[3]
DATA = ROOT / "tests" / "data"
FOLDERS = (DATA / "vcard", DATA, ROOT / "resources" / "sample")
LINES = (ROOT / "docs" / "vcards.md").read_text(encoding="utf-8").splitlines()
HEADS = [at for at, line in enumerate(LINES) if line.endswith("| told | samples |")]


def rows() -> list[tuple[str, list[str], list[str]]]:
    """What each row is about, the codes that are told, and its samples."""
    found = []
    for head in HEADS:
        for line in LINES[head + 2 :]:
            if not line.startswith("|"):
                break
            about, *_, told, samples = (cell.strip() for cell in line.strip("|").split(" | "))
            found.append((about, re.findall(r"`([^`]+)`", told), re.findall(r"`([^`]+)`", samples)))
    return found


def path_of(name: str) -> Path:
    return next(folder / name for folder in FOLDERS if (folder / name).exists())


@pytest.mark.parametrize(("about", "told", "samples"), rows(), ids=[about for about, _, _ in rows()])
def test_each_row(about: str, told: list[str], samples: list[str]) -> None:
    codes: set[str] = set()
    assert samples, about
    for name in samples:
        with path_of(name).open("rb") as source:
            records = list(read_records(source, name))
        assert any(record.contact for record in records), name
        codes |= {issue.message.code.removeprefix("vcard-") for record in records for issue in record.issues}
    assert sorted(codes) == sorted(told)


def test_every_sample_stands_in_a_row() -> None:
    named = {name.rpartition("/")[2] for _, _, samples in rows() for name in samples}
    there = {path.name for folder in ("vcard", "codes", "pictures") for path in (DATA / folder).glob("[!.]*")}
    assert there - named == {"README.md"}


def test_the_tables_are_found() -> None:
    assert len(HEADS) == 6
    assert len(rows()) > 50


def test_the_lines_for_other_programs_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code = "\n".join(LINES).partition("```python\n")[2].partition("```")[0]
    (tmp_path / "cards.vcf").write_bytes((DATA / "vcard" / "iphone-3.0.vcf").read_bytes())
    monkeypatch.chdir(tmp_path)
    found: dict[str, str] = {}
    exec(code, found)
    assert found["text"].startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert "Contact(" in capsys.readouterr().out
