from datetime import datetime

from sqlmodel import Session

from curriculum.cohorts.models import CohortPlan, CohortView
from curriculum.cohorts.queries.places import show_cohort
from curriculum.cohorts.rules import check_plan
from curriculum.cohorts.tables import Cohort, CohortFacilitator, Facilitator
from shared.ids import new_id


def open_cohort(session: Session, plan: CohortPlan, by: str, *, now: datetime) -> CohortView:
    """A group that people can apply for from now on."""
    leaders = [session.get(Facilitator, person_id) for person_id in plan.facilitators]
    check_plan(plan.apply_until, plan.starts_on, [leader.cps if leader else None for leader in leaders])
    cohort = Cohort(id=new_id(), state="open", opened_by=by, opened_at=now, **plan.model_dump(exclude={"facilitators"}))
    session.add(cohort)
    session.flush()
    for person_id in set(plan.facilitators):
        session.add(CohortFacilitator(cohort_id=cohort.id, person_id=person_id))
    session.flush()
    return show_cohort(session, cohort.id, now)
