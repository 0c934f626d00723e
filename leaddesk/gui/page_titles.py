"""What the pages are called, known before they are made."""

from PySide6.QtCore import QCoreApplication


def page_title(key: str) -> str:
    """The name of a page in the sidebar, the menu and on the page itself."""
    return {
        "today": QCoreApplication.translate("pages", "Today"),
        "contacts": QCoreApplication.translate("pages", "Contacts"),
        "pipeline": QCoreApplication.translate("pages", "Pipeline"),
        "events": QCoreApplication.translate("pages", "Events"),
        "settings": QCoreApplication.translate("pages", "Settings"),
    }[key]
