"""The catalogues are current and complete, and the window speaks the language it is told to."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from leaddesk.domain.activity import ActivityKind
from leaddesk.domain.contact import Rating
from leaddesk.domain.messages import Message, mark, mark_n
from leaddesk.domain.qualification import DEFAULT_CRITERIA
from leaddesk.domain.stages import DEFAULT_STAGES
from leaddesk.gui import texts, translations
from leaddesk.gui.theme import Mode
from leaddesk.gui.widgets.language_menu import LanguageMenu
from leaddesk.gui.window import Window
from leaddesk.gui.words import word
from leaddesk.paths import resources

from .conftest import MakeWindow, settle

CATALOGUES = resources() / "translations"
PIPELINE = Path(__file__).parents[2] / "packaging" / "translations.py"
FIELD = re.compile(r"\{\w+\}|%L?n")
HANGUL = re.compile("[가-힣]")


def messages(language: str, folder: Path = CATALOGUES) -> dict[tuple[str, str, str], ET.Element]:
    """The messages of a catalogue by context, source and comment."""
    tree = ET.parse(folder / f"leaddesk_{language}.ts")
    return {
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
        ): message
        for context in tree.iter("context")
        for message in context.iter("message")
    }


def forms(message: ET.Element) -> list[str]:
    """What a message is translated to: one text, or one for each plural form."""
    translation = message.find("translation")
    assert translation is not None
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


def unfinished(language: str) -> list[tuple[str, str, str]]:
    return [
        key
        for key, message in messages(language).items()
        if message.find("translation[@type]") is not None or not all(forms(message))
    ]


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    """The program speaks Korean, and afterwards what it spoke before."""
    translations.install(qapp, "ko")
    yield
    hush(qapp)


@pytest.fixture
def spoken_before(qapp: QApplication) -> Iterator[None]:
    """What a test installs goes after it."""
    yield
    hush(qapp)


def hush(application: QApplication) -> None:
    for translator in translations.install(application, "en"):
        application.removeTranslator(translator)
    QLocale.setDefault(QLocale.system())


def test_catalogues_hold_the_texts_of_the_source_and_are_compiled(tmp_path: Path) -> None:
    for catalogue in CATALOGUES.glob("*.ts"):
        shutil.copy(catalogue, tmp_path)
    subprocess.run([sys.executable, PIPELINE, "--into", tmp_path], check=True)
    for language in translations.spoken():
        missing = messages(language, tmp_path).keys() ^ messages(language).keys()
        assert not missing, f"run make translations; not current: {sorted(missing)}"
        name = f"leaddesk_{language}.qm"
        assert (tmp_path / name).read_bytes() == (CATALOGUES / name).read_bytes(), (
            f"run make translations for {name}"
        )


def test_korean_is_complete() -> None:
    assert unfinished("ko") == []


def test_english_plurals_are_filled() -> None:
    assert messages("en")
    assert unfinished("en") == []


@pytest.mark.parametrize("language", translations.spoken())
def test_placeholders_and_accelerators_are_kept(language: str) -> None:
    for (_context, source, _comment), message in messages(language).items():
        for form in forms(message):
            assert set(FIELD.findall(form)) == set(FIELD.findall(source)), source
            assert source.count("&") == form.count("&"), source


def test_korean_window_speaks_korean(korean: None, qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window()
    titles = [page.title() for page in window.main.all_pages()]
    assert {"연락처", "파이프라인"} <= set(titles)
    assert all(HANGUL.search(title) for title in titles)
    keys = [action.text().partition("&")[2][:1] for action in window.main.menuBar().actions()]
    assert all(keys)
    assert len(keys) == len(set(keys)), "each menu has an accelerator of its own"
    for page in window.main.all_pages():
        window.main.show_page(page)
        settle(qtbot, window)
    shown = {label.text() for page in window.main.all_pages() for label in page.findChildren(QLabel)}
    left = {source for (_, source, _), message in messages("ko").items() if source not in forms(message)}
    assert shown & left == set()


def test_menu_names_languages_in_themselves_and_remembers_the_choice(
    spoken_before: None, qtbot: QtBot, make_window: MakeWindow
) -> None:
    window = make_window(empty=True)
    menu = next(iter(window.main.findChildren(LanguageMenu)))
    assert [action.text() for action in menu.actions()][1:] == ["English", "한국어"]
    assert chosen(menu, "").isChecked()
    chosen(menu, "ko").trigger()
    settle(qtbot, window)
    (menu,) = window.main.findChildren(LanguageMenu)
    assert chosen(menu, "ko").isChecked()
    path = window.desk.workspace.database.path
    assert first_title(path) == "오늘"
    assert first_title(path, "en") == "Today", "the language given goes before the one remembered"


def first_title(path: Path, language: str = "") -> str:
    """What the first page is called in a window opened anew."""
    window = Window(path, Mode.LIGHT, language)
    try:
        return window.main.all_pages()[0].title()
    finally:
        window.close()


def chosen(menu: LanguageMenu, language: str) -> QAction:
    return next(action for action in menu.actions() if action.data() == language)


def test_another_language_leaves_nothing_of_the_first(spoken_before: None, qapp: QApplication) -> None:
    translations.install(qapp, "ko")
    assert texts.translated("Customer") == "고객"
    translations.install(qapp, "en")
    assert texts.translated("Customer") == "Customer"
    assert QCoreApplication.translate("ContactsHead", "%Ln contacts", None, 1) == "1 contact"


def test_a_language_without_catalogue_is_english(qapp: QApplication) -> None:
    assert translations.chosen("xx") == "en"
    assert translations.chosen("ko_KR") == "ko"


def test_qt_speaks_korean_too(korean: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "취소"


def test_the_words_that_messages_carry_are_translated(korean: None) -> None:
    said = [
        *map(word, (*ActivityKind, *Rating)),
        *(texts.translated(stage.title) for stage in DEFAULT_STAGES),
        *(texts.translated(criterion.title) for criterion in DEFAULT_CRITERIA),
    ]
    assert [one for one in said if not HANGUL.search(one)] == []
    moved = mark_n("Moved {count} contact to {stage}", "Moved {count} contacts to {stage}")
    message = Message("moved", moved, {"count": 2, "stage": "Customer"})
    assert texts.told(message) == "2명을 ‘고객’ 단계로 이동"
    typed = Message("bad-filter", "{choices}", {"choices": "hot, warm"})
    assert texts.told(typed) == "hot, warm"


@pytest.mark.parametrize(
    ("count", "said"), [(1, "Deleted 1 contact"), (0, "Deleted 0 contacts"), (1200, "Deleted 1,200 contacts")]
)
def test_what_counts_is_said_of_one_and_of_many(
    spoken_before: None, qapp: QApplication, count: int, said: str
) -> None:
    translations.install(qapp, "en")
    QLocale.setDefault(QLocale("en_US"))
    text = mark_n("Deleted {count} contact", "Deleted {count} contacts")
    assert texts.told(Message("deleted", text, {"count": count})) == said


def test_a_day_is_said_as_days_are_written_here(spoken_before: None) -> None:
    QLocale.setDefault(QLocale("de_DE"))
    message = Message("postponed", mark("Put off to {day}"), {"day": "2030-01-15"})
    assert texts.told(message) == "Put off to 15. Jan. 2030"


def test_a_menu_text_stands_without_its_accelerator() -> None:
    assert [texts.plain(text) for text in ("&File", "파일(&F)", "날짜 지정(&D)…", "Bits && Bobs")] == [
        "File",
        "파일",
        "날짜 지정…",
        "Bits & Bobs",
    ]
