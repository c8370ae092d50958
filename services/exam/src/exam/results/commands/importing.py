from datetime import datetime

from sqlmodel import Session

from exam.eligibility.queries import candidacy_of
from exam.eligibility.rules import refuse_unless_open
from exam.results import rules
from exam.results.commands.audit import audit
from exam.results.commands.release import tell
from exam.results.rules import State
from exam.results.tables import Result
from exam.rule_sets.queries import rule_set_on
from shared.days import day_of
from shared.ids import new_id


def import_result(
    session: Session, person_id: str, written: str, oral: str, approved_by: tuple[str, str], *, now: datetime
) -> str:
    """A result from before this service, brought in from an agency's records. `now` is when it was released then.

    It needs the word of two people as every release does, and the fact is dated as it was.
    """
    refuse_unless_open(candidacy_of(session, person_id))
    if approved_by[0] == approved_by[1]:
        raise rules.TwoPeople
    result = Result(
        id=new_id(),
        person_id=person_id,
        state=State.RELEASED,
        outcome=rules.outcome(written, oral),
        written=written,
        oral=oral,
        detail={"plan": []},
        rule_set=rule_set_on(session, day_of(now)).id,
        drafted_at=now,
        first_by=approved_by[0],
        first_at=now,
        released_by=approved_by[1],
        released_at=now,
        imported=True,
    )
    session.add(result)
    session.flush()
    for administrator_id in approved_by:
        audit(session, result, "import of an earlier release", administrator_id, now)
    tell(session, result, now)
    return result.id
