from exam.desk import api, pages
from shared.web import Room

ROOM = Room(
    "desk",
    says="Who sits the written part just now, for administrators",
    api=[api.router],
    pages=[pages.router],
)
