"""The menu of the registry: its rooms from the ground up, each may use those before it."""

from registry.allowance.room import ROOM as allowance
from registry.audit.room import ROOM as audit
from registry.certifications.room import ROOM as certifications
from registry.conditions.room import ROOM as conditions
from registry.credentials.room import ROOM as credentials
from registry.erasure.room import ROOM as erasure
from registry.former_names.room import ROOM as former_names
from registry.heads.room import ROOM as heads
from registry.index.room import ROOM as index
from registry.issuing.room import ROOM as issuing
from registry.ledger.room import ROOM as ledger
from registry.listings.room import ROOM as listings
from registry.name_requests.room import ROOM as name_requests
from registry.names.room import ROOM as names
from registry.oversight.room import ROOM as oversight
from registry.path.room import ROOM as path
from registry.pauses.room import ROOM as pauses
from registry.retirements.room import ROOM as retirements
from registry.rule_sets.room import ROOM as rule_sets
from registry.search.room import ROOM as search
from registry.verification.room import ROOM as verification
from registry.years.room import ROOM as years
from shared.settings import Settings
from shared.web import build_service

app = build_service(
    "registry",
    title="the public registry",
    settings=Settings(),
    rooms=[
        rule_sets,
        issuing,
        ledger,
        heads,
        index,
        allowance,
        names,
        conditions,
        years,
        pauses,
        listings,
        name_requests,
        certifications,
        retirements,
        oversight,
        verification,
        former_names,
        credentials,
        search,
        path,
        erasure,
        audit,
    ],
)
