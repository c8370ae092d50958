from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, select

from exam.accommodations.queries import arrangement_of
from exam.accommodations.rules import Arrangement
from exam.clocks.commands import begin_entries, keep_entries
from exam.clocks.rules import Clock, Entry, Times, break_budget, fold, next_check_at, reason_of
from exam.forms.commands import take_form
from exam.keyring import keyring
from exam.rule_sets.rules import RuleSet
from exam.sittings.rules import State, refuse_unless_writable, writer_token_of
from exam.sittings.tables import Sitting
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.ids import new_id
from shared.refusals import NotFound


def sitting_of(session: Session, sitting_id: str) -> Sitting:
    sitting = session.get(Sitting, sitting_id)
    if sitting is None:
        raise NotFound
    return sitting


def own_sitting(session: Session, actor: Actor, sitting_id: str) -> Sitting:
    """Somebody else's sitting looks like none."""
    sitting = sitting_of(session, sitting_id)
    if sitting.person_id != actor.id:
        raise NotFound
    return sitting


def other_sitting(session: Session, actor: Actor, sitting_id: str) -> Sitting:
    """For whoever watches over the examination; nobody gives themselves time."""
    sitting = sitting_of(session, sitting_id)
    refuse_if_own_affairs(actor, sitting.person_id)
    return sitting


def sealed_reason(sitting: Sitting, words: str, *, now: datetime) -> bytes | None:
    """Sealed for the person whose sitting it is."""
    return keyring().seal(sitting.person_id, reason_of(sitting.id), words, now=now) if words else None


def writable_sitting(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> Sitting:
    sitting = own_sitting(session, actor, sitting_id)
    refuse_unless_writable(sitting.state, clock_of(session, sitting), sitting.writer_token, None, now=now)
    return sitting


def make_sitting(
    session: Session,
    person_id: str,
    rule_set: RuleSet,
    appointment_id: str | None,
    entries: Sequence[Entry],
    *,
    now: datetime,
) -> Sitting:
    """A sitting with a form that the person has not had, if there is one. `entries`: how its time begins."""
    had = session.exec(select(Sitting.form_id).where(Sitting.person_id == person_id)).all()
    sitting = Sitting(
        id=new_id(),
        person_id=person_id,
        form_id=take_form(session, new_id(), rule_set, had, now=now),
        appointment_id=appointment_id,
        rule_set=rule_set.id,
        state=State.OPEN,
        started_at=now,
        allowance_seconds=int(timedelta(minutes=rule_set.written_minutes).total_seconds()),
        breaks_stop_clock=rule_set.approved_breaks_stop_clock,
        break_budget_seconds=None if rule_set.break_minutes is None else rule_set.break_minutes * 60,
        writer_token=writer_token_of(new_id()),
    )
    _count(session, sitting, entries, now=now)
    session.add(sitting)
    session.flush()
    begin_entries(session, sitting.id, entries)
    return sitting


def clock_of(session: Session, sitting: Sitting) -> Clock:
    """The one clock of a sitting, as it is set up now."""
    return clock_with(arrangement_of(session, sitting.person_id), sitting)


def clock_with(arrangement: Arrangement, sitting: Sitting) -> Clock:
    return Clock(
        started_at=sitting.started_at,
        allowance=timedelta(seconds=sitting.allowance_seconds),
        percent=arrangement.percent,
        fixed=timedelta(minutes=arrangement.minutes),
        times=_times(sitting),
        breaks_stop=arrangement.breaks and sitting.breaks_stop_clock,
        break_budget=break_budget(sitting.break_budget_seconds, arrangement.break_minutes),
    )


def keep_time(session: Session, sitting: Sitting, entries: Sequence[Entry], *, now: datetime) -> None:
    """Write what happened into the ledger of the time, and what it comes to into the sitting."""
    keep_entries(session, sitting.id, entries)
    _count(session, sitting, entries, now=now)


def _count(session: Session, sitting: Sitting, entries: Sequence[Entry], *, now: datetime) -> None:
    times = fold(entries, _times(sitting))
    sitting.stopped_seconds, sitting.granted_seconds = times.stopped.total_seconds(), times.granted.total_seconds()
    sitting.break_seconds = times.break_time.total_seconds()
    sitting.break_began_at, sitting.paused_at = times.break_began_at, times.paused_at
    sitting.due_at = next_check_at(clock_of(session, sitting), now=now)


def _times(sitting: Sitting) -> Times:
    return Times(
        stopped=timedelta(seconds=sitting.stopped_seconds),
        granted=timedelta(seconds=sitting.granted_seconds),
        break_time=timedelta(seconds=sitting.break_seconds),
        break_began_at=sitting.break_began_at,
        paused_at=sitting.paused_at,
    )
