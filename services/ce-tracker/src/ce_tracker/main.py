"""The menu of the CE tracker: its rooms from the ground up, each may use those before it."""

from ce_tracker.certifications.room import ROOM as certifications
from ce_tracker.claiming.room import ROOM as claiming
from ce_tracker.credits.room import ROOM as credits
from ce_tracker.evidence.room import ROOM as evidence
from ce_tracker.hours.room import ROOM as hours
from ce_tracker.log_papers.room import ROOM as log_papers
from ce_tracker.offerings.room import ROOM as offerings
from ce_tracker.reckoning.room import ROOM as reckoning
from ce_tracker.record.room import ROOM as record
from ce_tracker.reminders.room import ROOM as reminders
from ce_tracker.requirements.room import ROOM as requirements
from ce_tracker.review.room import ROOM as review
from ce_tracker.supervision.room import ROOM as supervision
from ce_tracker.supervisors.room import ROOM as supervisors
from ce_tracker.training_log.room import ROOM as training_log
from ce_tracker.years.room import ROOM as years
from shared.settings import Settings
from shared.web import build_service

app = build_service(
    "ce-tracker",
    title="continuing education",
    settings=Settings(),
    rooms=[
        requirements,
        offerings,
        certifications,
        hours,
        reckoning,
        years,
        reminders,
        evidence,
        credits,
        claiming,
        review,
        record,
        supervisors,
        supervision,
        training_log,
        log_papers,
    ],
)
