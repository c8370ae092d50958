from exam.prints import api, pages
from shared.web import Room

ROOM = Room(
    "prints",
    says="what a sitting asks, for whoever reads it on paper: in large print, or in lines for braille",
    api=[api.router],
    pages=[pages.router],
)
