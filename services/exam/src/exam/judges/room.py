from exam.judges import api, pages
from shared.web import Room

ROOM = Room(
    "judges",
    says="the judges of a panel: what each expects, alone, of somebody who is just ready",
    api=[api.router],
    pages=[pages.router],
)
