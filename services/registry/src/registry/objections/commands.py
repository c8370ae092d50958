"""Objecting to somebody on the panel, and answering."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.concerns.queries import person_of, refuse_unless_open, workers_of
from registry.concerns.rows import concern_to_work_on
from registry.hearings.rows import own_hearing
from registry.objections.inputs import AnswerObjection, ObjectToMember
from registry.objections.queries import is_deciding
from registry.objections.rows import ANSWER, REASON, objection_row
from registry.objections.rules import MOVES, State, refuse_if_on_panel, refuse_unless_may_object
from registry.objections.tables import Objection
from registry.panels.commands import free_seat
from registry.panels.queries import panel_of
from registry.panels.rows import seat_taken
from shared.actor import Actor
from shared.notices import tell
from shared.vault import Keyring


def object_to_member(
    session: Session,
    actor: Actor,
    keyring: Keyring,
    concern_id: str,
    seat_id: str,
    what: ObjectToMember,
    *,
    now: datetime,
) -> None:
    """Object to somebody who is to decide about oneself; until it is answered, nobody decides."""
    own_hearing(session, actor, concern_id)
    refuse_unless_open(session, concern_id)
    seat = seat_taken(session, concern_id, seat_id)
    objected = session.get(Objection, seat_id) is not None
    refuse_unless_may_object(objected=objected, deciding=is_deciding(session, concern_id, seat.stage, now=now))
    reason = keyring.seal(concern_id, REASON.format(id=seat_id), what.reason, now=now)
    row = Objection(id=seat_id, concern_id=concern_id, state=State.WAITING, reason=reason, objected_at=now)
    session.add(row)
    for worker in workers_of(session, concern_id):
        tell(session, worker, "answer-needed", f"/registry/oversight/concerns/{concern_id}", now=now)


def answer_objection(
    session: Session,
    actor: Actor,
    keyring: Keyring,
    concern_id: str,
    seat_id: str,
    what: AnswerObjection,
    *,
    now: datetime,
) -> None:
    """Answer an objection as somebody who has no part in it: the member leaves, or stays and it is said why."""
    concern_to_work_on(session, actor, concern_id)
    refuse_if_on_panel(actor.id, {one.person_id for one in panel_of(session, concern_id)})
    row = objection_row(session, concern_id, seat_id)
    row.state = MOVES.after(row.state, what.go)
    row.answer = keyring.seal(concern_id, ANSWER.format(id=seat_id), what.reason, now=now)
    row.answered_by, row.answered_at = actor.id, now
    if row.state == State.UPHELD:
        free_seat(session, seat_id, now=now)
    person_id = person_of(session, concern_id)
    if person_id is not None:
        tell(session, person_id, "request-decided", f"/registry/mine/concerns/{concern_id}", now=now)


def forget_objections(session: Session, concern_id: str) -> None:
    """Forget objections and answers."""
    session.execute(sa.delete(Objection).where(col(Objection.concern_id) == concern_id))
