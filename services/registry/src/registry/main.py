"""The registry, put together."""

from registry.certifications import api as certifications
from registry.certifications.tables import CEYear
from registry.conditions.tables import Examination, Training
from registry.search import api as search
from registry.subscribers import SUBSCRIPTIONS
from registry.verification import api as verification
from shared.settings import Settings
from shared.web import build_service

app = build_service(
    "registry",
    title="the public registry",
    settings=Settings(),
    rooms=("certifications", "listings", "search", "verification", "path", "oversight"),
    api=[certifications.router, search.router, verification.router],
    page_doors=[],
    subscriptions=SUBSCRIPTIONS,
    told=[Training, Examination, CEYear],
)
