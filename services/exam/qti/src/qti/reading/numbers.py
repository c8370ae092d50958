"""Numbers as attributes and elements write them."""

import math

from qti.refusals import Why, refused


def number(text: str | None, why: Why) -> float:
    try:
        found = float(text or "")
    except ValueError:
        raise refused(why, "no number") from None
    if not math.isfinite(found):
        raise refused(why, "no number")
    return found


def whole(text: str | None, why: Why) -> int:
    found = number(text, why)
    if found != int(found):
        raise refused(why, "no whole number")
    return int(found)
