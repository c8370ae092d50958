from registry.certifications import api, pages
from registry.certifications.subscribers import SUBSCRIPTIONS
from registry.certifications.tables import CEYear
from shared.web import Room

ROOM = Room(
    "certifications",
    says="Certifications: granted, renewed, marked",
    api=[api.router],
    pages=[pages.router],
    hears=SUBSCRIPTIONS,
    projections=[CEYear],
)
