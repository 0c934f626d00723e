"""The window: sidebar, top bar, pages, toasts. It knows the pages and what leads from one to another, no more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from leaddesk.gui.desk import Desk
from leaddesk.gui.menus import Menus
from leaddesk.gui.page_titles import page_title
from leaddesk.gui.pages.page import Page
from leaddesk.gui.theme import Mode, Theme
from leaddesk.gui.widgets.drops import brings_anything
from leaddesk.gui.widgets.sidebar import Sidebar
from leaddesk.gui.widgets.topbar import TopBar
from leaddesk.gui.window_memory import MEMORY, WindowMemory

if TYPE_CHECKING:  # the frame is painted before anything else is loaded
    from leaddesk.domain.errors import EnvironmentFault
    from leaddesk.gui.faults import Faults
    from leaddesk.gui.places import Recent
    from leaddesk.gui.running import Run
    from leaddesk.gui.widgets.job_strip import JobStrip
    from leaddesk.gui.widgets.list_section import ListSection
    from leaddesk.gui.widgets.toast import Toast

SMALLEST = QSize(1024, 640)
_LEAST = QSize(900, 440)
"""On a screen that has no more (1920 × 1080 at 200 %) the pages can still be worked with."""
_USUAL = QSize(1280, 800)
_AROUND = QSize(16, 48)
"""What a window manager puts around a window, at the most."""


class MainWindow(QMainWindow):
    """The frame around the pages."""

    dropped = Signal(object)
    """Files or cards were dropped on the window."""
    mime_dropped = Signal(object)
    """Something was dropped on the window, whatever it is."""
    painted = Signal()
    """The frame is there to be seen, for the first time."""

    def __init__(self, theme: Theme, mode: Mode) -> None:
        super().__init__()
        self._desk: Desk | None = None
        self._is_painted = False
        self._makers: dict[str, Callable[[], Page]] = {}
        self._made: dict[str, Page] = {}
        self._kept: dict[str, dict[str, Any]] = {}
        """What was remembered of pages that are not made yet."""
        self.theme = theme
        self.recent: Recent
        self.lists: ListSection
        self.pages = QStackedWidget()
        self.topbar = TopBar(theme)
        self.search_field = self.topbar.search_field
        self.sidebar = Sidebar(theme)
        self.setWindowTitle("LeadDesk")
        self.setAcceptDrops(True)
        self._take_room()
        self._frame()
        self.menus = Menus(self, mode)
        self._own_actions()
        self.pages.setFocus()  # else the first button would be lit as if somebody had gone there

    def furnish(self, desk: Desk) -> None:
        """Fill the frame with what needs the database: the lists, and what is told of changes."""
        from leaddesk.gui.places import Recent
        from leaddesk.gui.playbook_offers import PlaybookOffers
        from leaddesk.gui.saved_lists import SavedLists
        from leaddesk.gui.undoing import Undoing
        from leaddesk.gui.widgets.list_section import ListSection

        self._desk = desk
        self.recent = Recent()
        self.lists = ListSection(SavedLists(desk, self), self.theme)
        self.sidebar.add_lists(self.lists)
        self.undoing = Undoing(desk, self.toast, self)
        self.playbook_offers = PlaybookOffers(desk, self.undoing, self.toast, self)
        self.menus.take(desk)
        self.lists.here_gone.connect(self._show_no_list)
        desk.failed.connect(self.faults.tell)
        desk.took_long.connect(self._show_change)
        desk.unreadable.connect(self._show_unreadable)

    @property
    def desk(self) -> Desk:
        """The desk that the window is furnished for."""
        assert self._desk is not None, "the window is furnished before it is used"
        return self._desk

    # What speaks up, made when it first does

    @cached_property
    def job_strip(self) -> JobStrip:
        """What goes on behind the window."""
        from leaddesk.gui.widgets.job_strip import JobStrip

        made = JobStrip()
        self._content.addWidget(made)
        return made

    @cached_property
    def alert(self) -> Toast:
        """What is in the way, said until it is closed."""
        from leaddesk.gui.widgets.toast import Toast

        return Toast(self, stays=True, above=self.job_strip)

    @cached_property
    def toast(self) -> Toast:
        """What was done, said for a moment."""
        from leaddesk.gui.widgets.toast import Toast

        return Toast(self, above=self.alert)

    @cached_property
    def faults(self) -> Faults:
        """Tells what goes wrong."""
        from leaddesk.gui.faults import Faults

        return Faults(self, self.toast, self.alert)

    # The frame

    def _take_room(self) -> None:
        """As large as usual, or all there is on a small screen."""
        room = self.screen().availableSize() - _AROUND
        least = SMALLEST.boundedTo(room)
        self.setMinimumSize(least if least == least.expandedTo(_LEAST) else SMALLEST)
        self.resize(_USUAL)
        if room != room.expandedTo(_USUAL) and room == room.expandedTo(self.minimumSize()):
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _frame(self) -> None:
        content = QVBoxLayout()
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(0)
        content.addWidget(self.topbar)
        content.addWidget(self.pages, 1)
        self._content = content
        whole = QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sidebar)
        whole.addLayout(content, 1)
        middle = QWidget()
        middle.setLayout(whole)
        self.setCentralWidget(middle)

    def _own_actions(self) -> None:
        menus, sidebar = self.menus, self.sidebar
        menus.add(menus.edit, self.tr("Search"), "Ctrl+F", self.search_field.begin)
        self.search_field.left.connect(self._leave_search)
        narrow = menus.add(
            menus.view, self.tr("Narrow sidebar"), "Ctrl+B", lambda: sidebar.set_narrow(not sidebar.is_narrow)
        )
        narrow.setCheckable(True)
        sidebar.narrowed.connect(narrow.setChecked)

    def add_page(self, key: str, icon: str, make: Callable[[], Page], shortcut: str = "") -> None:
        """Put a way to a page into the sidebar, below those that are there; it is made when it is first wanted.

        One with a shortcut of its own stands at the foot.
        """
        self._makers[key] = make
        at_foot, shortcut = bool(shortcut), shortcut or f"Ctrl+{len(self._makers)}"
        native = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        title = page_title(key)
        self.sidebar.add_page(key, title, icon, native, lambda: self._enter(self.page(key)), at_foot=at_foot)
        self.menus.add(self.menus.go, title, shortcut, lambda: self.show_page(self.page(key)))

    def page(self, key: str) -> Page:
        """A page, made if nobody has wanted it yet, with what was remembered of it."""
        if key not in self._made:
            self._made[key] = page = self._makers[key]()
            self.pages.addWidget(page)
            self._restore_page(page, self._kept.pop(key, {}))
        return self._made[key]

    def show_page(self, page: Page) -> None:
        """Bring a page to the front; it takes the keyboard from the page that had it."""
        focused: QWidget | None = self.focusWidget()
        had_it = focused is None or focused is self.pages or self.pages.isAncestorOf(focused)
        self.pages.setCurrentWidget(page)
        if had_it:
            page.take_keyboard()
        self.sidebar.show_place(page.key, page.list_shown())

    def _leave_search(self) -> None:
        page = self.shown_page()
        if page is not None:
            page.take_keyboard()

    def _enter(self, page: Page) -> None:
        page.enter()
        self.show_page(page)

    def _show_no_list(self) -> None:
        shown = self.shown_page()
        if shown is not None:
            self.sidebar.show_place(shown.key)

    def shown_page(self) -> Page | None:
        """The page in front."""
        shown = self.pages.currentWidget()
        return shown if isinstance(shown, Page) else None

    def all_pages(self) -> Sequence[Page]:
        """The pages, in the order of the sidebar; those that nobody has wanted yet are made."""
        return [self.page(key) for key in self._makers]

    def dress(self, theme: Theme, mode: Mode) -> None:
        """Take on another theme; `mode` is how it was chosen."""
        self.theme = theme
        self.menus.mark_theme(mode)
        self.sidebar.dress(theme)
        self.topbar.dress(theme)
        for page in self._made.values():
            page.dress(theme)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell when the frame is there to be seen."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    # What is dropped on it

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Take files and cards wherever they are dropped."""
        if brings_anything(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Hand on what was dropped."""
        event.acceptProposedAction()
        self.mime_dropped.emit(event.mimeData())

    def _show_unreadable(self, error: EnvironmentFault) -> None:
        """The page in front says that it cannot be read; the others do when they are seen."""
        page = self.shown_page()
        if page is None:
            self.faults.tell(error)
        else:
            page.show_unreadable(error)

    # Work under way

    def _show_change(self, run: Run) -> None:
        """Show a change that takes long at the foot of the window, until it has ended."""
        line = self.job_strip.add(run)
        run.ended.connect(lambda: self.job_strip.remove(line))

    def _ask_to_stop(self) -> None:
        from leaddesk.gui.dialogs.still_working import StillWorking

        if self.findChild(StillWorking) is None:
            asked = StillWorking(self, [run.title for run in self._runs_at_work()])
            asked.stop_wanted.connect(self._stop_and_close)
            asked.open()

    def _stop_and_close(self) -> None:
        self.stop_work()
        self.close()

    def stop_work(self) -> None:
        """Stop what is under way; nothing of it is half done."""
        for run in self._runs_at_work():
            run.leave()

    def _runs_at_work(self) -> Sequence[Run]:
        from leaddesk.gui.running import runs_at_work

        return runs_at_work(self.desk)

    # What is remembered

    def memory(self) -> WindowMemory:
        """What is remembered of the window: its place, the page shown, and the pages' own."""
        shown = self.shown_page()
        return WindowMemory(
            geometry=bytes(self.saveGeometry().data()),
            page=shown.key if shown else "",
            recent=self.recent.kept(),
            pages=self._kept | {key: page.kept_state() for key, page in self._made.items()},
            has_narrow_sidebar=self.sidebar.is_narrow,
        )

    def restore_frame(self, memory: WindowMemory) -> None:
        """Stand where an earlier window stood."""
        self.restoreGeometry(memory.geometry)
        self.sidebar.set_narrow(memory.has_narrow_sidebar)

    def restore(self, memory: WindowMemory, first: str = "") -> None:
        """Take up what was remembered of an earlier window, and show the page it showed, or the one that is asked for."""
        self.recent.take(memory.recent)
        self._kept = dict(memory.pages)
        wanted = first or memory.page
        self.show_page(self.page(wanted if wanted in self._makers else next(iter(self._makers))))

    def _restore_page(self, page: Page, state: dict[str, Any]) -> None:
        """An old memory never keeps the window from opening: the page is then as it is made."""
        if not state:
            return
        try:
            page.restore_state(state)
        except Exception as error:
            self.faults.note(error)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Remember the window's place and its pages' state. Changes that were asked for are made by the desk.

        Long work would be stopped: that is asked about.
        """
        if self._desk is None:
            super().closeEvent(event)
            return
        if self._runs_at_work():
            event.ignore()
            self._ask_to_stop()
            return
        for dialog in self.findChildren(QDialog):
            dialog.done(QDialog.DialogCode.Rejected)
        self.desk.remember(MEMORY, self.memory().as_values())
        super().closeEvent(event)
