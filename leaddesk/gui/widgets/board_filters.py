"""The filters of the board: those of contacts, without what makes lists of them."""

from leaddesk.gui.widgets.filter_bar import FilterBar


class BoardFilters(FilterBar):
    """Chips as in Contacts. The board has the stages side by side: what begins there is whom to look at in them."""

    def _beginnings(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Hot"), "rating:hot"),
            (self.tr("Due"), "due:overdue,today"),
            (self.tr("No next step"), "next:none"),
        )

    def _show_ends(self) -> None:
        super()._show_ends()
        self.save_as.hide()
