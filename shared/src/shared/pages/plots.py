"""Small drawings beside figures, for a cell of a table: the table says all that they show, so no reader needs them.

All are of one width; `low` and `high` are the ends of the scale. What lies beyond an end is drawn at it.
"""

from collections.abc import Sequence

from markupsafe import Markup

WIDTH, HEIGHT = 200, 20
EDGE = 8
"""Room for half a point at either end."""
FILLS = ("plot-first", "plot-second", "plot-third")


def bar(value: float | None, low: float, high: float, target: float | None = None) -> Markup:
    """How far something has come, and how far it should."""
    if value is None:
        return Markup()
    length = _place(value, low, high) - EDGE
    aim = Markup('<path class="plot-target" d="M{} 1V19"/>').format(_place(target, low, high)) if target else ""
    return _drawing(_box("plot-track", EDGE, WIDTH - 2 * EDGE), _box("plot-first", EDGE, length), aim)


def stacked_bar(parts: Sequence[float]) -> Markup:
    """What a whole is made of, in the order of the columns: at most three parts."""
    whole = sum(parts)
    boxes, start = [], float(EDGE)
    for part, fill in zip(parts, FILLS, strict=False):
        length = (WIDTH - 2 * EDGE) * part / whole if whole else 0.0
        boxes.append(_box(fill, start, length))
        start += length
    return _drawing(*boxes) if whole else Markup()


def dumbbell(first: float | None, second: float | None, low: float, high: float) -> Markup:
    """Two figures of one thing: the first is an open ring, the second a full point."""
    if first is None or second is None:
        return Markup()
    start, end = _place(first, low, high), _place(second, low, high)
    return _drawing(
        _line(),
        Markup('<path class="plot-between" d="M{} 10H{}"/>').format(start, end),
        Markup('<circle class="plot-ring" cx="{}" cy="10" r="6"/>').format(start),
        Markup('<circle class="plot-first" cx="{}" cy="10" r="6"/>').format(end),
    )


def strip(values: Sequence[float], low: float, high: float) -> Markup:
    """Where each of several lies."""
    ticks = (Markup('<path class="plot-tick" d="M{} 3V17"/>').format(_place(value, low, high)) for value in values)
    return _drawing(_line(), *ticks) if values else Markup()


def _place(value: float, low: float, high: float) -> float:
    share = (min(max(value, low), high) - low) / (high - low) if high > low else 0.0
    return round(EDGE + share * (WIDTH - 2 * EDGE), 1)


def _box(fill: str, start: float, length: float) -> Markup:
    return Markup('<rect class="{}" x="{}" y="5" width="{}" height="10"/>').format(
        fill, round(start, 1), round(length, 1)
    )


def _line() -> Markup:
    return Markup('<path class="plot-line" d="M{} 10H{}"/>').format(EDGE, WIDTH - EDGE)


def _drawing(*parts: Markup | str) -> Markup:
    inside = Markup("").join(parts)
    return Markup(
        '<svg class="plot" viewBox="0 0 {} {}" width="{}" height="{}" aria-hidden="true" focusable="false">{}</svg>'
    ).format(WIDTH, HEIGHT, WIDTH, HEIGHT, inside)
