"""What a study plan begins with."""

from collections.abc import Mapping
from fractions import Fraction


def weakest(shares: Mapping[str, Fraction], cut: Fraction) -> list[str]:
    """Domains below the mark, weakest first; where none is, the weakest one, so that a plan is never empty."""
    ordered = sorted(shares, key=lambda domain: (shares[domain], domain))
    return [domain for domain in ordered if shares[domain] * 100 < cut] or ordered[:1]


def below(rows: Mapping[str, float], standard: int) -> list[str]:
    return [row for row, score in rows.items() if score < standard]
