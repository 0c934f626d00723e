"""A reader that takes nothing but the standards: RFC 6350 for 4.0, RFC 2426 for 3.0, written from their grammars alone.

It shares no line with the engine. What departs by a letter raises `AssertionError`.
"""

import re
from typing import NamedTuple

_NAME = r"[A-Za-z0-9-]+"
_SAFE = r"[^\x00-\x08\x0a-\x1f\x7f\";:,]"  # SAFE-CHAR (RFC 6350, 3.3)
_QUOTED = r'"[^\x00-\x08\x0a-\x1f\x7f"]*"'
_VALUE = f"(?:{_SAFE}*|{_QUOTED})"
_PARAMETER = f"{_NAME}={_VALUE}(?:,{_VALUE})*"
_LINE = re.compile(f"(?:({_NAME})\\.)?({_NAME})((?:;{_PARAMETER})*):(.*)", re.DOTALL)
_EACH_PARAMETER = re.compile(f";({_NAME})=((?:{_VALUE})(?:,{_VALUE})*)")
_EACH_VALUE = re.compile(_VALUE)
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
# A text escapes backslash, comma and newline, in 3.0 and in structured values the semicolon, too (RFC 6350, 3.4).
_TEXT = re.compile(r"(?:[^\\,;\n]|\\[\\,;nN])*")
_TEXT_OF_4_0 = re.compile(
    r"(?:[^\\,\n]|\\[\\,nN])*"
)  # a whole value's semicolon is not escaped (RFC 6350, 4)
_BASE64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
_TEXTS = {"FN", "TITLE", "NOTE", "EMAIL", "TEL", "NICKNAME", "ROLE", "X-ABLABEL"}
_COUNTS = {"N": 5, "ADR": 7}
_DATE = {
    "3.0": re.compile(r"\d{4}-?\d\d-?\d\d(?:T.+)?"),
    "4.0": re.compile(r"\d{8}(?:T.+)?|--\d{4}|--\d\d|---\d\d|\d{4}(?:-\d\d)?"),
}
_REQUIRED = {"3.0": {"FN", "N"}, "4.0": {"FN"}}
_ONCE = {"3.0": {"N", "VERSION", "BDAY", "UID"}, "4.0": {"N", "VERSION", "BDAY", "UID", "KIND"}}


class Line(NamedTuple):
    """A content line: its parameters by name, its value as it stands."""

    group: str
    name: str
    parameters: dict[str, list[str]]
    value: str


def read(text: str) -> tuple[str, list[Line]]:
    """The version and the lines of the only card in a text, BEGIN and END aside."""
    for physical in text.split("\r\n"):
        assert len(physical.encode()) <= 75, "a line of more than 75 octets"
        assert not _CONTROL.search(physical), "a control character"
    assert text.endswith("\r\n")
    lines = [_line(one) for one in text[:-2].replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")]
    assert (lines[0].name, lines[0].value) == ("BEGIN", "VCARD")
    assert lines[1].name == "VERSION", "VERSION must come immediately after BEGIN (RFC 6350, 6.7.9)"
    assert (lines[-1].name, lines[-1].value) == ("END", "VCARD")
    version = lines[1].value
    for line in lines[2:-1]:
        _check(line, version)
    names = [line.name.upper() for line in lines]
    assert _REQUIRED[version] <= set(names)
    single = [line.name.upper() for line in lines if "ALTID" not in line.parameters]
    assert all(single.count(once) <= 1 for once in _ONCE[version])
    return version, lines[2:-1]


def texts(value: str, separator: str) -> list[str]:
    """The texts of a list or structure, unescaped."""
    parts = [""]
    for piece in re.findall(r"\\.|[^\\]", value, re.DOTALL):
        if piece == separator:
            parts.append("")
        else:
            parts[-1] += "\n" if piece in {"\\n", "\\N"} else piece[-1]
    return parts


def _line(text: str) -> Line:
    found = _LINE.fullmatch(text)
    assert found, text
    parameters: dict[str, list[str]] = {}
    for name, values in _EACH_PARAMETER.findall(found[3]):
        parameters.setdefault(name.upper(), []).extend(
            one.strip('"') for one in _EACH_VALUE.findall(values) if one
        )
    return Line(found[1] or "", found[2], parameters, found[4])


def _check(line: Line, version: str) -> None:
    name, kind = line.name.upper(), line.parameters.get("VALUE", [""])[0].lower()
    assert "CHARSET" not in line.parameters, "no CHARSET since 3.0 (RFC 2426, 5)"
    encoding = line.parameters.get("ENCODING", [""])[0]
    assert encoding == "" or (version == "3.0" and encoding == "b"), encoding
    if encoding:
        assert _BASE64.fullmatch(line.value)
    elif name in _TEXTS:
        assert (_TEXT if version == "3.0" else _TEXT_OF_4_0).fullmatch(line.value), line
    elif name in _COUNTS:
        assert all(_TEXT.fullmatch(part) for part in re.split(r"(?<!\\)(?:\\\\)*[;,]", line.value))
        assert len(texts(line.value, ";")) == _COUNTS[name], line
    elif name == "BDAY" and kind != "text":
        assert _DATE[version].fullmatch(line.value), line
    elif name in {"URL", "PHOTO"}:
        assert re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", line.value) or name == "URL", line
