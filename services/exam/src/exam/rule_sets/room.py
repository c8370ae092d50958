from exam.rule_sets import api
from shared.web import Room

ROOM = Room(
    "rule_sets",
    says="The rules of the examination, as dated data",
    api=[api.router],
)
