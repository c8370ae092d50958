from sqlmodel import Session

from curriculum.cohorts.rules import COHORT_MOVES, move
from curriculum.cohorts.tables import Cohort
from shared.refusals import NotFound


def move_cohort(session: Session, cohort_id: str, act: str) -> str:
    """Close, reopen or finish a cohort. The state it is in then."""
    cohort = session.get(Cohort, cohort_id)
    if cohort is None:
        raise NotFound
    cohort.state = move(COHORT_MOVES, cohort.state, act)
    session.add(cohort)
    return cohort.state
