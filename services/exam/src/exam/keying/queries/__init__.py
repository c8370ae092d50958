"""What is seen of sheets: by whoever watches over a sitting, and by whoever keys or decides."""

from exam.keying.queries.sheet_differences import sheet_differences
from exam.keying.queries.sheet_on_paper import sheet_on_paper
from exam.keying.queries.sheet_to_be_keyed import sheet_to_be_keyed
from exam.keying.queries.waiting_sheets import sheets_queue, waiting_sheets

__all__ = ["sheet_differences", "sheet_on_paper", "sheet_to_be_keyed", "sheets_queue", "waiting_sheets"]
