from exam.results import api, pages
from exam.results.commands import draft_results
from exam.results.queries import release_queue
from exam.scoring.queries import people_to_draft
from shared.web import Duty, Room

ROOM = Room(
    "results",
    says="the pass rule, drafts, two words for a release or a withdrawal, the study plan",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=people_to_draft, act=draft_results)],
    queues=[release_queue],
)
