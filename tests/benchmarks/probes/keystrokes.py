"""From a keystroke in the search field to its first page painted, and the bare statement that answers the same.

`python -m tests.benchmarks.probes.keystrokes DATABASE`
"""

import sys
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from sqlcipher3 import dbapi2 as driver

from leaddesk.domain.text import search_terms
from leaddesk.gui.window import Window
from leaddesk.storage.search import match_expression
from tests.benchmarks.probes.support import Screen, opened, settle, tell

TYPED: Final = {
    "Latin": ("anna b", "rossi", "company42", "p1", "+39 02 0000123"),
    "Cyrillic": ("иван", "соколова", "наталья п"),
    "Hangul": ("김민수", "박", "서연 이"),
    "Devanagari": ("शर्मा", "प्रिया", "राहुल व"),
}
"""What is typed, letter by letter, in each script."""
_BARE: Final = """
    SELECT contact.id, formatted, given, family, organization, titles, stage_id, rating
    FROM contact JOIN search_text ON search_text.contact_id = contact.id
    WHERE contact.id IN (SELECT rowid FROM search_index WHERE search_index MATCH ?) AND {checks}
    ORDER BY contact.sort_key, contact.id LIMIT 100
"""
_TURNS: Final = 3


def main() -> None:
    """Type everything and tell the seconds of each keystroke, and of the bare statement for what stands there then."""
    path = Path(sys.argv[1])
    bare = {script: _bare(path, words) for script, words in TYPED.items()}
    with opened(path) as window:
        window.main.show_page(window.contacts)
        settle(window)
        typing = Typing(window)
        typing.type("ab")  # what is loaded at the first search is loaded now
        painted = {script: typing.times(words) for script, words in TYPED.items()}
    tell({"painted": painted, "bare": bare})


class Typing:
    """Types into the search field as a keyboard or an input method does."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._screen = Screen(window.main)
        self._is_answered = False
        window.contacts.model.modelReset.connect(self._answer)

    def times(self, words: tuple[str, ...]) -> list[float]:
        """The seconds of each keystroke while these words are typed one after the other, several times."""
        return [seconds for _ in range(_TURNS) for word in words for seconds in self.type(word)]

    def type(self, word: str) -> list[float]:
        """Empty the field and type a word; the seconds of each keystroke."""
        self._window.search("")
        settle(self._window)
        return [self._press(letter) for letter in word]

    def _press(self, letter: str) -> float:
        self._is_answered = False
        self._screen.expect(lambda: self._is_answered)
        began = time.perf_counter()
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(self._window.main.search_field, press)
        seconds = self._screen.painted() - began
        settle(self._window)
        return seconds

    def _answer(self) -> None:
        self._is_answered = True
        # Where nobody was found before, and nobody is now, nothing else is painted: one pixel, to be told.
        self._window.contacts.update(0, 0, 1, 1)


def _bare(path: Path, words: tuple[str, ...]) -> list[float]:
    """The seconds of the bare statement for each beginning of these words, on a bare connection."""
    connection = driver.connect(str(path))
    times = []
    for _ in range(_TURNS):
        for word in words:
            for end in range(1, len(word) + 1):
                terms = search_terms(word[:end])
                statement = _BARE.format(checks=" AND ".join("instr(search_text.text, ?) > 0" for _ in terms))
                began = time.perf_counter()
                connection.execute(statement, (match_expression(terms), *terms)).fetchall()
                times.append(time.perf_counter() - began)
    connection.close()
    return times


if __name__ == "__main__":
    main()
