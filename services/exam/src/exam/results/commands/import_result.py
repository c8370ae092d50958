from datetime import datetime

from sqlmodel import Session

from exam.eligibility.queries import candidacy_of
from exam.eligibility.rules import refuse_unless_open
from exam.plans.views import Detail
from exam.results.commands.announce_result import announce_result
from exam.results.inputs import ImportResult
from exam.results.rows import act_on
from exam.results.rules import State, outcome
from exam.results.tables import Result
from exam.rule_sets.queries import rule_set_on
from shared.approvals import record_approved
from shared.days import day_of
from shared.ids import new_id


def import_result(session: Session, person_id: str, what: ImportResult, *, now: datetime) -> str:
    """Bring in a result from before this service, out of an agency's records. `now` is when it was released then.

    It needs two people as every release does, and the fact is dated as it was.
    """
    refuse_unless_open(candidacy_of(session, person_id))
    result = Result(
        id=new_id(),
        person_id=person_id,
        state=State.RELEASED,
        outcome=outcome(what.written, what.oral),
        written=what.written,
        oral=what.oral,
        detail=Detail().model_dump(mode="json"),
        rule_set=rule_set_on(session, day_of(now)).id,
        drafted_at=now,
        released_at=now,
        imported=True,
    )
    session.add(result)
    session.flush()
    record_approved(session, act_on(result, "import"), what.approvers, now=now)
    announce_result(session, result, now=now)
    return result.id
