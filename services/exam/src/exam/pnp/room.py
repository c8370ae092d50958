from exam.pnp import api, pages
from shared.web import Room

ROOM = Room(
    "pnp",
    says="what is approved for a person, as PNP 3.0 tells it to other examinations",
    api=[api.router],
    pages=[pages.router],
)
