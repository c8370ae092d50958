"""What is told of an entry, and when a day's changes are told together."""

from datetime import date, time
from typing import NamedTuple

from registry.statuses.rules.public_status import Kind

DAILY_AT = time(8)
"""By the clock of the agency."""


class Answered(NamedTuple):
    """The public answer of an entry, as it was told or as it stands."""

    kind: Kind
    until: date | None = None
    since: date | None = None
