"""Asking people to decide, sitting down, and leaving."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.certifications.numbers import as_meant
from registry.certifications.queries import certification_numbered, status_of
from registry.concerns.commands import declare_tie
from registry.concerns.queries import has_tie, refuse_unless_open
from registry.concerns.rows import concern_to_work_on
from registry.concerns.rules import ConflictDeclared
from registry.oversight.rules import NoSuchCertificate
from registry.panels.inputs import AskMember, SitDown
from registry.panels.queries import deciders
from registry.panels.rows import own_seat, seats, was_freed
from registry.panels.rules import (
    NotCertifiedNow,
    Stage,
    refuse_if_decided_before,
    refuse_if_freed,
    refuse_unless_free,
    refuse_unless_room_for_peer,
)
from registry.panels.tables import PanelSeat
from registry.statuses.rules.public_status import CERTIFIED
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id
from shared.notices import tell


def ask_member(
    session: Session, actor: Actor, concern_id: str, stage: Stage, what: AskMember, *, now: datetime
) -> None:
    """Ask a peer specialist who is certified today to sit on the panel."""
    concern_to_work_on(session, actor, concern_id)
    certified = certification_numbered(session, as_meant(what.number))
    if certified is None:
        raise NoSuchCertificate("number")
    if status_of(session, certified, day_of(now)).kind not in CERTIFIED:
        raise NotCertifiedNow("number")
    if has_tie(session, concern_id, certified.person_id):
        raise ConflictDeclared
    row = _seat(session, actor, concern_id, stage, certified.person_id, now)
    row.certified = True
    session.add(row)
    session.flush()
    tell(session, certified.person_id, "answer-needed", f"/registry/panels/{concern_id}", now=now)


def take_seat(session: Session, actor: Actor, concern_id: str, stage: Stage, what: SitDown, *, now: datetime) -> None:
    """Take a seat as an administrator who has no tie."""
    concern_to_work_on(session, actor, concern_id)
    row = _seat(session, actor, concern_id, stage, actor.id, now)
    refuse_unless_room_for_peer([one.certified for one in seats(session, concern_id, stage)], joins_certified=False)
    row.sits_since = now
    session.add(row)
    session.flush()


def _seat(session: Session, actor: Actor, concern_id: str, stage: Stage, person_id: str, now: datetime) -> PanelSeat:
    refuse_unless_open(session, concern_id)
    refuse_unless_free({one.person_id for one in seats(session, concern_id, stage)}, person_id)
    refuse_if_freed(was_freed(session, concern_id, person_id))
    if stage == Stage.APPEAL:
        refuse_if_decided_before(person_id, deciders(session, concern_id))
    before = select(PanelSeat).where(
        PanelSeat.concern_id == concern_id, PanelSeat.stage == stage, PanelSeat.person_id == person_id
    )
    row = session.exec(before).one_or_none() or PanelSeat(
        id=new_id(),
        concern_id=concern_id,
        stage=stage,
        person_id=person_id,
        certified=False,
        asked_by=actor.id,
        asked_at=now,
    )
    row.left_at, row.sits_since = None, None
    return row


def sit_down(session: Session, actor: Actor, concern_id: str, what: SitDown, *, now: datetime) -> None:
    """Sit down on a panel to which one was asked, having said that one has no tie."""
    row = own_seat(session, actor, concern_id)
    concern_to_work_on(session, actor, concern_id)
    row.sits_since = row.sits_since or now


def leave_panel(session: Session, actor: Actor, concern_id: str, *, now: datetime) -> None:
    """Leave a panel since one has a tie; nobody asks which, and the seat is free again."""
    row = own_seat(session, actor, concern_id)
    row.left_at = now
    declare_tie(session, actor, concern_id, now=now)
    tell(session, row.asked_by, "answer-needed", f"/registry/oversight/concerns/{concern_id}", now=now)


def release_seat(session: Session, actor: Actor, concern_id: str, stage: Stage, *, now: datetime) -> None:
    """Free the seats of those who were asked and have not sat down."""
    concern_to_work_on(session, actor, concern_id)
    for row in seats(session, concern_id, stage):
        if row.sits_since is None:
            row.left_at = now
            tell(session, row.person_id, "right-ended", "/registry/panels", now=now)


def free_seat(session: Session, seat_id: str, *, now: datetime) -> None:
    """Free the seat of somebody to whom the person objected."""
    row = session.get_one(PanelSeat, seat_id)
    row.freed_at = now
    if row.left_at is None:
        row.left_at = now
        tell(session, row.person_id, "right-ended", "/registry/panels", now=now)


def forget_panel(session: Session, concern_id: str) -> None:
    """Forget who sat."""
    session.execute(sa.delete(PanelSeat).where(col(PanelSeat.concern_id) == concern_id))
