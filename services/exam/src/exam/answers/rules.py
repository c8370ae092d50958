"""Where the buttons of a question's page lead."""

from enum import StrEnum


class Go(StrEnum):
    """The button that was pressed; Enter presses the first, which is Next. HERE: this text counts, in this window."""

    NEXT = "next"
    PREVIOUS = "previous"
    REVIEW = "review"
    FLAG = "flag"
    UNFLAG = "unflag"
    BREAK = "break"
    HERE = "here"


def position_after(go: Go, position: int, last: int) -> int | None:
    """None is the review, which comes after the last question. A break is shown in the question's own place."""
    match go:
        case Go.NEXT:
            return position + 1 if position < last else None
        case Go.PREVIOUS:
            return max(1, position - 1)
        case Go.REVIEW:
            return None
        case _:
            return position
