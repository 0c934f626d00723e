"""A window that imports SQLAlchemy Core and shows the first page of contacts in a table: the measure for the list.

`python -m tests.benchmarks.probes.page_in_table DATABASE`
"""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem
from sqlalchemy import URL, create_engine, text
from sqlcipher3 import dbapi2 as driver

_PAGE = """
    SELECT formatted, contact.organization, json_extract(titles, '$[0]'), stage.key, rating,
        (SELECT value FROM contact_point WHERE contact_id = contact.id AND channel = 'email' AND position = 0),
        (SELECT value FROM contact_point WHERE contact_id = contact.id AND channel = 'phone' AND position = 0)
    FROM contact JOIN stage ON stage.id = stage_id ORDER BY sort_key, contact.id LIMIT 100
"""


class Table(QTableWidget):
    """Ends the program once it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        super().paintEvent(event)
        QTimer.singleShot(0, self._end)

    def _end(self) -> None:
        sys.stdout.write(f'{{"list": {time.monotonic()}}}\n')
        QApplication.quit()


def main() -> None:
    application = QApplication([])
    engine = create_engine(URL.create("sqlite+pysqlite", database=sys.argv[1]), module=driver)
    with engine.connect() as connection:
        rows = connection.execute(text(_PAGE)).all()
    table = Table(len(rows), len(rows[0]))
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            table.setItem(number, column, QTableWidgetItem(str(value or "")))
    window = QMainWindow()
    window.setCentralWidget(table)
    window.resize(1280, 800)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
