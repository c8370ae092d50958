"""How long an examiner may have an answer before it is offered to others again. Nobody is asked why."""

from datetime import timedelta

REMINDED_AFTER = timedelta(days=5)
LEASE = timedelta(days=7)
