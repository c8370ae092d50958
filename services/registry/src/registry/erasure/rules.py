"""What an erasure leaves: a decision that protects others outlives the wish to be forgotten (GDPR 17(3))."""

STAYS = ("suspended", "revoked")


def stays_on_record(mark: str) -> bool:
    """Whether a certification keeps its number, its mark and the name that stood beside it on that day."""
    return mark in STAYS
