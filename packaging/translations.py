"""Bring the catalogues of the window's texts up to date, and compile them: `make translations`.

Every text that the program shows is found in the source by Python's own parser, since Qt's lupdate overlooks texts
behind a short name for `translate`, and those whose count is a call. What is found goes to lupdate in a throw-away file
of plain calls; lupdate merges it into the catalogues (resources/translations/*.ts), and lrelease compiles them beside
(*.qm). Translate in the .ts, by hand or with Qt Linguist, then run this again.

The Korean of the catalogue keeps to these words:
    contact 연락처 · marketing prospect 잠재 고객 · lead 리드 · prospect 가망 고객 · customer 고객 · closed 종료
    stage 단계 · pipeline 파이프라인 · next step, follow-up 후속 조치 (다음 단계 is the next stage) · put off 미루기
    rating 평가: hot 핫, warm 웜, cold 콜드 · interest 관심사 · intent 구매 의향 · fit 적합도 · offer 견적
    event 행사 · trade show 전시회 · encounter 상담 기록 · log 기록하기 · captured 확보 · business card 명함
    organization 회사·기관 · title 직함 · source 유입 경로 · tag 태그 · list 목록 · owner 담당자
    ideal customer profile 이상적 고객상 · call to action 요청 사항 · import 가져오기 · export 내보내기
    Buttons and menus end in a noun or -기, sentences in -ㅂ니다; particles after a placeholder stand as 을(를).
"""

import argparse
import ast
import json
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LANGUAGES: Final = ("en", "ko")
SOURCE: Final = "en"
"""The language of the texts themselves: its catalogue holds the plurals only."""

BELOW: Final = "messages"
"""The context of the texts marked below the window (leaddesk.gui.texts.CONTEXT)."""
UNSEEN: Final = ("cli",)
"""Rooms whose texts the window never shows: the command line speaks English."""

_ROOT: Final = Path(__file__).resolve().parent.parent
_ARGUMENTS: Final = {"mark": 1, "mark_n": 2, "tr": 1, "translate": 2}
"""How many of the first arguments of each call name the text: the text, one and many, or context and text."""


@dataclass(frozen=True, order=True, slots=True)
class Text:
    """A text to be translated; `comment` tells it from the same words with another meaning."""

    context: str
    text: str
    comment: str = ""


def literal(expression: ast.expr) -> str:
    """The text that stands there; empty if it is none."""
    return str(expression.value) if isinstance(expression, ast.Constant) and expression.value else ""


class Finder(ast.NodeVisitor):
    """Finds the texts of one module, each with whether it counts something."""

    def __init__(self, path: Path) -> None:
        self.found: list[tuple[Text, bool]] = []
        self.parents: set[str] = set()
        self._path = path
        self._classes: list[str] = []
        self._short: dict[str, str] = {}

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Know the class: it is the context of `self.tr`."""
        self.parents |= {base.id for base in node.bases if isinstance(base, ast.Name)}
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Assign(self, node: ast.Assign) -> None:
        """Know the short names that are given to `translate` and `tr`."""
        if isinstance(node.value, ast.Attribute) and node.value.attr in {"tr", "translate"}:
            self._short |= {name.id: node.value.attr for name in node.targets if isinstance(name, ast.Name)}
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Take the text of a call that marks or translates one."""
        called = self._called(node.func)
        if called in _ARGUMENTS and len(node.args) >= _ARGUMENTS[called]:
            self._take(called, node)
        self.generic_visit(node)

    def _called(self, function: ast.expr) -> str:
        match function:
            case ast.Name(id=name):
                return self._short.get(name, name)
            case ast.Attribute(attr=name):
                return name
        return ""

    def _take(self, called: str, node: ast.Call) -> None:
        words = _ARGUMENTS[called]
        literals = [literal(argument) for argument in node.args[:words]]
        if not all(literals):
            return  # a text that is marked elsewhere and passed on
        context, text = literals if called == "translate" else (self._context(called, node), literals[-1])
        rest = node.args[words:]
        counts = called == "mark_n" or len(rest) > 1
        self.found.append((Text(context, text, literal(rest[0]) if rest else ""), counts))

    def _is_own(self, function: ast.expr) -> bool:
        match function:
            case ast.Attribute(value=ast.Name(id="self")):
                return True
            case ast.Name(id=name):
                return name in self._short
        return False

    def _context(self, called: str, node: ast.Call) -> str:
        if called in {"mark", "mark_n"}:
            return BELOW
        if called == "tr" and not (self._classes and self._is_own(node.func)):
            sys.exit(
                f"{self._path}:{node.lineno}: only self.tr has a context that can be seen; use translate"
            )
        return self._classes[-1]


