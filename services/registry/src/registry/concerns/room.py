from registry.concerns.commands import delete_stale_draft
from registry.concerns.queries import concerns_queue, stale_drafts
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "concerns",
    says="a concern about a CPS, from anybody: kept, resumed by a code, sent, taken up or closed; ties; who looked",
    due=[Duty(rows=stale_drafts, act=delete_stale_draft, every=SELDOM)],
    queues=[concerns_queue],
)
