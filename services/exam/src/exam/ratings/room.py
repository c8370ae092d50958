from exam.ratings import api, commands, pages, queries
from shared.web import Duty, Room

ROOM = Room(
    "ratings",
    says="what examiners give, blind to each other: never written over, undone within a minute or not at all",
    api=[api.router],
    pages=[pages.router],
    due=[
        Duty(rows=queries.ratings_to_stand, act=commands.stand_rating),
        Duty(rows=queries.ratings_to_seal, act=commands.seal_rating, whose=queries.written_about),
    ],
)
