"""Entries as health systems read them: FHIR R4, by a key of theirs, of those who list their name."""
