from ce_tracker.credits import api, pages
from ce_tracker.credits.commands import seal_paper
from ce_tracker.evidence.queries import unsealed_evidence
from shared.web import Duty, Room

ROOM = Room(
    "credits",
    says="answer a question, take a claim back, keep the evidence",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=unsealed_evidence, act=seal_paper)],
)
