"""What people wrote about accommodations, sealed for the person whose need it tells of."""

from datetime import datetime

from exam.accommodations.tables import Accommodation, AccommodationRequest
from exam.keyring import keyring

ASKED, DECLINED = "accommodation request", "declined accommodation"
"""What they are sealed as."""


def sealed_words(row: AccommodationRequest, words: str, *, now: datetime) -> bytes | None:
    return keyring().seal(row.person_id, f"{ASKED} {row.id}", words, now=now) if words else None


def opened_words(row: AccommodationRequest) -> str:
    return row.words or keyring().unseal(row.person_id, f"{ASKED} {row.id}", row.sealed)


def sealed_reason(row: Accommodation, reason: str, *, now: datetime) -> bytes:
    return keyring().seal(row.person_id, f"{DECLINED} {row.id}", reason, now=now)


def opened_reason(row: Accommodation) -> str | None:
    return row.reason or keyring().unseal(row.person_id, f"{DECLINED} {row.id}", row.sealed_reason) or None
