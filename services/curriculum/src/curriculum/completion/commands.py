"""What is done is said once: a module, the whole training, a training out of old records."""

import secrets
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from curriculum.cohorts.queries import facilitators_of
from curriculum.completion.inputs import ImportHistory, PastTraining
from curriculum.completion.queries import progress_of
from curriculum.completion.rules import PAPER_ALPHABET, paper_number, refuse_if_recorded, refuse_unless_past
from curriculum.completion.tables import AttendancePaper, CompletedModule, History, PaperNumber
from curriculum.trainings.commands import bring_in_training, complete_training
from curriculum.trainings.queries import rule_set_on, seat_of
from curriculum.trainings.rules import State
from curriculum.trainings.views import Seat
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.days import day_of, noon_of
from shared.events import ModuleCompleted, TrainingCompleted
from shared.ids import new_id
from shared.messaging import record
from shared.notices import tell
from shared.rule_sets import use_rule_set


def complete_module(session: Session, seat: Seat, module: int, *, now: datetime) -> None:
    """Complete a module once, whatever is sent twice. The last one may complete the training; then nothing is added."""
    if seat.state != State.STUDYING or session.get(CompletedModule, (seat.training_id, module)) is not None:
        return
    session.add(CompletedModule(training_id=seat.training_id, module=module, completed_at=now))
    session.flush()
    progress = progress_of(session, seat)
    fact = ModuleCompleted(
        person_id=seat.person_id, module=module, completed=progress.modules, required=progress.modules_required
    )
    record(session, fact, now=now)
    complete_training_if_all_stands(session, seat, now=now)


def complete_training_if_all_stands(session: Session, seat: Seat, *, now: datetime) -> None:
    """Complete a training after what was the last thing. It is said once: a completed training moves no more."""
    if seat.state != State.STUDYING or not (progress := progress_of(session, seat)).complete:
        return
    complete_training(session, seat.training_id, now=now)
    done = replace(seat, completed_on=day_of(now))
    trained_by = tuple(leader.person_id for leader in facilitators_of(session, seat.cohort_id))
    _issue_paper(session, done, progress.modules, trained_by, now)
    tell(session, seat.person_id, "paper-ready", "/curriculum/completion", now=now)


def import_history(session: Session, actor: Actor, what: ImportHistory, *, now: datetime) -> None:
    """Bring in trainings that were completed before these records begin, all or none of them.

    Each is told as the same fact as a training that was completed here, dated as it was. What it consisted of is
    believed as the old record says it; the rule set is the one that held on its day.
    """
    for past in what.root:
        _bring_in(session, actor, past, now)


def number_paper(session: Session) -> str:
    """Take a number that no paper about attendance has yet."""
    number = _any_number()
    while session.get(PaperNumber, number) is not None:
        number = _any_number()
    session.add(PaperNumber(number=number))
    session.flush()
    return number


def _any_number() -> str:
    return paper_number("".join(secrets.choice(PAPER_ALPHABET) for _ in range(8)))


def _bring_in(session: Session, actor: Actor, past: PastTraining, now: datetime) -> None:
    refuse_if_own_affairs(actor, past.person_id)
    refuse_if_recorded(known=seat_of(session, past.person_id) is not None)
    refuse_unless_past(past.completed_on, day_of(now))
    then = min(noon_of(past.completed_on), now)
    seat = Seat(
        training_id=new_id(),
        person_id=past.person_id,
        name=past.name,
        cohort_id=None,
        rule_set_id=rule_set_on(session, past.completed_on).id,
        state=State.COMPLETED,
        admitted_at=then,
        practice_minutes=past.practice_minutes,
        completed_on=past.completed_on,
    )
    use_rule_set(session, seat.rule_set_id, now=now)
    bring_in_training(session, seat, now=then)
    session.add(History(training_id=seat.training_id, source=past.source, brought_in_by=actor.id, brought_in_at=now))
    _issue_paper(session, seat, past.modules, past.trained_by, then)


def _issue_paper(session: Session, seat: Seat, modules: int, trained_by: tuple[str, ...], now: datetime) -> None:
    """For a completed training; it is told."""
    assert seat.completed_on is not None
    session.add(
        AttendancePaper(
            number=number_paper(session),
            training_id=seat.training_id,
            issued_on=seat.completed_on,
            modules=modules,
            practice_minutes=seat.practice_minutes,
        )
    )
    fact = TrainingCompleted(
        person_id=seat.person_id,
        training_id=seat.training_id,
        completed_on=seat.completed_on,
        modules=modules,
        practice_minutes=seat.practice_minutes,
        rule_set=seat.rule_set_id,
        trained_by=trained_by,
    )
    record(session, fact, now=now)
