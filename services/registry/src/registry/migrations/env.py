"""Alembic's door to the registry's tables."""

import registry.advice.tables
import registry.allowance.tables
import registry.certifications.tables
import registry.concerns.tables
import registry.conditions.tables
import registry.credentials.tables
import registry.deadlines.tables
import registry.directory.tables
import registry.erasure.tables
import registry.heads.tables
import registry.hearings.tables
import registry.index.tables
import registry.interims.tables
import registry.issuing.tables
import registry.ledger.tables
import registry.listings.tables
import registry.name_requests.tables
import registry.names.tables
import registry.oversight.tables
import registry.panels.tables
import registry.pauses.tables
import registry.reciprocity.tables
import registry.reports.tables
import registry.retirements.tables
import registry.rulings.tables
import registry.sanctions.tables
import registry.specialties.tables
import registry.years.tables  # noqa: F401
from registry.base import Base
from shared.migrations import run
from shared.rule_sets.tables import RuleSetBase

run(Base.metadata, RuleSetBase.metadata)
