"""How a task looks to an examiner."""

from enum import StrEnum


class WorkState(StrEnum):
    """Of a task as an examiner sees it: to be had, in their hands, or rated by them and not frozen yet."""

    FREE = "free"
    OPEN = "open"
    COMMITTED = "committed"
