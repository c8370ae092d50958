from registry.concerns.commands import delete_stale_draft
from registry.concerns.queries import concerns_queue, stale_drafts
from shared.web import Duty, Room

ROOM = Room(
    "concerns",
    says="a concern about a CPS, from anybody: kept, resumed by a code, sent, taken up or closed; ties; who looked",
    due=[Duty(rows=stale_drafts, act=delete_stale_draft)],
    queues=[concerns_queue],
)
