from enum import StrEnum


class State(StrEnum):
    OPEN = "open"
    FULFILLED = "fulfilled"
    MISSED = "missed"
    RETURNED = "returned"
