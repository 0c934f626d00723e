"""The frame: what it remembers, the sidebar, [New], the theme; everything reachable, nothing left behind."""

from typing import Any

import pytest

from leaddesk.gui.application import Window
from leaddesk.gui.pages.events import EventsPage
from tests.gui.conftest import MakeWindow

# What is remembered


def test_size_and_page_are_remembered(make_window: MakeWindow, window: Window) -> None:
    window.main.resize(1024, 700)
    window.main.show_page(window.pipeline)
    again = make_window(again=window)
    assert (again.main.width(), again.main.height()) == (1024, 700)
    assert again.main.pages.currentWidget() is again.pipeline


def test_a_page_keeps_its_own_state(
    make_window: MakeWindow, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[dict[str, Any]] = []
    monkeypatch.setattr(EventsPage, "kept_state", lambda _page: {"widths": [1, 2]})
    monkeypatch.setattr(EventsPage, "restore_state", lambda _page, state: taken.append(state))
    make_window(again=window)
    assert taken == [{"widths": [1, 2]}]


@pytest.mark.parametrize(
    "memory",
    ["words", 7, [], {"geometry": "no geometry", "page": 3, "pages": ["events"]}, {"pages": {"events": 1}}],
)
def test_a_memory_that_makes_no_sense_never_keeps_the_window_from_opening(
    make_window: MakeWindow, window: Window, monkeypatch: pytest.MonkeyPatch, memory: object
) -> None:
    monkeypatch.setattr("leaddesk.gui.window_memory.WindowMemory.as_values", lambda _memory: memory)
    again = make_window(again=window)
    assert again.main.pages.currentWidget() is again.today


def test_a_page_that_stumbles_over_old_state_is_shown_as_new(
    make_window: MakeWindow, window: Window, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumble(_page: EventsPage, _state: dict[str, Any]) -> None:
        raise KeyError("Margaret Thornbury")

    monkeypatch.setattr(EventsPage, "kept_state", lambda _page: {"old": 1})
    monkeypatch.setattr(EventsPage, "restore_state", stumble)
    make_window(again=window)
    assert "in stumble" in caplog.text
    assert "Thornbury" not in caplog.text
    caplog.clear()
