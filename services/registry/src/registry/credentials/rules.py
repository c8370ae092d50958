"""How long a credential says that it counts, when it counts no more, and what its parts are called."""

from collections.abc import Mapping
from datetime import date

from shared.refusals import N_

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


def counts_until(valid_until: date, grace_until: date | None, today: date) -> date:
    """The last day of grace, once it is told; while a renewal is looked at after it, the day on which it is made."""
    return max(valid_until, grace_until or valid_until, today)


def next_list(places_taken: int, size: int) -> int:
    """Which status list a new place is drawn from: one that is half full at most, so that a draw soon succeeds."""
    return places_taken // (size // 2)
