"""What can be done about an item that is written."""

from exam.reviews.commands.import_reviews import import_reviews
from exam.reviews.commands.refresh_item import refresh_item
from exam.reviews.commands.retire_item import retire_item
from exam.reviews.commands.review_item import review_item

__all__ = ["import_reviews", "refresh_item", "retire_item", "review_item"]
