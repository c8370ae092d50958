from exam.desk import api, pages
from exam.desk.changes import Changes
from shared.web import Room

ROOM = Room(
    "desk",
    says="who watches over the written part: pauses a sitting, gives time, notes what happened",
    api=[api.router],
    pages=[pages.router],
    provides={"desk_changes": lambda _: Changes()},
)
