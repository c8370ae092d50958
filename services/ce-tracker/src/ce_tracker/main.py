"""The CE tracker, put together."""

from ce_tracker.credits import api as credits_api
from ce_tracker.credits import pages as credits_pages
from ce_tracker.offerings import api as offerings_api
from ce_tracker.offerings import pages as offerings_pages
from ce_tracker.record import api as record_api
from ce_tracker.record import pages as record_pages
from ce_tracker.requirements import api as requirements_api
from ce_tracker.requirements import pages as requirements_pages
from ce_tracker.review import api as review_api
from ce_tracker.review import pages as review_pages
from ce_tracker.review.queries import credits_queue
from ce_tracker.years.commands import turn_years
from ce_tracker.years.subscribers import SUBSCRIPTIONS
from ce_tracker.years.tables import Certification
from shared.settings import Settings
from shared.web import build_service

app = build_service(
    "ce-tracker",
    title="continuing education",
    settings=Settings(),
    rooms=("requirements", "offerings", "credits", "review", "record"),
    api=[
        requirements_api.router,
        offerings_api.router,
        credits_api.router,
        review_api.router,
        record_api.router,
    ],
    page_doors=[
        requirements_pages.router,
        offerings_pages.router,
        credits_pages.router,
        review_pages.router,
        record_pages.router,
    ],
    subscriptions=SUBSCRIPTIONS,
    due=[turn_years],
    queues=[credits_queue],
    told=[Certification],
)
