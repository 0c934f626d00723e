"""UTF-16 and UTF-32 files, with and without a byte order mark, turned into UTF-8 while they are read."""

import codecs
from collections.abc import Iterator
from typing import BinaryIO, Final

BLOCK: Final = 1 << 18
_PEEK: Final = 512
_MARKS: Final = (  # the longer marks first: UTF-32's begins as UTF-16's does
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def utf8_blocks(source: BinaryIO) -> tuple[Iterator[bytes], str]:
    """Return the file as blocks of UTF-8 (RFC 6350, 3.1) or 8-bit text, and the wide encoding they came in, or ""."""
    head = source.read(_PEEK)
    encoding, mark = _sniff(head)
    blocks = _blocks(head[mark:], source)
    return (_decoded(blocks, encoding), encoding) if encoding else (blocks, "")


def _sniff(head: bytes) -> tuple[str, int]:
    """Return the wide encoding that a file's first bytes show, or "", and the length of its mark."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name, len(mark)
    if len(head) < 8 or b"\0" not in head:
        return "", 0
    return _by_zeros(head[: len(head) // 4 * 4]), 0


def _by_zeros(head: bytes) -> str:
    """Tell a wide encoding without a mark by where its zero bytes stand: property names are ASCII."""
    quarter = len(head) / 4
    pattern = "".join("0" if head[at::4].count(0) > quarter / 2 else "x" for at in range(4))
    return {"x000": "utf-32-le", "000x": "utf-32-be", "x0x0": "utf-16-le", "0x0x": "utf-16-be"}.get(
        pattern, ""
    )


def _blocks(head: bytes, source: BinaryIO) -> Iterator[bytes]:
    # The peeked bytes go with the first block: a block of its own would end a line too early.
    block = head + source.read(BLOCK)
    while block:
        yield block
        block = source.read(BLOCK)


def _decoded(blocks: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for block in blocks:
        yield decoder.decode(block).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")
