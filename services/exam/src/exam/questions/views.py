from dataclasses import dataclass


@dataclass(frozen=True)
class Next:
    """Where to go on: at this question, or, at None, at the review of all; in the window with this token.

    `words`: in which words the question is asked.
    """

    position: int | None
    writer_token: str
    words: str
