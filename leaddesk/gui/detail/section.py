"""A part of the detail that folds. What is inside is made once it is first shown."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.models.known import Known
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.section_head import SectionHead


class Section(QWidget):
    """Open where there is something to see, folded where there is nothing.

    One that the user folds stays so for every contact; an empty one that the user opens is open for this contact.
    """

    def __init__(self, host: Host, key: str, title: str) -> None:
        """`key` names the section where it is remembered that the user folded it."""
        super().__init__()
        self.host = host
        self.key = key
        self.head = SectionHead(title, self)
        self.body: QWidget | None = None
        self.known: Known | None = None
        self.is_kept_folded = False
        """Whether the user folded it, so that it stays so."""
        self._is_kept_open = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, GRID, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.head)
        self.head.clicked.connect(lambda _checked=False: self._turn())

    # What each section says of itself

    def is_wanted(self, known: Known) -> bool:  # noqa: ARG002 (for those that are not for every contact)
        """Whether the section is for this contact at all."""
        return True

    def make_body(self) -> QWidget:
        """What is inside, made once."""
        raise NotImplementedError

    def fill(self, known: Known) -> None:
        """Show a contact in what is inside."""
        raise NotImplementedError

    def summary(self, known: Known) -> str:
        """What is inside, in a few words; what is missing, if nothing is."""
        raise NotImplementedError

    def is_empty(self, known: Known) -> bool:
        """Whether there is nothing to see yet."""
        raise NotImplementedError

    def keep_rows_ready(self) -> bool:
        """Make one row that many contacts will need; whether there was one to make."""
        return False

    # Showing

    def show_known(self, known: Known) -> None:
        """Show a contact."""
        if self.known is None or self.known.contact.id != known.contact.id:
            self._is_kept_open = False
        self.known = known
        is_wanted = self.is_wanted(known)
        if self.isHidden() is is_wanted:
            self.setVisible(is_wanted)
        if is_wanted:
            self._show(known)

    def is_open(self) -> bool:
        """Whether what is inside is shown."""
        return self.body is not None and not self.body.isHidden()

    def keep_ready(self) -> bool:
        """Make what is inside, a part at a time, before it is needed; whether there was anything to make."""
        if self.body is None:
            self._made_body().hide()
            return True
        return self.keep_rows_ready()

    def unfold(self) -> None:
        """Show what is inside, whatever it is."""
        self.is_kept_folded, self._is_kept_open = False, True
        if self.known is not None and self.is_wanted(self.known):
            self._show(self.known)

    def _turn(self) -> None:
        if not self.is_open():
            self.unfold()
            return
        self._is_kept_open = False
        assert self.known is not None, "what is pressed is shown"
        self.is_kept_folded = not self.is_empty(self.known)
        self._show(self.known)

    def _show(self, known: Known) -> None:
        is_open = self._is_kept_open or not (self.is_kept_folded or self.is_empty(known))
        if is_open:
            body = self._made_body()
            self.fill(known)
            if body.isHidden():
                body.show()
        elif self.body is not None:
            self.body.hide()
        self.head.show_state(self.summary(known), is_open=is_open)

    def _made_body(self) -> QWidget:
        if self.body is None:
            self.body = self.make_body()
            self._layout.addWidget(self.body)
        return self.body
