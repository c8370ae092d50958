"""How a certification stands on a day, read from the life itself: year by year, as one would explain it to somebody."""

from datetime import date

from tests.histories.lives import Life, grace_of

Answer = tuple[str, date | None]
"""The kind of a status, and the date in its sentence."""


def status(life: Life, today: date) -> Answer:
    for rest in life.rests:
        if rest.since <= today and (rest.until is None or today < rest.until):
            return rest.kind, rest.since
    ended = range(life.first, today.year)
    short = [year for year in ended if not _made(life, year, today)]
    if short:
        grace = grace_of(short[0])
        return ("grace", grace) if today <= grace else ("inactive", None)
    this_year = max(today.year, life.first)
    return "active", date(this_year + (1 if _made(life, this_year, today) else 0), 12, 31)


def _made(life: Life, year: int, today: date) -> bool:
    excused, made = life.excused(year), life.made.get(year)
    return (excused is not None and excused <= today) or (made is not None and made <= today)
