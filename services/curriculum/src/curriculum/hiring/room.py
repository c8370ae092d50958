import jobcheck
from curriculum.hiring import pages
from shared.web import Room

ROOM = Room(
    "hiring",
    says="the page where a job description is pasted; the package [`jobcheck`](jobcheck/README.md) reads "
    "it for duties that do not fit the role",
    pages=[pages.router],
    provides={"hiring_rules": lambda settings: jobcheck.load()},
)
