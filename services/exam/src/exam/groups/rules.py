"""What can be said. Each may be left out, and so few answers that nobody can be told by them."""

from enum import StrEnum


class Language(StrEnum):
    """The one that a person is most at home in."""

    ENGLISH = "en"
    SPANISH = "es"
    OTHER = "other"


class Age(StrEnum):
    TO_29 = "to-29"
    TO_44 = "to-44"
    TO_59 = "to-59"
    FROM_60 = "from-60"


class Format(StrEnum):
    """How the written part is taken, mostly."""

    SCREEN = "screen"
    ALOUD = "aloud"
    PAPER = "paper"
    HELPED = "helped"
