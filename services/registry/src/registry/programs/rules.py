"""How long a key of a program counts, and who may make one."""

from datetime import timedelta

from shared.refusals import N_, Conflict, Unauthenticated

KEPT_FOR = timedelta(days=365)
MOST = 10
"""So many keys of an organization count at once."""


class WrongKey(Unauthenticated):
    slug = "wrong-key"
    sentence = N_("This key opens nothing. It may have ended; make a new one on the page of your organization.")


class EnoughKeys(Conflict):
    slug = "enough-keys"
    sentence = N_("Your organization has {most} keys. Please end one that you need no more.")


def refuse_if_enough(count: int) -> None:
    if count >= MOST:
        raise EnoughKeys(most=MOST)
