"""How long a wish for an account waits."""

from datetime import timedelta

REGISTRATION_LIFE = timedelta(days=1)
