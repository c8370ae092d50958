from sqlmodel import Session

from exam.attempts.rules import Part
from exam.ratings.queries import task
from exam.ratings.views import Task
from exam.scoring.queries import scored_task
from exam.talk_recordings.queries import may_be_recorded, recorded, recording
from exam.talk_recordings.views import Recording
from shared.actor import Actor
from shared.refusals import NotFound

FIRST_TWO, THIRD = (1, 2), 3


def recording_of(session: Session, mine: Task) -> tuple[str, ...]:
    """The files of a talk, for whoever judges it without having been there."""
    was_not_there = mine.part == Part.ORAL and (mine.anew or (mine.rating is not None and mine.rating.rater == THIRD))
    return recorded(session, scored_task(session, mine.id).sitting_id) if was_not_there else ()


def talk_to_hand_in(session: Session, mine: Task) -> str | None:
    """The talk that one has held, if it may be recorded."""
    held = mine.part == Part.ORAL and not mine.anew and mine.rating is not None and mine.rating.rater in FIRST_TWO
    oral_id = scored_task(session, mine.id).sitting_id if held and not mine.calibration else ""
    return oral_id if oral_id and may_be_recorded(session, oral_id) else None


def heard_recording(session: Session, actor: Actor, task_id: str, recording_id: str) -> Recording:
    """One file of the talk, for whoever judges by it now."""
    if recording_id not in recording_of(session, task(session, actor, task_id)):
        raise NotFound
    return recording(session, recording_id)
