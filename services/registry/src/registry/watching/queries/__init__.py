"""Who watches whom, for both; and whose entries it is time to look at."""

from registry.watching.queries.my_watches import my_watches
from registry.watching.queries.rounds_due import rounds_due
from registry.watching.queries.watched import watched

__all__ = ["my_watches", "rounds_due", "watched"]
