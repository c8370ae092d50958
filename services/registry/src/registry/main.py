"""The registry, put together."""

from registry.certifications import api as certifications_api
from registry.certifications import pages as certifications_pages
from registry.certifications.subscribers import SUBSCRIPTIONS
from registry.certifications.tables import CEYear
from registry.conditions.tables import Examination, Training
from registry.listings import api as listings_api
from registry.listings import pages as listings_pages
from registry.oversight import api as oversight_api
from registry.oversight import pages as oversight_pages
from registry.oversight.queries import decisions_queue, facts_queue
from registry.path import api as path_api
from registry.path import pages as path_pages
from registry.search import api as search_api
from registry.search import pages as search_pages
from registry.verification import api as verification_api
from registry.verification import pages as verification_pages
from shared.settings import Settings
from shared.web import build_service

API = (certifications_api, listings_api, search_api, verification_api, path_api, oversight_api)
PAGES = (certifications_pages, listings_pages, search_pages, verification_pages, path_pages, oversight_pages)

app = build_service(
    "registry",
    title="the public registry",
    settings=Settings(),
    rooms=("certifications", "listings", "search", "verification", "path", "oversight"),
    api=[room.router for room in API],
    page_doors=[room.router for room in PAGES],
    subscriptions=SUBSCRIPTIONS,
    queues=[decisions_queue, facts_queue],
    told=[Training, Examination, CEYear],
)
