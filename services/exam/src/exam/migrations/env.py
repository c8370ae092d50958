"""The tables of all rooms, for Alembic."""

import exam.accommodations.tables
import exam.answers.tables
import exam.appeals.tables
import exam.appointments.tables
import exam.arrangements.tables
import exam.assignments.tables
import exam.attempts.tables
import exam.bank.tables
import exam.bookings.tables
import exam.calendar.tables
import exam.calibration.tables
import exam.conflicts.tables
import exam.eligibility.tables
import exam.enemies.tables
import exam.fairness.tables
import exam.forms.tables
import exam.items.tables
import exam.judges.tables
import exam.keying.tables
import exam.keys.tables
import exam.openings.tables
import exam.panel.tables
import exam.places.tables
import exam.ratings.tables
import exam.reading_back.tables
import exam.rescores.tables
import exam.results.tables
import exam.reviews.tables
import exam.score_runs.tables
import exam.scores.tables
import exam.scoring.tables
import exam.sheets.tables
import exam.sittings.tables
import exam.slots.tables
import exam.standards.tables
import exam.talk_recordings.tables  # noqa: F401
from exam.base import Base
from shared.migrations import run
from shared.rule_sets.tables import RuleSetBase

run(Base.metadata, RuleSetBase.metadata)
