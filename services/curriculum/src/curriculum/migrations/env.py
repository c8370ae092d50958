"""Alembic's way in: every table of the service."""

import curriculum.applications.tables
import curriculum.cohorts.tables
import curriculum.completion.tables
import curriculum.course.tables
import curriculum.practice.tables
import curriculum.readiness.tables
import curriculum.study.tables
import curriculum.trainings.tables
import curriculum.vault.tables
import curriculum.wordings.tables  # noqa: F401
from curriculum.base import Base
from shared.migrations import run
from shared.rule_sets.tables import RuleSetBase

run(Base.metadata, RuleSetBase.metadata)
