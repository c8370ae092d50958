from registry.certifications import api, pages
from registry.certifications.subscribers import SUBSCRIPTIONS
from shared.web import Room

ROOM = Room(
    "certifications",
    says="granting, renewing, bringing back, marking, retiring; the status of a day; numbers. Its "
    "`subscribers.py` is the list of all that is heard",
    api=[api.router],
    pages=[pages.router],
    hears=SUBSCRIPTIONS,
)