def texts(package: Path) -> dict[Text, bool]:
    """Every text of the window and the floors below it, with whether it has a plural."""
    found: dict[Text, bool] = {}
    parents: set[str] = set()
    for path in sorted(package.rglob("*.py")):
        if path.relative_to(package).parts[0] in UNSEEN:
            continue
        finder = Finder(path)
        finder.visit(ast.parse(path.read_text(encoding="utf-8")))
        for text, counts in finder.found:
            found[text] = found.get(text, False) or counts
        parents |= finder.parents
    lost = [text for text, counts in found.items() if counts and text.context in parents]
    if lost:
        # tr asks for the text under each class from the object's own up, and takes the first answer that differs; with
        # the number filled in it always does, so the context of the parent is never asked.
        sys.exit(f"tr with a count in a class that others derive from; use translate: {lost}")
    return found


def plain_calls(found: dict[Text, bool], language: str) -> Iterator[str]:
    """The texts as lines of Python that lupdate reads without fail.

    Not those below the window for English: what is said of one stands in the source there, beside what is said of many.
    """
    for text, counts in sorted(found.items()):
        if language == SOURCE and text.context == BELOW:
            continue
        words = [text.context, text.text, *([text.comment] if text.comment else [])]
        arguments = [json.dumps(word, ensure_ascii=False) for word in words]
        if counts:
            arguments += ["None"] * (3 - len(arguments)) + ["1"]
        yield f"QCoreApplication.translate({', '.join(arguments)})\n"


def update(folder: Path, found: dict[Text, bool]) -> None:
    """Merge the texts into the catalogues of a folder; those that are gone go."""
    with tempfile.TemporaryDirectory() as place:
        calls = Path(place) / "texts.py"
        for language in LANGUAGES:
            calls.write_text("".join(plain_calls(found, language)), encoding="utf-8")
            plural = ["-pluralonly"] if language == SOURCE else []
            # No locations and sorted: a catalogue changes only where a text does.
            looks = ["-silent", "-no-obsolete", "-sort-messages", "-locations", "none", *plural]
            languages = ["-source-language", SOURCE, "-target-language", language]
            # A translation guessed from a similar text is more often wrong than not.
            guesses = ["-disable-heuristic", "similartext"]
            catalogue = str(folder / f"leaddesk_{language}.ts")
            _run("pyside6-lupdate", *looks, *languages, *guesses, str(calls), "-ts", catalogue)


def release(folder: Path) -> None:
    """Compile the catalogues of a folder beside themselves."""
    for language in LANGUAGES:
        _run("pyside6-lrelease", "-silent", str(folder / f"leaddesk_{language}.ts"))


def _run(tool: str, *arguments: str) -> None:
    found = shutil.which(tool, path=sysconfig.get_path("scripts"))
    if found is None:
        sys.exit(f"{tool} is missing: it comes with PySide6-Essentials")
    subprocess.run([found, *arguments], check=True)  # noqa: S603 (our own catalogues)


def main(arguments: Iterable[str]) -> None:
    """Update and compile the catalogues, of the program or in another folder."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--into", type=Path, default=_ROOT / "resources" / "translations", metavar="FOLDER")
    folder: Path = parser.parse_args(list(arguments)).into
    update(folder, texts(_ROOT / "leaddesk"))
    release(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
