from ce_tracker.requirements import api, pages
from shared.rule_sets import rules_missing
from shared.web import Room

ROOM = Room(
    "requirements",
    says="read what a year asks for; publish rules for years to come",
    api=[api.router],
    pages=[pages.router],
    measures=[rules_missing(or_oldest=True)],
)
