"""The languages the window speaks, and how a catalogue is put to use."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from leaddesk.paths import resources

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {"en": "English", "it": "Italiano", "ru": "Русский", "hi": "हिन्दी", "ko": "한국어"}
)
"""What each language calls itself."""

_ENGLISH: Final = "en"


def spoken() -> list[str]:
    """The languages there is a catalogue for."""
    return [language for language in NAMES if _catalogue(language).is_file()]


def chosen(language: str) -> str:
    """The language asked for, or the system's if we speak it, or English."""
    wanted = (language or QLocale.system().name()).partition("_")[0]
    return wanted if wanted in spoken() else _ENGLISH


def install(application: QCoreApplication, language: str) -> list[QTranslator]:
    """Let the program speak a language: our catalogue, and Qt's own for its dialogs. What it spoke before goes.

    English has a catalogue too, for its plurals. An empty language is the system's.
    """
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    speech = chosen(language)
    system = QLocale.system()
    # The days stay written as they are where the user lives: who reads English in Germany does not count as Americans do.
    QLocale.setDefault(QLocale(QLocale(speech).language(), system.territory()) if language else system)
    qts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{speech}.qm"
    found = []
    for catalogue in (_catalogue(speech), qts):
        translator = QTranslator(application)
        if translator.load(str(catalogue)):
            application.installTranslator(translator)
            found.append(translator)
    return found


def _catalogue(language: str) -> Path:
    return resources() / "translations" / f"leaddesk_{language}.qm"
