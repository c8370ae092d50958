"""What becomes of an oral at its time."""

from datetime import datetime

from sqlmodel import Session

from exam.bookings.commands import hold_talk
from exam.bookings.queries import oral, oral_ahead
from exam.calibration.queries import is_calibrated
from exam.conflicts.commands import declare_conflict
from exam.conflicts.inputs import DeclareConflict
from exam.orals.queries import examiners_of_talks
from exam.orals.rules import refuse_unless_calibrated
from exam.ratings.commands import open_task
from exam.scoring.commands import lay_out_oral
from exam.slots.commands import make_slot
from exam.slots.inputs import OfferSlot
from shared.actor import Actor


def offer_slot(session: Session, actor: Actor, what: OfferSlot, *, now: datetime) -> str:
    """Offer a time at which two examiners are there who may score talks then, whichever scenario is drawn."""
    slot_id = make_slot(session, actor, what, now=now)
    pair = {what.first_examiner, what.second_examiner}
    refuse_unless_calibrated(pair, examiners_of_talks(session, now=what.starts_at))
    return slot_id


def step_out(session: Session, actor: Actor, oral_id: str, what: DeclareConflict, *, now: datetime) -> None:
    """Say, as one of its two examiners, that one knows the person of a talk. One can call it off until it begins."""
    oral_ahead(session, actor, oral_id, now=now)
    declare_conflict(session, actor, oral(session, oral_id).person_id, what, now=now)


def conclude_oral(session: Session, actor: Actor, oral_id: str, *, now: datetime) -> str | None:
    """Conclude an oral that was held, as one of its two examiners: now each scores it alone. The id of what they score.

    None of whoever is not calibrated for talks: it waits in their list until they are, and the other one goes on.
    """
    hold_talk(session, actor, oral_id, now=now)
    task_id, held = lay_out_oral(session, oral_id, now=now), oral(session, oral_id)
    if not is_calibrated(session, actor, (held.scenario_id, held.scenario_version), now=now):
        return None
    open_task(session, actor, task_id, now=now)
    return task_id
