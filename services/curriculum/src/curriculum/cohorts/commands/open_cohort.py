from datetime import datetime

from sqlmodel import Session

from curriculum.cohorts.models import CohortPlan, CohortView
from curriculum.cohorts.queries import show_cohort
from curriculum.cohorts.rules import check_plan
from curriculum.cohorts.tables import Cohort, CohortFacilitator
from shared.ids import new_id


def open_cohort(session: Session, plan: CohortPlan, by: str, *, now: datetime) -> CohortView:
    """A group that people can apply for from now on."""
    check_plan(plan.apply_until, plan.starts_on, any(leader.cps for leader in plan.facilitators))
    cohort = Cohort(id=new_id(), state="open", opened_by=by, opened_at=now, **plan.model_dump(exclude={"facilitators"}))
    session.add(cohort)
    session.flush()
    for leader in plan.facilitators:
        session.merge(CohortFacilitator(cohort_id=cohort.id, **leader.model_dump()))
    session.flush()
    return show_cohort(session, cohort.id, now)
