from datetime import datetime

from sqlmodel import Session

from exam.bookings.queries import oral, oral_ahead
from exam.calibration.queries import is_calibrated
from exam.items.content import ForExaminers, Scenario
from exam.items.queries import entry, instructions
from exam.orals.views import OralToHold
from exam.rule_sets.queries import rule_set_on
from exam.talk_recordings.queries import may_be_recorded
from shared.actor import Actor
from shared.days import day_of


def oral_to_hold(session: Session, actor: Actor, oral_id: str, *, now: datetime) -> OralToHold:
    """An oral that I hold: the scenario, and what to do."""
    ahead, held = oral_ahead(session, actor, oral_id, now=now), oral(session, oral_id)
    version = (held.scenario_id, held.scenario_version)
    may_score = is_calibrated(session, actor, version, now=now)
    return OralToHold(
        ahead=ahead,
        scenario=entry(session, Scenario, *version),
        calibrated=may_score,
        may_be_recorded=may_be_recorded(session, oral_id),
    )


def advice(session: Session, language: str, *, now: datetime) -> ForExaminers:
    """What the two examiners of an oral agree on before they open the door."""
    return instructions(session, language, rule_set_on(session, day_of(now))).examiners
