from registry.certifications import api, pages
from registry.certifications.commands import grant_certification
from registry.certifications.queries import people_to_certify
from registry.certifications.subscribers import SUBSCRIPTIONS
from shared.web import Duty, Room, of_that_person

ROOM = Room(
    "certifications",
    says="granting, renewing, bringing back, marking; the status of a day; numbers. Its "
    "`subscribers.py` is the list of all that is heard",
    api=[api.router],
    pages=[pages.router],
    hears=SUBSCRIPTIONS,
    due=[Duty(rows=people_to_certify, act=grant_certification, whose=of_that_person)],
)
