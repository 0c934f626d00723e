"""The house keeps its plan: floors, what a room may import, and what lies at the top of the repository."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "leaddesk"
MODULES = sorted(PACKAGE.rglob("*.py"))

TOP_LEVEL = {
    *("leaddesk", "resources", "packaging", "tests", "docs", ".ci"),
    *("README.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "pyproject.toml"),
    *(".gitignore", ".gitattributes", ".editorconfig"),
}

# Whatever opens a connection or resolves a name. urllib.parse and http.HTTPStatus would be harmless, and unneeded.
NETWORK = {
    *("socket", "socketserver", "ssl", "asyncio", "http", "urllib.request", "urllib.error", "xmlrpc"),
    *("ftplib", "smtplib", "imaplib", "poplib", "nntplib", "telnetlib", "webbrowser", "wsgiref"),
    *("requests", "urllib3", "httpx", "aiohttp", "dns", "websockets", "paramiko"),
    *("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets"),
}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Hold a tree against the contracts of its pyproject.toml; import-linter looks in the current folder first."""
    command = (
        "import sys; sys.path.insert(0, ''); "
        "from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True, no_logo=True))"
    )
    return subprocess.run(
        [sys.executable, "-c", command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_the_contracts_are_kept():
    outcome = lint_imports(ROOT)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    assert "0 broken" in outcome.stdout


@pytest.mark.parametrize(
    ("module", "forbidden", "contract"),
    [
        ("domain/text.py", "import leaddesk.services.contacts", "Five floors"),
        ("storage/writer.py", "import leaddesk.formats.files", "Five floors"),
        ("services/contacts.py", "import leaddesk.workspace", "Five floors"),
        ("domain/text.py", "import sqlalchemy", "The domain knows the standard library only"),
        ("services/contacts.py", "import sqlcipher3", "Only storage knows the database"),
    ],
)
def test_a_forbidden_import_breaks_a_contract(tmp_path, module, forbidden, contract):
    shutil.copytree(PACKAGE, tmp_path / "leaddesk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "leaddesk" / module).open("a", encoding="utf-8") as source:
        source.write(f"\n{forbidden}\n")

    outcome = lint_imports(tmp_path)

    assert outcome.returncode == 1, outcome.stdout + outcome.stderr
    broken = [line for line in outcome.stdout.splitlines() if line.endswith("BROKEN")]
    assert any(line.startswith(contract) for line in broken), outcome.stdout


def test_a_room_on_no_floor_is_noticed(tmp_path):
    shutil.copytree(PACKAGE, tmp_path / "leaddesk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "leaddesk" / "utils.py").touch()

    assert lint_imports(tmp_path).returncode == 1


def test_packages_hold_nothing_of_their_own():
    filled = [str(path.relative_to(ROOT)) for path in PACKAGE.rglob("__init__.py") if path.stat().st_size]

    assert filled == []


def imported(source: str) -> Iterator[tuple[int, str]]:
    """Each absolute name that a module imports, with its line; `from a import b` may mean the module a.b."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and _callee(node).endswith("import_module"):
            names = (argument for argument in node.args if isinstance(argument, ast.Constant))
            yield from ((node.lineno, str(name.value)) for name in names)


def _callee(call: ast.Call) -> str:
    return ast.unparse(call.func)


def offences(source: str, *, in_gui: bool = False, in_domain: bool = False) -> list[str]:
    """What a module does that none may do (in the window, in the domain, elsewhere)."""
    found = []
    for line, name in imported(source):
        if any(f"{name}.".startswith(f"{module}.") for module in NETWORK):
            found.append(f"{line}: {name} reaches for the network")
        if name == "time.sleep":
            found.append(f"{line}: {name} makes somebody wait")
        root = name.partition(".")[0]
        if root == "PySide6" and not in_gui:
            found.append(f"{line}: {name} belongs into leaddesk.gui")
        if in_domain and root not in sys.stdlib_module_names and not name.startswith("leaddesk.domain"):
            found.append(f"{line}: {name} is neither domain nor standard library")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr == "processEvents":
            found.append(f"{node.lineno}: processEvents lets events in where none are expected")
        elif isinstance(node, ast.Call) and _callee(node) == "time.sleep":
            found.append(f"{node.lineno}: time.sleep makes somebody wait")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_does_nothing_that_none_may_do(path):
    room = path.relative_to(PACKAGE).parts[0]

    found = offences(path.read_text("utf-8"), in_gui=room == "gui", in_domain=room == "domain")

    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "def f():\n    import urllib.request as r",
        "from urllib import request",
        "from http.client import HTTPSConnection",
        "import importlib\nimportlib.import_module('requests')",
        "import time\ntime.sleep(1)",
        "from time import sleep",
        "from PySide6.QtCore import Qt",
        "application.processEvents()",
    ],
)
def test_offences_are_seen(source):
    assert offences(source)


@pytest.mark.parametrize(
    "source", ["from urllib.parse import quote", "from time import monotonic", "import sqlalchemy"]
)
def test_harmless_imports_are_none(source):
    assert offences(source) == []


def test_the_domain_imports_no_library():
    assert offences("import attrs", in_domain=True)
    assert offences("import leaddesk.services.contacts", in_domain=True)
    assert offences("from leaddesk.domain.text import fold\nimport re", in_domain=True) == []


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only a checkout knows which files are ours")
def test_nothing_new_lies_at_the_top():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, timeout=60)
    top = {name.split("/")[0] for name in listed.stdout.decode().split("\0") if name}

    assert top - TOP_LEVEL == set()
