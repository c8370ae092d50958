"""The examination service: wiring, and nothing else."""

import exam.accommodations.api
import exam.accommodations.pages
import exam.attempts.api
import exam.attempts.pages
import exam.orals.api
import exam.orals.pages
import exam.overview.api
import exam.overview.pages
import exam.panel.api
import exam.panel.pages
import exam.results.api
import exam.results.pages
import exam.rule_sets.api
import exam.scoring.api
import exam.scoring.pages
import exam.sittings.api
import exam.sittings.pages
from exam.accommodations.commands import approve_overdue
from exam.accommodations.queries import waiting_queue
from exam.eligibility.subscribers import CURRICULUM_TRAINING
from exam.eligibility.tables import Training
from exam.orals.queries import request_queue
from exam.results.commands import draft_results
from exam.results.queries import release_queue
from exam.scoring.commands import take_up_submitted
from exam.scoring.queries import adjudication_queue, answers_queue
from exam.sittings.commands import submit_overdue
from shared.settings import Settings
from shared.web import build_service

app = build_service(
    "exam",
    title="Examinations",
    settings=Settings(),
    rooms=("accommodations", "attempts", "items", "orals", "overview", "panel", "results", "scoring", "sittings"),
    api=[
        exam.sittings.api.saving,
        exam.rule_sets.api.router,
        exam.panel.api.router,
        exam.accommodations.api.router,
        exam.attempts.api.router,
        exam.sittings.api.router,
        exam.orals.api.router,
        exam.scoring.api.router,
        exam.results.api.router,
        exam.overview.api.router,
    ],
    page_doors=[
        exam.overview.pages.router,
        exam.accommodations.pages.router,
        exam.sittings.pages.router,
        exam.orals.pages.router,
        exam.panel.pages.router,
        exam.scoring.pages.router,
        exam.results.pages.router,
        exam.attempts.pages.router,
    ],
    subscriptions=[CURRICULUM_TRAINING],
    due=[approve_overdue, submit_overdue, take_up_submitted, draft_results],
    queues=[waiting_queue, answers_queue, adjudication_queue, release_queue, request_queue],
    told=[Training],
)
