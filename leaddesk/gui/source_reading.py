"""Spares the start what it does not need: PySide reading the source of every module there is."""

import sys

import PySide6.QtCore  # noqa: F401 (it sets up what is changed here)


def leave_out() -> None:
    """Keep PySide from reading sources, before the modules of the window are imported.

    Behind each import PySide reads the module's source text to see whether it names PySide, which decides whether the
    module may have `snake_case` names of Qt. We use none of that, and the reading takes an eighth of the time until the
    first list is there. Where PySide has no such search (its `shibokensupport.feature`), nothing is changed.
    """
    search = sys.modules.get("shibokensupport.feature")
    if hasattr(search, "_mod_uses_pyside"):
        setattr(search, "_mod_uses_pyside", lambda _module: True)  # noqa: B010 (typed nowhere)
