from shared.rule_sets import rules_missing
from shared.web import Room

ROOM = Room(
    "rule_sets",
    says="dated rules of granting and renewing; a decision keeps the id of its rule set",
    measures=[rules_missing(or_oldest=True)],
)
