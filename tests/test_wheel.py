"""What is shipped: the sdist and the wheel made from it hold all that is needed, and it works where it is installed."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def run(command: list[str | Path], **options) -> subprocess.CompletedProcess[str]:
    """Run a command to its end and return what it said."""
    return subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
        stdin=subprocess.DEVNULL,
        **options,
    )


@pytest.fixture(scope="module")
def shipped(tmp_path_factory) -> Path:
    """A folder with the sdist and the wheel; `build` makes the wheel from the unpacked sdist, so that is tried too."""
    folder = tmp_path_factory.mktemp("dist")
    built = run([sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT])
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


@pytest.fixture(scope="module")
def wheel(shipped) -> Path:
    (path,) = shipped.glob("leaddesk-*-py3-none-any.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """The scripts of a new environment with the wheel in it.

    The libraries are those of the running environment, named in a .pth file, so that no network is needed.
    """
    folder = tmp_path_factory.mktemp("elsewhere") / "environment with blanks"
    venv.create(folder, with_pip=False)
    python = folder / SCRIPTS / "python"
    outcome = run(
        [sys.executable, "-m", "pip", "--python", python, "install", "-qq", "--no-deps", "--no-index", wheel]
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    site = run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]).stdout.strip()
    libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (Path(site) / "libraries.pth").write_text("\n".join(libraries), encoding="utf-8")
    return folder / SCRIPTS


@pytest.fixture
def elsewhere(tmp_path) -> dict:
    """A bare environment: a home of its own, another folder, a locale that promises ASCII only."""
    home, work, temporary = (tmp_path / name for name in ("home", "work", "temporary"))
    for folder in (home, work, temporary):
        folder.mkdir()
    system = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary)) | {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "PATH": os.defpath,
    }
    return {"cwd": work, "env": {**system, **places, "LC_ALL": "C"}}


def files_in(folder: Path) -> set[str]:
    """The files below a folder that are no by-product of running Python."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_the_package_and_the_resources(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}

    modules = {f"leaddesk/{name}" for name in files_in(ROOT / "leaddesk")}
    resources = {f"leaddesk/resources/{name}" for name in files_in(ROOT / "resources")}
    assert {"leaddesk/py.typed", "leaddesk/storage/migrations/script.py.mako"} <= modules
    assert any(" " in name for name in resources)
    assert names == modules | resources


def test_the_sdist_holds_sources_only(shipped):
    (path,) = shipped.glob("leaddesk-*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    assert {"LICENSE", "README.md", "Makefile", "pyproject.toml", "packaging/constraints.txt"} <= names
    built = [
        name
        for name in names
        if name.endswith(".pyc") or name.split("/")[0] in {"build", "dist", "demo", ".venv"}
    ]
    assert built == []


def test_the_installed_program_is_the_one_in_the_wheel(installed, elsewhere):
    outcome = run([installed / "python", "-c", "import leaddesk; print(leaddesk.__path__[0])"], **elsewhere)

    assert Path(outcome.stdout.strip()).is_relative_to(installed.parent), outcome.stderr


def test_it_tells_its_version(installed, elsewhere, wheel):
    outcome = run([installed / "leaddesk", "--version"], **elsewhere)

    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stdout.strip() == f"LeadDesk {wheel.name.split('-')[1]}"


def test_it_passes_its_self_test_and_leaves_nothing_behind(installed, elsewhere):
    outcome = run([installed / "leaddesk", "self-test"], **elsewhere)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    assert outcome.stdout.splitlines()[-1] == "self-test passed"
    assert outcome.stderr == ""
    assert files_in(elsewhere["cwd"].parent) == set()


NO_SOCKETS = "import sys; sys.addaudithook(lambda event, _: event.startswith('socket.') and sys.exit(9))"


def test_its_self_test_opens_no_socket_and_resolves_no_name(installed, elsewhere):
    start = "from leaddesk.cli.main import run; sys.exit(run(['self-test']))"

    caught = run([installed / "python", "-c", f"{NO_SOCKETS}; import socket; socket.socket()"], **elsewhere)
    outcome = run([installed / "python", "-c", f"{NO_SOCKETS}; {start}"], **elsewhere)

    assert caught.returncode == 9
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
