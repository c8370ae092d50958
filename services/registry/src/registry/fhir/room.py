from registry.fhir import pages
from shared.web import Room

ROOM = Room(
    "fhir",
    says="entries as health systems read them (FHIR R4): of those who list their name, by a key",
    pages=[pages.router],
)
