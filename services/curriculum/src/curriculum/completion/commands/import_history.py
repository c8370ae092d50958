from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from curriculum.cohorts.queries.places import rule_set_on, training_of
from curriculum.cohorts.tables import Training
from curriculum.completion.commands.complete_training import issue_paper_and_tell
from curriculum.completion.models import BroughtIn, PastTraining
from curriculum.completion.rules import check_history
from curriculum.completion.tables import History
from shared.days import day_of, noon_of
from shared.ids import new_id


def import_history(session: Session, past: Sequence[PastTraining], by: str, *, now: datetime) -> BroughtIn:
    """Bring in trainings that were completed before these records begin, all or none of them.

    Each is told as the same fact as a training that was completed here, dated as it was. What it consisted of is
    believed as the old record says it; the rule set is the one that held on its day.
    """
    for training in past:
        _bring_in(session, training, by, now)
    return BroughtIn(trainings=len(past))


def _bring_in(session: Session, past: PastTraining, by: str, now: datetime) -> None:
    check_history(training_of(session, past.person_id) is not None, past.completed_on, day_of(now))
    then = min(noon_of(past.completed_on), now)
    training = Training(
        id=new_id(),
        person_id=past.person_id,
        name=past.name,
        rule_set_id=rule_set_on(session, past.completed_on).id,
        state="completed",
        admitted_at=then,
        practice_minutes=past.practice_minutes,
        completed_on=past.completed_on,
    )
    session.add(training)
    session.flush()
    session.add(History(training_id=training.id, source=past.source, brought_in_by=by, brought_in_at=now))
    issue_paper_and_tell(session, training, past.modules, past.trained_by, now=then)
