"""Tables: CSV and Excel workbooks, out and in."""

from leaddesk.formats.csv_tables import write_csv
from leaddesk.formats.xlsx_tables import Written, write_xlsx

__all__ = ("Written", "write_csv", "write_xlsx")
