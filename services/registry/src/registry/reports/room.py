from registry.reports import api, pages
from registry.reports.queries import reports_queue
from shared.web import Room

ROOM = Room(
    "reports",
    says="duties that do not fit the Code, told in confidence and answered to the employer with guidance",
    api=[api.router],
    pages=[pages.router],
    queues=[reports_queue],
)
