"""What the settings ask of the window they stand in."""

from typing import Protocol

from leaddesk.gui.theme import Mode


class Host(Protocol):
    """The window, as far as its looks and its language go."""

    @property
    def mode(self) -> Mode:
        """Which theme was chosen."""
        ...

    @property
    def language(self) -> str:
        """Which language was chosen; empty: the system's."""
        ...

    def dress(self, mode: Mode) -> None:
        """Take on another theme."""
        ...

    def speak(self, language: str) -> None:
        """Speak another language."""
        ...
