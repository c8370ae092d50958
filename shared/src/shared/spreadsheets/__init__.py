"""Tables that people send: what spreadsheets and their exports are like, and what is handed back for one."""

from shared.spreadsheets.apart import NotReadable, Sheet, TooManyRows, read_sheet
from shared.spreadsheets.writing import csv_of

__all__ = ["NotReadable", "Sheet", "TooManyRows", "csv_of", "read_sheet"]
