"""Is this certificate good? By number, by a person's own link, or one's own."""

from registry.verification.queries.my_certificate import certificate_to_print, find_my_certificate, my_certificate
from registry.verification.queries.public_entries import (
    ANSWERS_BY_NUMBER,
    CERTIFIED,
    ENTRIES,
    LISTED,
    NOT_A_CERTIFICATION,
    SERVICE_CODE,
    TAXONOMY,
    Entries,
    entries,
    entry_by_link,
    entry_by_number,
    public_entries,
)

__all__ = [
    "ANSWERS_BY_NUMBER",
    "CERTIFIED",
    "ENTRIES",
    "LISTED",
    "NOT_A_CERTIFICATION",
    "SERVICE_CODE",
    "TAXONOMY",
    "Entries",
    "certificate_to_print",
    "entries",
    "entry_by_link",
    "entry_by_number",
    "find_my_certificate",
    "my_certificate",
    "public_entries",
]
