"""What lay in some tables before a revision, and what lies there after it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tests.migrations.seeding import Told

FIRST = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
SECOND = FIRST + timedelta(days=1)


@dataclass(frozen=True)
class Moved:
    """`after`: of each table the rows as they lie there after it, as far as they are told."""

    before: Told
    after: Told
