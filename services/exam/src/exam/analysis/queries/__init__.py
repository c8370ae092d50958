"""Reports as administrators see them, and what they are made of."""

from exam.analysis.queries.made_reports import (
    differences,
    figures_of,
    form_report,
    is_asked_by,
    item_report,
    made_run,
    rater_report,
    runs,
    runs_to_make,
)
from exam.analysis.queries.what_was_scored import what_was_scored

__all__ = [
    "differences",
    "figures_of",
    "form_report",
    "is_asked_by",
    "item_report",
    "made_run",
    "rater_report",
    "runs",
    "runs_to_make",
    "what_was_scored",
]
