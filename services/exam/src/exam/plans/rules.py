"""What a study plan begins with, and how a bar is drawn."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import ceil, floor


def weakest(shares: Mapping[str, Fraction], cut: Fraction) -> list[str]:
    """Domains below the mark, weakest first; where none is, the weakest one, so that a plan is never empty."""
    ordered = sorted(shares, key=lambda domain: (shares[domain], domain))
    return [domain for domain in ordered if shares[domain] * 100 < cut] or ordered[:1]


def below(rows: Mapping[str, float], standard: int) -> list[str]:
    return [row for row, score in rows.items() if score < standard]


def first_modules(of_each: Sequence[Sequence[int]], so_many: int = 3) -> list[int]:
    """To begin with, in the order of the course: one module of each thing to go back to, weakest first, then more."""
    longest = max(map(len, of_each), default=0)
    turns = [modules[turn] for turn in range(longest) for modules in of_each if turn < len(modules)]
    return sorted(list(dict.fromkeys(turns))[:so_many])


def line_at(line: Fraction) -> int:
    """Of 100."""
    return ceil(line * 100)


def shown(share: Fraction, line: Fraction) -> int:
    """Of 100. What does not reach the line is never shown on it, and what does always is."""
    return max(floor(share * 100), line_at(line)) if share >= line else floor(share * 100)
