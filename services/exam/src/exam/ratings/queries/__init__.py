"""What examiners see of what they score, and what others ask of who has scored what."""

from exam.ratings.queries.in_hand import (
    claims,
    in_hand,
    ratings_to_seal,
    ratings_to_stand,
    scored_by,
    standing_rows,
    undoable,
    written_about,
)
from exam.ratings.queries.task import task

__all__ = [
    "claims",
    "in_hand",
    "ratings_to_seal",
    "ratings_to_stand",
    "scored_by",
    "standing_rows",
    "task",
    "undoable",
    "written_about",
]
