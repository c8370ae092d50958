from datetime import datetime

from sqlmodel import Session

from registry.concerns.queries import refuse_unless_open
from registry.concerns.rows import concern_to_work_on
from registry.hearings.queries import refuse_unless_person_heard
from registry.objections.queries import refuse_if_objection_waits
from registry.panels.queries import refuse_unless_panel_whole
from registry.panels.rows import seated
from registry.rulings.inputs import ProposeRuling
from registry.rulings.rows import (
    ABOUT,
    CONDITION,
    REASONS,
    act,
    refuse_unless_next,
    sealed,
)
from registry.rulings.rules import (
    State,
    refuse_unless_conditioned,
)
from registry.rulings.tables import Ruling
from shared.actor import Actor
from shared.approvals import approve, open_approvals
from shared.vault import Keyring


def propose_ruling(
    session: Session, actor: Actor, keyring: Keyring, concern_id: str, what: ProposeRuling, *, now: datetime
) -> str:
    """Propose a decision to the other one of the panel, once the person was heard. The proposal's id."""
    seat, member = seated(session, actor, concern_id)
    person_id = concern_to_work_on(session, actor, concern_id).person_id or ""
    refuse_unless_open(session, concern_id)
    refuse_unless_person_heard(session, concern_id, now=now)
    refuse_unless_panel_whole(session, concern_id, seat.stage, now=now)
    refuse_if_objection_waits(session, concern_id)
    refuse_unless_conditioned(what.outcome, what.condition)
    refuse_unless_next(session, concern_id, seat.stage)
    approve(session, member, act(what.outcome, concern_id, person_id), now=now)
    ruling_id = open_approvals(session, ABOUT, [concern_id])[concern_id].id
    row = Ruling(
        id=ruling_id,
        concern_id=concern_id,
        person_id=person_id,
        stage=seat.stage,
        outcome=what.outcome,
        state=State.PROPOSED,
        reasons=keyring.seal(concern_id, REASONS.format(id=ruling_id), what.reasons, now=now),
        condition=sealed(keyring, concern_id, CONDITION.format(id=ruling_id), what.condition, now=now),
        proposed_at=now,
    )
    session.add(row)
    session.flush()
    return ruling_id
