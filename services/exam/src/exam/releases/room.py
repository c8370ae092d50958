from exam.releases import api, pages, queries
from shared.web import Room

ROOM = Room(
    "releases",
    says="results before the administrators: what waits for a word, and the record of every word that was given",
    api=[api.router],
    pages=[pages.router],
    queues=[queries.release_queue],
)
