from exam.reading_back import api, pages
from shared.web import Room

ROOM = Room(
    "reading_back",
    says="where a person writes or reads for somebody: each answer is read back before it is sent, and kept as meant",
    api=[api.router],
    pages=[pages.router],
)
