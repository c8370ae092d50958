import jobcheck
from curriculum.hiring import pages
from shared.web import Room

ROOM = Room(
    "hiring",
    says="The check of job descriptions",
    pages=[pages.router],
    provides={"hiring_rules": lambda settings: jobcheck.load()},
)
