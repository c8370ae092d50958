from exam.groups import api, pages
from shared.web import Room

ROOM = Room(
    "groups",
    says="what people say of themselves, if they want to, so that items can be tried for fairness; sealed",
    api=[api.router],
    pages=[pages.router],
)
