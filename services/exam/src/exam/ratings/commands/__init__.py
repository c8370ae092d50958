"""What examiners do with what they score."""

from exam.ratings.commands.commit_rating import commit_rating
from exam.ratings.commands.drop_claim import drop_claim
from exam.ratings.commands.open_task import open_task
from exam.ratings.commands.seal_rating import seal_rating
from exam.ratings.commands.stand_now import stand_now
from exam.ratings.commands.stand_rating import stand_rating
from exam.ratings.commands.take_to_read import take_to_read
from exam.ratings.commands.undo_rating import undo_rating

__all__ = [
    "commit_rating",
    "drop_claim",
    "open_task",
    "seal_rating",
    "stand_now",
    "stand_rating",
    "take_to_read",
    "undo_rating",
]
