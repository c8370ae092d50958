from exam.rule_sets import api
from shared.rule_sets import rules_missing
from shared.web import Room

ROOM = Room(
    "rule_sets",
    says="rules that states differ on, dated; every decision keeps the id of the one it was taken under",
    api=[api.router],
    measures=[rules_missing()],
)
