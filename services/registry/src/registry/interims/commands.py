"""Suspending for the time being, looking at it again, lifting it; and its end by itself."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.certifications.queries import certification_of
from registry.concerns.queries import refuse_unless_open
from registry.concerns.rows import concern_to_work_on
from registry.deadlines.queries import concern_rules_on
from registry.deadlines.rows import after_hours
from registry.interims.inputs import ProposeInterim
from registry.interims.rows import ABOUT, REASON, act, interim_row, open_interim
from registry.interims.rules import MOVES, InterimThere, State, Verb, refuse_unless_to_suspend
from registry.interims.tables import Interim
from registry.sanctions.commands import carry_out_sanction
from registry.statuses.rules.mark_certification import Decision
from shared.actor import Actor
from shared.approvals import approve, close_overtaken, open_approvals, take_back
from shared.approvals.tables import Approval
from shared.days import day_of
from shared.notices import tell
from shared.vault import Keyring

HOURS = 24


def propose_interim(
    session: Session, actor: Actor, keyring: Keyring, concern_id: str, what: ProposeInterim, *, now: datetime
) -> None:
    """Propose to suspend for the time being, since somebody is in serious danger now. Nothing changes yet."""
    person_id = concern_to_work_on(session, actor, concern_id).person_id or ""
    refuse_unless_open(session, concern_id)
    certified = certification_of(session, person_id)
    if certified is not None:
        refuse_unless_to_suspend(certified.mark)
    if open_interim(session, concern_id) is not None:
        raise InterimThere
    approve(session, actor, act("suspend", concern_id, person_id), now=now)
    interim_id = open_approvals(session, ABOUT, [concern_id])[concern_id].id
    reason = keyring.seal(concern_id, REASON.format(id=interim_id), what.reason, now=now)
    session.add(
        Interim(
            id=interim_id,
            concern_id=concern_id,
            person_id=person_id,
            state=State.PROPOSED,
            reason=reason,
            proposed_at=now,
        )
    )
    session.flush()


def approve_interim(session: Session, actor: Actor, concern_id: str, verb: Verb, *, now: datetime) -> bool:
    """Approve that it begins, goes on, or is lifted; with the second approval it does. True when it does."""
    concern_to_work_on(session, actor, concern_id)
    row = interim_row(session, concern_id)
    state = MOVES.after(row.state, verb)
    if not approve(session, actor, act(verb, concern_id, row.person_id), now=now):
        return False
    if verb == "suspend":
        row.began_at = now
        carry_out_sanction(session, row.person_id, Decision.SUSPEND, row.id, now=now)
    if verb == "lift":
        _reinstate(session, row, now)
    else:
        row.ends_at = _end(session, now)
    row.state = state
    tell(session, row.person_id, "decision-made", f"/registry/mine/concerns/{concern_id}", now=now)
    return True


def drop_interim(session: Session, actor: Actor, concern_id: str, *, now: datetime) -> None:
    """Drop a proposal that nobody confirmed."""
    concern_to_work_on(session, actor, concern_id)
    row = interim_row(session, concern_id)
    row.state, row.ended_at = MOVES.after(row.state, "drop"), now
    take_back(session, actor, act("suspend", concern_id, row.person_id), now=now)


def end_interim(session: Session, interim_id: str, *, now: datetime) -> None:
    """End a suspension that no two people confirmed in time: the certification counts again."""
    row = session.get_one(Interim, interim_id)
    row.state = MOVES.after(row.state, "lapse")
    _reinstate(session, row, now)
    tell(session, row.person_id, "decision-made", f"/registry/mine/concerns/{row.concern_id}", now=now)


def end_interim_by_ruling(session: Session, concern_id: str, *, now: datetime) -> bool:
    """End it without a change of status: a ruling comes into force, and says how it goes on. Whether one stood."""
    row = open_interim(session, concern_id)
    if row is None:
        return False
    stood = row.state == State.STANDS
    close_overtaken(session, ABOUT, row.concern_id, now=now)
    row.state, row.ended_at = MOVES.after(row.state, "decide" if stood else "drop"), now
    return stood


def _reinstate(session: Session, row: Interim, now: datetime) -> None:
    close_overtaken(session, ABOUT, row.concern_id, now=now)
    row.ended_at = now
    carry_out_sanction(session, row.person_id, Decision.REINSTATE, row.id, now=now)


def _end(session: Session, now: datetime) -> datetime:
    """By the hour: nobody is suspended for the rest of a day."""
    return after_hours(HOURS * concern_rules_on(session, day_of(now)).rules.interim_days, now=now)


def forget_interims(session: Session, concern_id: str) -> None:
    """Forget suspensions for the time being; what was done to a certification stands elsewhere."""
    session.execute(sa.delete(Interim).where(col(Interim.concern_id) == concern_id))


def forget_interim_approvals(session: Session, concern_id: str) -> None:
    """Forget who approved them."""
    session.execute(sa.delete(Approval).where(col(Approval.about) == ABOUT, col(Approval.subject_id) == concern_id))
