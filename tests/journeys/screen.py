"""A screen of its own: an X server in memory, a window manager, and the hands of a user at mouse and keyboard."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from select import select
from typing import Final, NamedTuple

SIZE: Final = (1280, 800)
_PROGRAMS: Final = ("Xvfb", "openbox", "xdotool")
_PATIENCE: Final = 30
"""Seconds."""
_NOWHERE: Final = subprocess.DEVNULL
_STEPS: Final = 12
"""In so many moves the mouse goes from one place to another while a button is held."""


def missing() -> list[str]:
    """What a screen needs and this system lacks."""
    return [name for name in _PROGRAMS if shutil.which(name) is None]


class Place(NamedTuple):
    """A point of the screen."""

    x: int
    y: int


class Hands:
    """Mouse and keyboard. What is pressed goes to whatever has the focus, as it does for a user."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def press(self, *keys: str) -> None:
        """Press keys one after the other ("ctrl+f", "Return")."""
        self._do("key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--clearmodifiers", "--delay", "4", text)

    def click(self, place: Place) -> None:
        """Click at a place."""
        self._do("mousemove", *_numbers(place), "click", "1")

    def scroll_up(self, place: Place) -> None:
        """Turn the wheel over a place until its beginning is there."""
        self._do("mousemove", *_numbers(place), "click", "--repeat", "30", "--delay", "5", "4")

    def drag(self, begin: Place, end: Place) -> None:
        """Drag from one place to another, as far as letting go: that is `drop`."""
        self._do("mousemove", *_numbers(begin), "mousedown", "1")
        for number in range(1, _STEPS + 1):
            part = number / _STEPS
            x, y = (round(a + (b - a) * part) for a, b in zip(begin, end, strict=True))
            self._do("mousemove", str(x), str(y))

    def drop(self) -> None:
        """Let go of what is dragged."""
        self._do("mouseup", "1")

    def _do(self, *command: str) -> None:
        subprocess.run(["xdotool", *command], env=self._environment, check=True, timeout=_PATIENCE)


def _numbers(place: Place) -> tuple[str, str]:
    return str(place.x), str(place.y)


@contextmanager
def screen(folder: Path) -> Iterator[dict[str, str]]:
    """A screen with its window manager; yields the environment of the programs that shall open there.

    They have a home of their own in the folder, so that nothing of who runs the tests is read or written.
    """
    with ExitStack() as stack:
        display = stack.enter_context(_server())
        home = folder / "home"
        home.mkdir()
        kept = ("PATH", "LANG", "LC_ALL", "TZ", "PYTHONPATH")
        environment = {name: os.environ[name] for name in kept if name in os.environ}
        environment |= {
            "HOME": str(home),
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": str(home),
        }
        home.chmod(0o700)
        stack.enter_context(_manager(environment))
        yield environment


@contextmanager
def _server() -> Iterator[str]:
    """An X server on a display that nobody else has; it says itself which, once it can be used."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "{}x{}x24".format(*SIZE),
        "-nolisten",
        "tcp",
    ]
    with subprocess.Popen(command, pass_fds=(writing,), stderr=_NOWHERE) as server:
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as told:
            display = told.readline().strip()
        assert display, "Xvfb did not start"
        try:
            yield f":{display}"
        finally:
            server.terminate()


@contextmanager
def _manager(environment: Mapping[str, str]) -> Iterator[None]:
    """A window manager that has taken over the screen: once it has, it runs what it is given, which tells."""
    told = Path(environment["HOME"]) / "told"
    os.mkfifo(told)
    reading = os.open(told, os.O_RDONLY | os.O_NONBLOCK)
    command = ["openbox", "--startup", f"sh -c 'echo ready > {shlex.quote(str(told))}'"]
    with subprocess.Popen(command, env=environment, stdout=_NOWHERE, stderr=_NOWHERE) as manager:
        try:
            assert select([reading], [], [], _PATIENCE)[0], "openbox did not start"
            yield
        finally:
            os.close(reading)
            manager.terminate()
