from curriculum.cohorts import api
from curriculum.cohorts.pages import leading, places
from curriculum.cohorts.queries.applications import applications_waiting
from shared.web import Room

ROOM = Room(
    "cohorts",
    says="groups, applications, admission, the commitment, rule sets",
    api=[api.router],
    pages=[places.router, leading.router],
    queues=[applications_waiting],
)
