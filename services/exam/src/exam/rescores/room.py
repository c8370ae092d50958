from exam.rescores import api, pages
from shared.web import Room

ROOM = Room(
    "rescores",
    says="who would change if answers were scored anew by the keys as they are now, and two words to do it",
    api=[api.router],
    pages=[pages.router],
)
