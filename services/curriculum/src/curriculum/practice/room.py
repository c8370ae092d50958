from curriculum.practice import api, pages
from curriculum.practice.queries import nobody_leads
from shared.web import Room

ROOM = Room(
    "practice",
    says="live sessions, attendance, make-up dates, the minutes that count",
    api=[api.router],
    pages=[pages.router],
    queues=[nobody_leads],
)
