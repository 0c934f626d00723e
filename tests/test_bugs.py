"""What is told of a bug: where, never with what."""

from pathlib import Path

import pytest

from leaddesk import bugs


def raised(secret: str) -> Exception:
    """A bug whose text and variables hold contact data, raised while another was handled."""

    def inner(name: str) -> None:
        raise KeyError(name)

    try:
        try:
            inner(secret)
        except KeyError as error:
            raise RuntimeError(f"no {secret}") from error
    except RuntimeError as error:
        return error
    raise AssertionError


def test_a_report_says_where_and_in_which_versions():
    told = bugs.report(raised("ada@x.example"), Qt="6.11.3")
    assert told.startswith("LeadDesk ")
    assert "\nPython 3." in told
    assert "\nQt 6.11.3\n" in told
    assert "\nKeyError\n" in told
    assert "which led to:\nRuntimeError\n" in told
    assert "in inner" in told


def test_a_report_holds_neither_values_nor_the_folders_of_this_computer():
    told = bugs.report(raised("ada@x.example"))
    assert "ada" not in told
    assert str(Path(__file__).parent.parent) not in told
    assert "/home/" not in told


def test_an_error_without_end_is_told_in_short():
    def deeper() -> None:
        deeper()

    with pytest.raises(RecursionError) as caught:
        deeper()
    assert len(bugs.trace(caught.value).splitlines()) < 60


def test_errors_that_led_to_one_another_in_a_circle_are_told_once():
    first, second = ValueError(), TypeError()
    first.__context__, second.__context__ = second, first
    assert bugs.trace(first) == "TypeError\nwhich led to:\nValueError"


def test_the_log_stays_small(tmp_path, monkeypatch, caplog):
    path = tmp_path / "logs" / "leaddesk.log"
    monkeypatch.setattr(bugs, "log_file", lambda: path)
    for _ in range(40):
        assert bugs.write_down("x" * 20_000) == path
    caplog.clear()
    files = list(path.parent.iterdir())
    assert len(files) == 2
    assert sum(file.stat().st_size for file in files) < 600_000
