"""The menu of the registry: its rooms from the ground up, each may use those before it."""

from registry.additions.room import ROOM as additions
from registry.advice.room import ROOM as advice
from registry.affected.room import ROOM as affected
from registry.allowance.room import ROOM as allowance
from registry.audit.room import ROOM as audit
from registry.casework.room import ROOM as casework
from registry.certifications.room import ROOM as certifications
from registry.changes.room import ROOM as changes
from registry.checks.room import ROOM as checks
from registry.concerns.room import ROOM as concerns
from registry.conditions.room import ROOM as conditions
from registry.credentials.room import ROOM as credentials
from registry.deadlines.room import ROOM as deadlines
from registry.directory.room import ROOM as directory
from registry.employers.room import ROOM as employers
from registry.erasure.room import ROOM as erasure
from registry.erasure_requests.room import ROOM as erasure_requests
from registry.fhir.room import ROOM as fhir
from registry.former_names.room import ROOM as former_names
from registry.heads.room import ROOM as heads
from registry.hearings.room import ROOM as hearings
from registry.index.room import ROOM as index
from registry.interims.room import ROOM as interims
from registry.issuing.room import ROOM as issuing
from registry.ledger.room import ROOM as ledger
from registry.ledger_audit.room import ROOM as ledger_audit
from registry.listings.room import ROOM as listings
from registry.members.room import ROOM as members
from registry.name_requests.room import ROOM as name_requests
from registry.names.room import ROOM as names
from registry.objections.room import ROOM as objections
from registry.oversight.room import ROOM as oversight
from registry.panels.room import ROOM as panels
from registry.path.room import ROOM as path
from registry.pauses.room import ROOM as pauses
from registry.programs.room import ROOM as programs
from registry.reciprocity.room import ROOM as reciprocity
from registry.reports.room import ROOM as reports
from registry.retirements.room import ROOM as retirements
from registry.rule_sets.room import ROOM as rule_sets
from registry.rulings.room import ROOM as rulings
from registry.sanctions.room import ROOM as sanctions
from registry.search.room import ROOM as search
from registry.settings import RegistrySettings
from registry.specialties.room import ROOM as specialties
from registry.statistics.room import ROOM as statistics
from registry.statuses.room import ROOM as statuses
from registry.verification.room import ROOM as verification
from registry.watching.room import ROOM as watching
from registry.webhooks.courier import put_courier
from registry.webhooks.room import ROOM as webhooks
from registry.wordings.room import ROOM as wordings
from registry.years.room import ROOM as years
from shared.web import build_service

app = build_service(
    "registry",
    title="the public registry",
    settings=RegistrySettings(),
    rooms=[
        rule_sets,
        wordings,
        issuing,
        ledger,
        heads,
        index,
        allowance,
        names,
        conditions,
        years,
        pauses,
        specialties,
        listings,
        name_requests,
        statuses,
        certifications,
        reciprocity,
        retirements,
        oversight,
        verification,
        former_names,
        credentials,
        search,
        employers,
        members,
        programs,
        checks,
        webhooks,
        changes,
        watching,
        fhir,
        statistics,
        affected,
        directory,
        path,
        deadlines,
        concerns,
        additions,
        hearings,
        panels,
        objections,
        sanctions,
        interims,
        rulings,
        casework,
        advice,
        reports,
        erasure_requests,
        erasure,
        audit,
        ledger_audit,
    ],
)
put_courier(app)
