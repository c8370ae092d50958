"""Alembic's door to the CE tracker's tables."""

import ce_tracker.certifications.tables
import ce_tracker.claiming.tables
import ce_tracker.credits.tables
import ce_tracker.evidence.tables
import ce_tracker.hours.tables
import ce_tracker.log_papers.tables
import ce_tracker.offerings.tables
import ce_tracker.reminders.tables
import ce_tracker.supervision.tables
import ce_tracker.supervisors.tables
import ce_tracker.training_log.tables
import ce_tracker.years.tables  # noqa: F401
from ce_tracker.base import Base
from shared.migrations import run
from shared.rule_sets.tables import RuleSetBase

run(Base.metadata, RuleSetBase.metadata)
