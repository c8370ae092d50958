from datetime import datetime

from sqlmodel import Session

from exam.calibration.rules import Scores
from exam.calibration.tables import Calibration
from exam.items.content import Specimens
from exam.items.queries import newest
from exam.rule_sets.queries import rule_set_on
from shared.actor import Actor
from shared.days import day_of
from shared.refusals import NotFound


def own_calibration(session: Session, actor: Actor, calibration_id: str) -> Calibration:
    row = session.get(Calibration, calibration_id)
    if row is None or row.examiner_id != actor.id:
        raise NotFound
    return row


def sets(session: Session) -> list[Specimens]:
    """The newest specimens of each rubric that has some."""
    return newest(session, Specimens)


def is_asked(session: Session, *, now: datetime) -> bool:
    """Whether the rules of today ask for it."""
    return rule_set_on(session, day_of(now)).calibration_asked


def agreed_in(known: Specimens) -> dict[str, Scores]:
    return {one.id: one.scores for one in known.for_calibration}
