from exam.keying import api, pages, queries
from shared.web import Room

ROOM = Room(
    "keying",
    says="how answers on paper come in: two people key a sheet, and a third one looks where they differ",
    api=[api.router],
    pages=[pages.router],
    queues=[queries.sheets_queue],
)
