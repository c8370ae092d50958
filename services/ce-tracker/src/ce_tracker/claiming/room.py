from ce_tracker.claiming import api, commands, pages, queries
from ce_tracker.evidence.queries import unsealed_evidence
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "claiming",
    says="claim hours in three steps, a photo first; a draft is kept until it is sent, or for 60 days",
    api=[api.router],
    pages=[pages.router],
    due=[
        Duty(rows=queries.drafts_to_drop, act=commands.drop_draft, every=SELDOM),
        Duty(rows=unsealed_evidence, act=commands.seal_paper),
    ],
)
