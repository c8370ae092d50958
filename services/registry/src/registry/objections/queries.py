"""Objections, for the person and for those who answer; and that nobody decides while one waits."""

from datetime import datetime

from sqlmodel import Session, col, func, select

from registry.concerns.rows import concern_to_work_on
from registry.deadlines.queries import times_of
from registry.deadlines.rules import Kind
from registry.hearings.rows import own_hearing
from registry.objections.rows import ANSWER, REASON, objection_row, objections_to
from registry.objections.rules import State, refuse_if_on_panel, refuse_if_waiting
from registry.objections.tables import Objection
from registry.objections.views import MyObjection, ObjectionView, PanelMember
from registry.panels.queries import name_of, panel_of, sitting
from registry.panels.rows import seat_taken
from registry.panels.rules import Stage
from shared.actor import Actor
from shared.refusals import N_
from shared.vault import Keyring
from shared.web import Queue


def members_of(session: Session, concern_id: str) -> tuple[PanelMember, ...]:
    """Who decides, as the person sees them; and those to whom they objected and who left."""
    objections = {row.id: row.state for row in objections_to(session, concern_id)}
    seats = {one.id: one for one in panel_of(session, concern_id)}
    sit = [one for one in seats.values() if one.sits_since]
    left = [seat_id for seat_id in objections if seat_id not in seats]
    return (
        *(PanelMember(seat_id=one.id, name=one.name, objection=objections.get(one.id)) for one in sit),
        *(PanelMember(seat_id=one, name=name_of(session, one), objection=State.UPHELD) for one in left),
    )


def my_objection(session: Session, actor: Actor, keyring: Keyring, concern_id: str, seat_id: str) -> MyObjection:
    """To whom one may object, or has objected; with the answer."""
    own_hearing(session, actor, concern_id)
    row = session.get(Objection, seat_id)
    if row is None or row.concern_id != concern_id:
        name = name_of(session, seat_taken(session, concern_id, seat_id).id)
        return MyObjection(name=name, objection=None)
    return MyObjection(name=name_of(session, seat_id), objection=_view(session, keyring, row))


def objection_to_answer(
    session: Session, actor: Actor, keyring: Keyring, concern_id: str, seat_id: str
) -> ObjectionView:
    """For those who have no part in it; who sits on the panel reads none of it."""
    concern_to_work_on(session, actor, concern_id)
    refuse_if_on_panel(actor.id, {one.person_id for one in panel_of(session, concern_id)})
    return _view(session, keyring, objection_row(session, concern_id, seat_id))


def objections_waiting(session: Session, concern_id: str) -> tuple[str, ...]:
    """The seats to which there is one, while somebody sits there."""
    seated = {one.id for one in panel_of(session, concern_id)}
    waiting = [row.id for row in objections_to(session, concern_id) if row.state == State.WAITING]
    return tuple(one for one in waiting if one in seated)


def objections_to_answer(session: Session, actor: Actor, concern_id: str) -> tuple[str, ...]:
    """Of those the ones that this person may answer: nobody who sits on the panel does."""
    seated = {one.person_id for one in panel_of(session, concern_id)}
    return () if actor.id in seated else objections_waiting(session, concern_id)


def refuse_if_objection_waits(session: Session, concern_id: str) -> None:
    """Before a panel decides."""
    refuse_if_waiting(bool(objections_waiting(session, concern_id)))


def is_deciding(session: Session, concern_id: str, stage: Stage, *, now: datetime) -> bool:
    """Whether the time of this panel runs."""
    kind = Kind.APPEAL if stage == Stage.APPEAL else Kind.DECIDE
    return any(one.kind == kind and one.runs for one in times_of(session, concern_id, now=now))


def objections_queue(session: Session) -> Queue:
    waits = (col(Objection.state) == State.WAITING, col(Objection.id).in_(sitting()))
    count, oldest = session.exec(select(func.count(), func.min(Objection.objected_at)).where(*waits)).one()
    return Queue(
        slug="objections",
        title=N_("Objections to somebody on a panel"),
        count=count,
        oldest=oldest,
        url="/registry/oversight/concerns",
    )


def _view(session: Session, keyring: Keyring, row: Objection) -> ObjectionView:
    return ObjectionView(
        seat_id=row.id,
        state=row.state,
        name=name_of(session, row.id),
        reason=keyring.unseal(row.concern_id, REASON.format(id=row.id), row.reason),
        objected_at=row.objected_at,
        answer=keyring.unseal(row.concern_id, ANSWER.format(id=row.id), row.answer),
    )
