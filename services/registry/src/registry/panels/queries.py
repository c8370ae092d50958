from datetime import datetime

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from registry.certifications.queries import certification_of, status_of
from registry.name_requests.queries import known_names
from registry.panels.rows import seats
from registry.panels.rules import Stage, refuse_unless_whole
from registry.panels.tables import PanelSeat
from registry.panels.views import MySeat, Seat
from registry.statuses.rules.public_status import CERTIFIED
from shared.actor import Actor
from shared.days import day_of


def panel_of(session: Session, concern_id: str) -> tuple[Seat, ...]:
    """Who sits on the panel, and on that of an appeal."""
    rows = [row for stage in Stage for row in seats(session, concern_id, stage)]
    names = known_names(session, [row.person_id for row in rows])
    return tuple(
        Seat(
            id=row.id,
            concern_id=row.concern_id,
            stage=row.stage,
            person_id=row.person_id,
            name=names.get(row.person_id, ""),
            certified=row.certified,
            asked_at=row.asked_at,
            sits_since=row.sits_since,
        )
        for row in rows
    )


def my_seats(session: Session, actor: Actor) -> tuple[MySeat, ...]:
    """Panels to which one was asked; a person has a handful."""
    mine = select(PanelSeat).where(PanelSeat.person_id == actor.id, col(PanelSeat.left_at).is_(None))
    rows = session.exec(mine.order_by(col(PanelSeat.asked_at).desc(), col(PanelSeat.id)))
    return tuple(
        MySeat(concern_id=row.concern_id, stage=row.stage, asked_at=row.asked_at, sits=row.sits_since is not None)
        for row in rows
    )


def deciders(session: Session, concern_id: str) -> set[str]:
    """Who sat down on the first panel, also if they left it later."""
    sat = select(PanelSeat.person_id).where(
        PanelSeat.concern_id == concern_id, PanelSeat.stage == Stage.FIRST, col(PanelSeat.sits_since).is_not(None)
    )
    return set(session.exec(sat))


def refuse_unless_panel_whole(session: Session, concern_id: str, stage: Stage, *, now: datetime) -> None:
    """Two who have no tie, one of whom is certified on this day."""
    sitting = [row for row in seats(session, concern_id, stage) if row.sits_since is not None]
    peers = [row for row in sitting if row.certified and _is_certified(session, row.person_id, now)]
    refuse_unless_whole(len(sitting), len(peers))


def _is_certified(session: Session, person_id: str, now: datetime) -> bool:
    found = certification_of(session, person_id)
    return found is not None and status_of(session, found, day_of(now)).kind in CERTIFIED


def sitting() -> SelectOfScalar[str]:
    """A statement for others to join: the seats on which somebody sits."""
    return select(PanelSeat.id).where(col(PanelSeat.left_at).is_(None), col(PanelSeat.sits_since).is_not(None))


def name_of(session: Session, seat_id: str) -> str:
    """Of who sits there, or sat."""
    person_id = session.get_one(PanelSeat, seat_id).person_id
    return known_names(session, [person_id]).get(person_id, "")
