"""What a judge sees of a panel, and what others ask of its estimates."""

from exam.judges.queries.find_estimates import estimates_of, judges_of, spread_over, who_finished
from exam.judges.queries.list_seats import my_seats
from exam.judges.queries.show_seat import item_to_estimate, my_seat
from exam.judges.rows import units_of_item

__all__ = [
    "estimates_of",
    "item_to_estimate",
    "judges_of",
    "my_seat",
    "my_seats",
    "spread_over",
    "units_of_item",
    "who_finished",
]
