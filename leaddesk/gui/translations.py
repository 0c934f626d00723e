"""The languages the window speaks, and how a catalogue is put to use."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from leaddesk.paths import resources

LANGUAGES: Final = ("en", "it", "ru", "hi", "ko")


def chosen(language: str) -> str:
    """The language asked for, or the system's if we speak it, or English."""
    wanted = language or QLocale.system().name().partition("_")[0]
    return wanted if wanted in LANGUAGES else "en"


def install(application: QCoreApplication, language: str) -> list[QTranslator]:
    """Let the program speak a language: our catalogue, and Qt's own for its dialogs.

    English has a catalogue too, for its plurals. Returns the translators, so that they can be taken away again.
    """
    spoken = chosen(language)
    QLocale.setDefault(QLocale(spoken) if language else QLocale.system())
    ours = QTranslator(application)
    found = [ours] if ours.load(f"leaddesk_{spoken}", str(resources() / "translations")) else []
    qts = QTranslator(application)
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qts.load(f"qtbase_{spoken}", place):
        found.append(qts)
    for translator in found:
        application.installTranslator(translator)
    return found
