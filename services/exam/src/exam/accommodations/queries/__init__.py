"""What is seen of accommodations: by whom they are for, by administrators, and by the rooms that keep to them."""

from exam.accommodations.queries.approved_accommodation import (
    approved_accommodation,
    approved_accommodations,
    approved_kinds_of,
    kinds_approved,
    my_approved_accommodation,
)
from exam.accommodations.queries.arrangements import (
    ARRANGED,
    arrangement_of,
    arrangements,
    arrangements_changed,
    arrangements_of,
    arrangements_with_kinds,
)
from exam.accommodations.queries.waiting_requests import (
    my_accommodations,
    overdue,
    person_of,
    waiting_queue,
    waiting_request,
    waiting_requests,
    words_to_seal,
)

__all__ = [
    "ARRANGED",
    "approved_accommodation",
    "approved_accommodations",
    "approved_kinds_of",
    "arrangement_of",
    "arrangements",
    "arrangements_changed",
    "arrangements_of",
    "arrangements_with_kinds",
    "kinds_approved",
    "my_accommodations",
    "my_approved_accommodation",
    "overdue",
    "person_of",
    "waiting_queue",
    "waiting_request",
    "waiting_requests",
    "words_to_seal",
]
