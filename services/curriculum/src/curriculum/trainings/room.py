from curriculum.trainings import api, pages, queries
from shared.rule_sets import rules_missing
from shared.web import Room

ROOM = Room(
    "trainings",
    says="one person's place in the training: the commitment, and the rule set that it keeps",
    api=[api.router],
    pages=[pages.router],
    places=queries.places,
    measures=[rules_missing()],
)
