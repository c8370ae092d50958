"""How many guesses a password withstands, by the lists of what people choose."""

from collections.abc import Sequence

ITS_LONGEST = 72
"""Characters that it looks at; it raises beyond. What comes after makes a password no easier."""


def guesses(password: str, about: Sequence[str]) -> float:
    """`about`: what somebody who knows the person would try first."""
    from zxcvbn import zxcvbn  # its lists of words are only there once somebody has chosen a password

    return float(zxcvbn(password[:ITS_LONGEST], user_inputs=[*about, "peerway"])["guesses"])
