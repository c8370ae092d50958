"""What is seen of concerns: by whoever told of one, by those who work on them, by other rooms."""

from registry.concerns.queries.concern_file import concern_file, principles_of
from registry.concerns.queries.concerns import concerns, concerns_queue
from registry.concerns.queries.counts_by_principle import counts_by_principle, stale_drafts
from registry.concerns.queries.resume_concern import resume_concern
from registry.concerns.queries.what_is_known import (
    concerns_about,
    drafts_told_by,
    extension_of,
    has_tie,
    is_open,
    person_of,
    refuse_unless_open,
    workers_of,
)

__all__ = [
    "concern_file",
    "concerns",
    "concerns_about",
    "concerns_queue",
    "counts_by_principle",
    "drafts_told_by",
    "extension_of",
    "has_tie",
    "is_open",
    "person_of",
    "principles_of",
    "refuse_unless_open",
    "resume_concern",
    "stale_drafts",
    "workers_of",
]
