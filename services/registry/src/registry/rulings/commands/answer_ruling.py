from datetime import datetime

from sqlmodel import Session

from registry.concerns.rows import concern_to_work_on
from registry.deadlines.commands import meet_deadline
from registry.deadlines.queries import concern_rules_on
from registry.deadlines.rows import after_days
from registry.deadlines.rules import Kind
from registry.hearings.queries import refuse_unless_person_heard
from registry.objections.queries import refuse_if_objection_waits
from registry.panels.queries import refuse_unless_panel_whole
from registry.panels.rows import seated
from registry.panels.rules import Stage
from registry.rulings.commands.enforce_ruling import enforce_ruling
from registry.rulings.rows import (
    act,
    refuse_unless_proposer_sits,
    ruling_row,
)
from registry.rulings.rules import (
    MOVES,
    WITHOUT_APPEAL,
    Answer,
    State,
)
from registry.rulings.tables import Ruling
from shared.actor import Actor
from shared.approvals import approve, take_back
from shared.days import day_of
from shared.notices import tell

MINE = "/registry/mine/concerns/{id}"


def answer_ruling(
    session: Session, actor: Actor, concern_id: str, ruling_id: str, answer: Answer, *, now: datetime
) -> None:
    """Confirm what the other one proposed, so that both decided it; or decline, and talk again."""
    seat, member = seated(session, actor, concern_id)
    concern_to_work_on(session, actor, concern_id)
    row = ruling_row(session, concern_id, ruling_id)
    state = MOVES.after(row.state, answer)
    if answer == "decline":
        take_back(session, member, act(row.outcome, concern_id, row.person_id), now=now)
    else:
        refuse_unless_person_heard(session, concern_id, now=now)
        refuse_unless_panel_whole(session, concern_id, seat.stage, now=now)
        refuse_if_objection_waits(session, concern_id)
        refuse_unless_proposer_sits(session, concern_id, seat.stage)
        approve(session, member, act(row.outcome, concern_id, row.person_id), now=now)
    row.state = state
    if state == State.DECIDED:
        _decided(session, row, now)


def _decided(session: Session, row: Ruling, now: datetime) -> None:
    """The person hears of it, and can go to others. What others decided, or what asks for nothing, is in force."""
    row.decided_at = now
    row.appeal_until = after_days(concern_rules_on(session, day_of(now)).rules.appeal_days, now=now)
    session.flush()
    meet_deadline(session, row.concern_id, Kind.APPEAL if row.stage == Stage.APPEAL else Kind.DECIDE, now=now)
    tell(session, row.person_id, "decision-made", MINE.format(id=row.concern_id), now=now)
    if row.stage == Stage.APPEAL or row.outcome in WITHOUT_APPEAL:
        enforce_ruling(session, row.id, now=now)
