from datetime import datetime
from random import Random

from sqlmodel import Session

from exam.attempts.rules import Part
from exam.calibration import rules
from exam.calibration.inputs import BeginCalibration
from exam.calibration.queries import rubrics
from exam.calibration.rows import sets
from exam.calibration.rules import State
from exam.calibration.tables import Calibration
from exam.panel.queries import refuse_unless_on_panel
from exam.rule_sets.queries import rule_set_on
from exam.scoring.commands import lay_out_specimen
from exam.scoring.rules import TaskKind
from exam.scoring.views import SpecimenTask
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id


def begin_calibration(session: Session, actor: Actor, what: BeginCalibration, *, now: datetime) -> str:
    """Begin to score the specimens of one rubric, in an order of one's own; what is begun is gone on with. Its id."""
    refuse_unless_on_panel(session, actor)
    mine = next((one for one in rubrics(session, actor, now=now) if one.entry_id == what.entry_id), None)
    known = next((one for one in sets(session) if one.rates == what.entry_id), None)
    if mine is None or known is None:
        raise rules.NoSpecimens
    if mine.under_way:
        return mine.under_way
    rules.refuse_if_seen_today(mine.from_day)
    rules.refuse_if_held(mine.until, day_of(now))
    row = Calibration(
        id=new_id(),
        examiner_id=actor.id,
        entry_id=known.rates,
        entry_version=known.rates_version,
        specimens_id=known.id,
        specimens_version=known.version,
        rule_set=rule_set_on(session, day_of(now)).id,
        state=State.OPEN,
        begun_at=now,
    )
    session.add(row)
    session.flush()
    specimens = [one.id for one in known.for_calibration]
    Random(row.id).shuffle(specimens)
    for specimen in specimens:
        laid_out = SpecimenTask(specimen, known.rated, Part(known.part), TaskKind.CALIBRATION, round=row.id)
        lay_out_specimen(session, actor, laid_out, now=now)
    return row.id
