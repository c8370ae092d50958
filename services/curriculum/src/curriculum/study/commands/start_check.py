from datetime import datetime

from sqlmodel import Session

from curriculum.cohorts.queries.places import training_of
from curriculum.modules.models import Module
from curriculum.study.models import CheckView
from curriculum.study.queries.checks import attempts_at, check_view
from curriculum.study.queries.progress import pages_read, reader_of
from curriculum.study.rules import check_lesson_read, check_studying, draw
from curriculum.study.tables import CheckAttempt
from shared.identity import Identity
from shared.ids import new_id


def start_check(session: Session, who: Identity, module: Module, *, now: datetime) -> CheckView:
    """A fresh try, or the one that was left half-filled."""
    training = training_of(session, who.person_id)
    check_studying(reader_of(session, who), module.number)
    assert training is not None
    check_lesson_read(pages_read(session, training.id, module.number), module.needed)
    earlier = attempts_at(session, training.id, module.number)
    if earlier and earlier[-1].handed_in_at is None:
        return check_view(earlier[-1])
    attempt = _drawn(module, training.id, earlier, now)
    session.add(attempt)
    session.flush()
    return check_view(attempt)


def _drawn(module: Module, training_id: str, earlier: list[CheckAttempt], now: datetime) -> CheckAttempt:
    attempt_id = new_id()
    asked = [[str(question["id"]) for question in attempt.questions] for attempt in earlier]
    pool = [question.id for question in module.check.questions]
    drawn = [module.check.question(one) for one in draw(pool, asked, module.check.draw, attempt_id)]
    return CheckAttempt(
        id=attempt_id,
        training_id=training_id,
        module=module.number,
        number=len(earlier) + 1,
        passing=module.check.passing,
        questions=[question.model_dump(mode="json") for question in drawn],
        answers={},
        started_at=now,
    )
