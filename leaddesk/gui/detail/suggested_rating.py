"""The rating that the rules suggest, said quietly; it is the user who takes it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from leaddesk.gui.detail.contact_host import Host
from leaddesk.gui.models.known import Known
from leaddesk.gui.texts import told
from leaddesk.gui.theme import GRID
from leaddesk.gui.widgets.common import button, label
from leaddesk.gui.widgets.inplace_line import PAD
from leaddesk.gui.words import word
from leaddesk.services import contacts


class SuggestedRating(QWidget):
    """What is suggested and why, and the button that takes it; not there while nothing is suggested."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._known: Known | None = None
        self.words = label("", "small")
        self.words.setWordWrap(True)
        self.take = button(self.tr("Take it"), "link")
        self.take.clicked.connect(lambda _checked=False: self._rate())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(PAD, 0, PAD, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.take)
        self.hide()

    def show_known(self, known: Known) -> None:
        """Show what is suggested for a contact."""
        self._known = known
        suggestion = known.suggestion
        if self.isHidden() is (suggestion is not None):
            self.setVisible(suggestion is not None)
        if suggestion is None:
            return
        text = self.tr("Suggested: {rating}, because {why}")
        self.words.setText(text.format(rating=word(suggestion.rating).lower(), why=told(suggestion.why)))
        self.take.setAccessibleName(self.tr("Rate them {rating}").format(rating=word(suggestion.rating)))

    def _rate(self) -> None:
        if self._known is not None and self._known.suggestion is not None:
            contact_id, rating = self._known.contact.id, self._known.suggestion.rating
            self._host.change(lambda space: contacts.rate(space, [contact_id], rating))
