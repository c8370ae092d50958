from datetime import datetime

from sqlmodel import Session

from exam.bookings.rules import code_of
from exam.scoring.rules import State
from exam.scoring.tables import ScoringTask
from exam.scoring.views import SpecimenTask
from shared.actor import Actor
from shared.ids import new_id


def lay_out_specimen(session: Session, actor: Actor, what: SpecimenTask, *, now: datetime) -> None:
    """Lay a specimen out for one examiner to score."""
    id = new_id()
    session.add(
        ScoringTask(
            id=id,
            code=code_of(id),
            part=what.part,
            sitting_id=what.specimen,
            person_id="",
            entry_id=what.rated[0],
            entry_version=what.rated[1],
            rule_set="",
            round=what.round,
            kind=what.kind,
            for_examiner=actor.id,
            state=State.WAITING,
            opened_at=what.waits_since or now,
        )
    )
    session.flush()
