from exam.results import api, commands, pages, queries
from exam.scores.queries import people_to_draft
from shared.web import SELDOM, Duty, Room, of_that_person

ROOM = Room(
    "results",
    says="drafts of results, what two people make of them, and what the person reads",
    api=[api.router],
    pages=[pages.router],
    due=[
        Duty(rows=people_to_draft, act=commands.draft_result, whose=of_that_person),
        Duty(rows=queries.results_to_carry_over, act=commands.carry_over_result, every=SELDOM),
    ],
)
