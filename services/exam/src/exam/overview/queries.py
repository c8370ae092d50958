from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlmodel import Session

from exam.accommodations.queries import my_accommodations
from exam.answers.queries import my_open_sitting
from exam.appointments.queries import called_off, written_time
from exam.appointments.rules import AHEAD
from exam.appointments.rules import State as OralState
from exam.attempts.queries import answered_sittings, newest_attempts, passed_parts
from exam.attempts.rules import Part
from exam.attempts.views import NewestResult
from exam.bookings.queries import my_booking
from exam.clocks.rules import waits_for_candidate
from exam.eligibility.queries import candidacies_of, candidacy_of
from exam.eligibility.views import CandidacyView
from exam.overview.rules import Facts, Next, next_step, stage_of
from exam.overview.views import Overview
from exam.results.queries import newest_result, withdrawn_since
from exam.results.views import ResultView
from exam.score_runs.rules import Outcome
from exam.sittings.queries import sat_by
from exam.sittings.rules import State
from exam.sittings.views import Sat
from shared.actor import Actor
from shared.days import day_of
from shared.refusals import N_
from shared.web import Place


def overview(session: Session, actor: Actor, *, now: datetime) -> Overview:
    candidacy = candidacy_of(session, actor.id)
    if candidacy is None:
        return Overview(next=Next.TRAINING, candidacy=None)
    parts = passed_parts(session, actor.id, now=now)
    written_passed, oral_passed = parts.written_passed_on is not None, parts.oral_passed_on is not None
    sat, sitting = sat_by(session, actor.id), my_open_sitting(session, actor, now=now)
    booking, result = my_booking(session, actor), newest_result(session, actor.id)
    answered = answered_sittings(session, actor.id)
    being_scored = any(one.state == State.SUBMITTED and one.id not in answered for one in sat)
    held = booking is not None and booking.state == OralState.HELD and booking.id not in answered
    booked = booking is not None and booking.state in AHEAD
    waits, time = any(waits_for_candidate(one.clock) for one in sat), written_time(session, actor.id)
    is_open = sitting is not None and not waits
    facts = Facts(
        eligible=True,
        sitting_open=is_open,
        passed=result is not None and result.outcome == Outcome.PASSED,
        plan_new=_plan_is_new(result, sat, booked or held),
        conversation_first=parts.conversation_first,
        written_done=written_passed or being_scored,
        oral_done=oral_passed or held,
        oral_booked=booked,
    )
    return Overview(
        next=next_step(facts),
        candidacy=candidacy,
        passed_parts=parts,
        accommodations=my_accommodations(session, actor, now=now),
        sitting=sitting,
        booking=booking if booked or held else None,
        written_time=time,
        result=result,
        result_withdrawn_on=withdrawn_since(session, actor.id),
        written_voided=bool(sat) and sat[0].state == State.VOIDED,
        talk_called_off=called_off(session, actor.id, Part.ORAL),
        written=stage_of(passed=written_passed, being_scored=being_scored, is_open=is_open, booked=time is not None),
        oral=stage_of(passed=oral_passed, being_scored=held, booked=booked),
    )


def places(session: Session, people: Collection[str]) -> Mapping[str, Place]:
    """Where people stand in the examination, for administrators."""
    results = newest_attempts(session, people)
    return {one.person_id: _place(one, results.get(one.person_id)) for one in candidacies_of(session, people)}


def _place(candidacy: CandidacyView, newest: NewestResult | None) -> Place:
    if newest is None:
        words, day = N_("The examination is open to them since {day}."), candidacy.opened_on
    else:
        words, day = _words_of(newest), newest.released_on
    return Place(name=candidacy.name, words=words, values={"day": day})


def _words_of(newest: NewestResult) -> str:
    if newest.passed:
        return N_("Passed on {day}.")
    return N_("One part was passed on {day}.") if newest.alone else N_("Not yet passed on {day}.")


def _plan_is_new(result: ResultView | None, sat: Sequence[Sat], oral_under_way: bool) -> bool:
    if result is None or not result.not_yet or oral_under_way:
        return False
    return all(day_of(one.started_at) <= result.released_on for one in sat)
