"""What CSV and XLSX readers hand on alike: the cells of a row, and where it stands."""

from typing import NamedTuple


class TableRow(NamedTuple):
    """One row of a table: the line or sheet row it starts on, from 1, and its cells as texts.

    `is_broken` says that its quotes did not match, so that it was read without regard to them; `is_endless`
    that its line was too long to be read, so that there are no cells.
    """

    line: int
    cells: tuple[str, ...]
    is_broken: bool = False
    is_endless: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether no cell says anything."""
        return not (self.is_endless or any(map(str.strip, self.cells)))
