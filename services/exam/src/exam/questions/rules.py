"""Where the buttons of a question's page lead, and in which words it is asked."""

from enum import StrEnum


class Go(StrEnum):
    """The button that was pressed; Enter presses the first, which is Next. HERE: this text counts, in this window.

    CLEAR takes the answer back. LOOK: how letters and colors are. IN_…: the same question in these words; the answer
    stays.
    """

    NEXT = "next"
    PREVIOUS = "previous"
    REVIEW = "review"
    FLAG = "flag"
    UNFLAG = "unflag"
    BREAK = "break"
    LOOK = "look"
    HERE = "here"
    CLEAR = "clear"
    IN_ENGLISH = "en"
    IN_SPANISH = "es"
    IN_BOTH = "both"


def position_after(go: Go | int, position: int, last: int) -> int | None:
    """None is the review, which comes after the last question. A break is shown in the question's own place.

    A number is that of a question on the map; beyond the last one it is the review.
    """
    match go:
        case int():
            return go if go <= last else None
        case Go.NEXT:
            return position + 1 if position < last else None
        case Go.PREVIOUS:
            return max(1, position - 1)
        case Go.REVIEW:
            return None
        case _:
            return position


def words_after(go: Go | int, words: str) -> str:
    """In which words the next page asks: as this one did, unless a button said otherwise."""
    return go.value if isinstance(go, Go) and go in (Go.IN_ENGLISH, Go.IN_SPANISH, Go.IN_BOTH) else words
