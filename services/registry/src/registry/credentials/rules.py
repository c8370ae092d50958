"""How long a credential says that it counts, when it counts no more, and what its parts are called."""

from collections.abc import Mapping
from datetime import date, timedelta

from shared.refusals import N_

GRACE = timedelta(days=90)
"""Whoever is in grace is certified: a credential ends with the longest grace of the default rules, not before it."""
COUNTS_NO_MORE = ("suspended", "revoked")
PARTS: Mapping[str, str] = {
    "identityHash": N_("Name"),
    "name": N_("Name"),
    "licenseNumber": N_("Number"),
    "validFrom": N_("Certified since"),
    "validUntil": N_("Counts until"),
    "credentialStatus": N_("Where the registry tells whether it still counts"),
    "proof": N_("Signature"),
    "other": N_("Another part"),
}
"""By what its place in the credential is called."""


def counts_until(valid_until: date) -> date:
    return valid_until + GRACE


def next_list(places_taken: int, size: int) -> int:
    """Which status list a new place is drawn from: one that is half full at most, so that a draw soon succeeds."""
    return places_taken // (size // 2)
