from registry.advice import api, pages
from registry.advice.queries import advice_queue
from shared.web import Room

ROOM = Room(
    "advice",
    says="advice about the Code, in confidence: who asks is shown to nobody",
    api=[api.router],
    pages=[pages.router],
    queues=[advice_queue],
)
