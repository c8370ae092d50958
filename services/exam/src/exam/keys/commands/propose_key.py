from datetime import datetime

from sqlmodel import Session

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.views import ItemVersion
from exam.keys.inputs import ProposeKey
from exam.keys.rows import act_on, key_of, keyed_item, newest_key, waiting_key
from exam.keys.rules import refuse_if_same, refuse_if_waiting, refuse_unless_all, refuse_unless_key
from exam.keys.tables import ItemKey
from shared.actor import Actor
from shared.approvals import approve


def propose_key(session: Session, actor: Actor, item_id: str, version: int, what: ProposeKey, *, now: datetime) -> None:
    """Give the first word for another key. Nothing is scored by it before the second."""
    refuse_if_yet_to_sit(session, actor)
    of = ItemVersion(item_id, version)
    one = keyed_item(session, of)
    refuse_unless_all({*one.parts}, {*what.keys})
    for response, worths in what.keys.items():
        refuse_unless_key(response, worths, one.parts[response].is_value)
    wanted = {**key_of(one, newest_key(session, of)), **what.keys}
    refuse_if_same(key_of(one, newest_key(session, of)), wanted)
    refuse_if_waiting(waiting_key(session, of))
    approve(session, actor, act_on(of), what.reason, now=now)
    session.add(
        ItemKey(
            item_id=item_id,
            item_version=version,
            keys={response: dict(worths) for response, worths in wanted.items()},
            reason=what.reason,
            proposed_by=actor.id,
            proposed_at=now,
        )
    )
    session.flush()
