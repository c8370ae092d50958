from datetime import datetime

from sqlmodel import Session

from curriculum.checks.commands import take_sheet
from curriculum.checks.queries import view_sheet
from curriculum.checks.rules import check_lesson_read
from curriculum.cohorts.queries.places import training_of
from curriculum.modules.models import Module
from curriculum.study.models import CheckView
from curriculum.study.queries.checks import attempts_at
from curriculum.study.queries.progress import pages_read, reader_of
from curriculum.study.rules import check_studying
from curriculum.study.tables import CheckAttempt
from shared.identity import Identity


def start_check(session: Session, who: Identity, module: Module, *, now: datetime) -> CheckView:
    """A fresh try, or the one that was left half-filled."""
    training = training_of(session, who.person_id)
    check_studying(reader_of(session, who), module.number)
    assert training is not None
    read = pages_read(session, training.id, module.number)
    check_lesson_read(read, module.needed)
    earlier = attempts_at(session, training.id, module.number)
    whose = {"training_id": training.id, "module": module.number}
    return view_sheet(CheckView, take_sheet(session, CheckAttempt, module.check_after(read), earlier, now=now, **whose))
