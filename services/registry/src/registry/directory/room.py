from registry.directory import api, pages
from shared.web import Room

ROOM = Room(
    "directory",
    says="supervisors and colleagues who want to be found by other specialists; letters to them, without an address",
    api=[api.router],
    pages=[pages.router],
)
