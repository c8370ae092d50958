from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session

from exam.accommodations.queries import my_accommodations
from exam.accommodations.views import MyAccommodations
from exam.attempts.queries import answered_sittings, passed_parts
from exam.attempts.views import PassedParts
from exam.eligibility.queries import candidacy_of
from exam.eligibility.views import CandidacyView
from exam.orals.models import Booking
from exam.orals.queries import my_booking
from exam.overview.rules import Facts, Next, next_step
from exam.results.queries import newest_result
from exam.results.rules import Outcome
from exam.results.views import ResultView
from exam.sittings.models import SittingView
from exam.sittings.queries import sittings_of
from exam.sittings.rules import State
from shared.actor import Actor
from shared.days import day_of


class Overview(BaseModel, frozen=True):
    """Where a person stands in the examination. `written` and `oral`: passed, scored_soon, booked, open or ahead."""

    next: Next
    candidacy: CandidacyView | None
    standing: PassedParts | None = None
    accommodations: MyAccommodations | None = None
    sitting: SittingView | None = None
    booking: Booking | None = None
    result: ResultView | None = None
    written: str = "ahead"
    oral: str = "ahead"


def overview(session: Session, person_id: str, now: datetime) -> Overview:
    candidacy = candidacy_of(session, person_id)
    if candidacy is None:
        return Overview(next=Next.TRAINING, candidacy=None)
    standing = passed_parts(session, person_id, now=now)
    sittings = sittings_of(session, person_id, now)
    booking = my_booking(session, person_id)
    result = newest_result(session, person_id)
    answered = answered_sittings(session, person_id)
    being_scored = {one.id for one in sittings if one.state == State.SUBMITTED} - answered
    sitting = next((one for one in sittings if one.state == State.OPEN), None)
    held = booking is not None and booking.state == "held" and booking.id not in answered
    booked = booking is not None and booking.state == "booked"
    facts = Facts(
        eligible=True,
        sitting_open=sitting is not None,
        passed=result is not None and result.outcome == Outcome.PASSED,
        plan_new=_plan_is_new(result, sittings, booked or held),
        conversation_first=standing.conversation_first,
        written_done=standing.written_passed_on is not None or bool(being_scored),
        oral_done=standing.oral_passed_on is not None or held,
        oral_booked=booked,
    )
    return Overview(
        next=next_step(facts),
        candidacy=candidacy,
        standing=standing,
        accommodations=my_accommodations(session, Actor(person_id)),
        sitting=sitting,
        booking=booking if booked or held else None,
        result=result,
        written=_state(standing.written_passed_on is not None, bool(being_scored), sitting is not None, False),
        oral=_state(standing.oral_passed_on is not None, held, False, booked),
    )


def _state(passed: bool, being_scored: bool, is_open: bool, booked: bool) -> str:
    states = (("passed", passed), ("scored_soon", being_scored), ("open", is_open), ("booked", booked))
    return next((name for name, holds in states if holds), "ahead")


def _plan_is_new(result: ResultView | None, sittings: list[SittingView], oral_under_way: bool) -> bool:
    if result is None or result.outcome == Outcome.PASSED or oral_under_way:
        return False
    return all(day_of(one.started_at) <= result.released_on for one in sittings)
