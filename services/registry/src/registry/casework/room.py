from registry.casework import api
from registry.casework.pages import my_concern, my_panel, tell_concern, work_on_concerns
from shared.web import Room

ROOM = Room(
    "casework",
    says="the doors of concerns: telling, the list, one with all about it, a panel's, and those of whom it is about",
    api=[api.unlisted, api.router],
    pages=[tell_concern.router, work_on_concerns.router, my_panel.router, my_concern.router],
)
