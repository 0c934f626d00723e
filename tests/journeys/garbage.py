"""Files that are large and no use: told clearly, in bounded memory."""

from pathlib import Path
from random import Random
from typing import Final

from tests.journeys.support import measured

MEGABYTE: Final = 1 << 20


def write_garbage(path: Path, megabytes: int) -> None:
    """Bytes by chance, with everything that a card is made of in them but none that begins."""
    block = Random(megabytes).randbytes(MEGABYTE).replace(b"BEGIN", b"Begin")
    with path.open("wb") as file:
        for _ in range(megabytes):
            file.write(block)


def garbage_told(folder: Path, megabytes: int) -> str:
    """Read so much garbage; raises `AssertionError` unless it is told as that, in little memory."""
    small, large = folder / "small.vcf", folder / "large.vcf"
    write_garbage(small, 1)
    write_garbage(large, megabytes)
    least = measured(folder, "read", "--json", small)
    ran = measured(folder, "read", "--json", large)
    large.unlink()
    assert ran.status == 2, ran.err
    assert ran.object["contacts"] == []
    assert [issue["severity"] for issue in ran.object["issues"]] == ["error"]
    more = ran.megabytes - least.megabytes
    assert more < 16, f"{megabytes} MB of garbage took {more:.0f} MB more memory than one"
    return (
        f"{megabytes} MB of garbage: “{ran.object['issues'][0]['message']}”, {ran.megabytes:.0f} MB of memory"
    )


def card_in_one_line_told(folder: Path, megabytes: int) -> str:
    """Read a card with a note so long in one line; raises `AssertionError` unless it is read, in memory that is bounded."""
    file = folder / "long.vcf"
    note = b"a long word " * (megabytes * MEGABYTE // 12)
    file.write_bytes(
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Lovelace\r\nNOTE:" + note.strip() + b"\r\nEND:VCARD\r\n"
    )
    ran = measured(folder, "read", "--json", file)
    file.unlink()
    assert ran.status == 0, ran.err
    (contact,) = ran.object["contacts"]
    assert contact["name"]["formatted"] == "Ada Lovelace"
    assert contact["notes"] == [note.strip().decode()]
    assert ran.megabytes < 64 + 12 * megabytes, (
        f"a card of {megabytes} MB took {ran.megabytes:.0f} MB of memory"
    )
    return f"a card of {megabytes} MB in one line: read, {ran.megabytes:.0f} MB of memory"
