"""The demonstration's examiners: they join, are confirmed, and score the specimens as was agreed."""

from datetime import datetime, timedelta

from sqlmodel import Session

from exam.calibration.commands import begin_calibration
from exam.calibration.inputs import BeginCalibration
from exam.calibration.queries import rubrics
from exam.items.content import Specimens
from exam.items.queries import newest
from exam.panel.commands import confirm_member, join_panel
from exam.panel.inputs import ConfirmMember, JoinPanel
from exam.ratings.commands import commit_rating, open_task, stand_now
from exam.ratings.inputs import CommitRating
from exam.scoring.queries import specimen_tasks
from shared.actor import Actor
from shared.demonstration import Cast


def form_the_panel(session: Session, cast: Cast, now: datetime) -> None:
    """All examiners join. The last is no Certified Peer Specialist, and was calibrated nearly a year ago."""
    administrator = cast.having("administrator")[0].id
    examiners = cast.having("examiner")
    for examiner in examiners:
        is_cps = examiner is not examiners[-1]
        offered = JoinPanel(name=examiner.name, certified_peer_specialist=is_cps)
        join_panel(session, Actor(examiner.id), offered, now=now - timedelta(days=400))
        session.flush()
        confirmed = ConfirmMember(certified_peer_specialist=is_cps)
        confirm_member(session, Actor(administrator), examiner.id, confirmed, now=now - timedelta(days=399))
        calibrate(session, Actor(examiner.id), now=now - timedelta(days=60 if is_cps else 340))


def calibrate(session: Session, examiner: Actor, *, now: datetime) -> None:
    """Score every specimen that this examiner has to score, as was agreed."""
    agreed = {(known.rates, one.id): one for known in newest(session, Specimens) for one in known.specimens}
    for rubric in rubrics(session, examiner, now=now):
        round = begin_calibration(session, examiner, BeginCalibration(entry_id=rubric.entry_id), now=now)
        for task in specimen_tasks(session, round):
            open_task(session, examiner, task.id, now=now)
            specimen = agreed[task.entry_id, task.sitting_id]
            rating = CommitRating(scores=specimen.scores, evidence=specimen.reasons)
            commit_rating(session, examiner, task.id, rating, now=now)
            stand_now(session, examiner, task.id, now=now)
