from datetime import datetime

from sqlmodel import Session

from exam.bookings.queries import oral, oral_ahead
from exam.calibration.queries import calibrated, is_calibrated
from exam.items.content import ForExaminers, Scenario
from exam.items.queries import entry, instructions, newest
from exam.orals.views import ExaminerOfTalks, OralToHold
from exam.panel.queries import confirmed_members
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


def examiners_of_talks(session: Session, *, now: datetime) -> dict[str, ExaminerOfTalks]:
    """All who may hold a talk, by their ids: they are confirmed, and calibrated for each scenario that asks for it."""
    asked = calibrated(session, [(one.id, one.version) for one in newest(session, Scenario)], now=now).values()
    return {
        id: ExaminerOfTalks(member=member, until=min((those[id] for those in asked), default=None))
        for id, member in confirmed_members(session).items()
        if all(id in those for those in asked)
    }


def advice(session: Session, language: str, *, now: datetime) -> ForExaminers:
    """What the two examiners of an oral agree on before they open the door."""
    return instructions(session, language, rule_set_on(session, day_of(now))).examiners
