from datetime import datetime

from sqlmodel import Session

from exam.accommodations.queries import arrangement_of
from exam.accommodations.rules import minutes_planned
from exam.appointments.queries import called_off, written_time
from exam.appointments.rules import refuse_unless_may_begin
from exam.appointments.views import WrittenTime
from exam.arrangements.queries import refuse_unless_help_settled
from exam.attempts.rules import Part
from exam.clocks.rules import waits_for_candidate
from exam.cut_scores.queries import pass_percent_on
from exam.items.queries import instructions
from exam.reservations.views import Start
from exam.rule_sets.queries import rule_set as rule_set_of
from exam.rule_sets.queries import rule_set_on
from exam.rule_sets.rules import RuleSet
from exam.sittings.queries import refuse_unless_next, sat_by
from exam.sittings.rules import State
from shared.actor import Actor
from shared.days import day_of
from shared.refusals import why_refused


def start(session: Session, actor: Actor, language: str, *, now: datetime) -> Start:
    """The page before the written part: nothing has begun yet."""
    rule_set = rule_set_on(session, day_of(now))
    arrangement, sat = arrangement_of(session, actor.id), sat_by(session, actor.id)
    booked = written_time(session, actor.id)
    open_sitting = next((one for one in sat if one.state == State.OPEN), None)
    under = rule_set if open_sitting is None else rule_set_of(session, open_sitting.rule_set)
    begins = day_of(open_sitting.started_at if open_sitting else now)
    mark = pass_percent_on(session, under, begins, open_sitting.form_id if open_sitting else None)
    why_not = _why_not(session, actor.id, now) or _why_not_now(booked, rule_set, now)
    return Start(
        guide=instructions(session, language, under, mark).written,
        minutes=minutes_planned(under.written_minutes, arrangement),
        kinds=arrangement.kinds,
        open_sitting=open_sitting.id if open_sitting else None,
        waits=open_sitting is not None and waits_for_candidate(open_sitting.clock),
        booked=booked,
        called_off=called_off(session, actor.id, Part.WRITTEN),
        may_choose=booked is None and why_refused(refuse_unless_next, session, actor.id, now=now) is None,
        may_begin=why_not is None,
        why_not=why_not,
    )


def _why_not(session: Session, person_id: str, now: datetime) -> str | None:
    """The sentence (msgid) with which a beginning would be refused, whatever time it is."""
    unsettled = why_refused(refuse_unless_help_settled, session, person_id, Part.WRITTEN, now=now)
    return why_refused(refuse_unless_next, session, person_id, now=now) or unsettled


def _why_not_now(booked: WrittenTime | None, rule_set: RuleSet, now: datetime) -> str | None:
    """The sentence with which a beginning would be refused now, by the time that was chosen or was not."""
    mode, starts_at = (booked.mode, booked.starts_at) if booked else (None, None)
    return why_refused(refuse_unless_may_begin, mode, starts_at, required=rule_set.appointment_required, now=now)
