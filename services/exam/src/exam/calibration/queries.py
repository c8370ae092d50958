"""Who is calibrated for what, and what somebody sees of their own way there."""

from collections.abc import Collection
from datetime import date, datetime

from sqlmodel import Session, col, select

from exam.attempts.rules import Part
from exam.calibration import rules
from exam.calibration.rows import agreed_in, is_asked, own_calibration, sets
from exam.calibration.rules import State, compared, last_day
from exam.calibration.tables import Calibration
from exam.calibration.views import Calibrating, Compared, Rubric
from exam.items.content import Rated, RatedItem, Scenario, Specimens
from exam.items.queries import entry
from exam.rule_sets.queries import rule_set
from exam.scoring.queries import specimen_tasks
from exam.scoring.rules import State as TaskState
from shared.actor import Actor
from shared.days import day_of

Version = tuple[str, int]
"""Of what is rated: id, version."""


def uncalibrated(session: Session, actor: Actor, *, now: datetime) -> frozenset[Version]:
    """By what somebody may not score yet. What has no specimens asks for nothing."""
    if not is_asked(session, now=now):
        return frozenset()
    return frozenset(version for one in _to_meet(session, actor, now) for version in one.covers)


def left_to_meet(session: Session, actor: Actor, *, now: datetime) -> int:
    """How many sets of specimens somebody has to score before all work is theirs."""
    return len(_to_meet(session, actor, now)) if is_asked(session, now=now) else 0


def is_calibrated(session: Session, actor: Actor, rated: Version, *, now: datetime) -> bool:
    return rated not in uncalibrated(session, actor, now=now)


def calibrated(session: Session, rated: Collection[Version], *, now: datetime) -> dict[Version, dict[str, date]]:
    """Of each of these for which it is asked, all who may score by it, and each one's last day."""
    if not is_asked(session, now=now):
        return {}
    met: dict[Version, dict[str, date]] = {}
    for row in session.exec(select(Calibration).where(col(Calibration.state) == State.MET)):
        if (until := _until(session, row)) and until >= day_of(now):
            held = met.setdefault((row.entry_id, row.entry_version), {})
            held[row.examiner_id] = max(until, held.get(row.examiner_id, until))
    covers = {version: one.rated for one in sets(session) for version in one.covers}
    return {version: met.get(covers[version], {}) for version in rated if version in covers}


def refuse_unless_calibrated(session: Session, actor: Actor, rated: Version, *, now: datetime) -> None:
    rules.refuse_unless_calibrated(is_calibrated(session, actor, rated, now=now))


def rubrics(session: Session, actor: Actor, *, now: datetime) -> tuple[Rubric, ...]:
    """Every rubric with specimens, and how far I am with it; none where the rules ask for no calibration."""
    if not is_asked(session, now=now):
        return ()
    held, mine = _held(session, actor, day_of(now)), _newest(session, actor)
    return tuple(_rubric(session, one, held, mine.get(one.rated), day_of(now)) for one in sets(session))


def calibrating(session: Session, actor: Actor, calibration_id: str) -> Calibrating:
    """One round of mine: what is left, or how it went."""
    row = own_calibration(session, actor, calibration_id)
    under = rule_set(session, row.rule_set)
    known = entry(session, Specimens, row.specimens_id, row.specimens_version)
    rated = entry(session, Rated, row.entry_id, row.entry_version)
    tasks = specimen_tasks(session, row.id)
    left = [task.id for task in tasks if task.state == TaskState.WAITING]
    given = row.given or {}
    return Calibrating(
        id=row.id,
        entry_id=row.entry_id,
        part=Part(known.part),
        state=row.state,
        scored=len(tasks) - len(left),
        specimens=len(tasks),
        next_task=left[0] if left else None,
        source=known.source,
        titles={one.id: one.title for one in rated.rubric.rows},
        rows=compared(given, agreed_in(known)) if given else (),
        compared=tuple(
            Compared(
                id=one.id, answer=one.answer, why=one.why, reasons=one.reasons, given=given[one.id], agreed=one.scores
            )
            for one in known.for_calibration
            if one.id in given
        ),
        together=rules.count_together(len(tasks)),
        exact_of_ten=under.calibration_exact_of_ten,
        until=_until(session, row),
    )


def _rubric(
    session: Session, known: Specimens, held: Collection[Version], last: Calibration | None, today: date
) -> Rubric:
    until = _until(session, last) if last and known.rated in held else None
    open_one = last.id if last and last.state == State.OPEN else None
    missed_today = last is not None and last.state == State.MISSED and last.ended_at and day_of(last.ended_at) >= today
    return Rubric(
        entry_id=known.rates,
        part=Part(known.part),
        stem=_stem(session, known),
        specimens=len(known.for_calibration),
        until=until,
        under_way=open_one,
        from_day=today + rules.A_DAY if missed_today else None,
        may_begin=not missed_today and (until is None or until <= today + rules.RENEWED_WITHIN),
        last=last.id if last and last.state != State.OPEN else None,
    )


def _stem(session: Session, known: Specimens) -> str:
    """What was asked; of talks, what the scenario is called."""
    if Part(known.part) == Part.ORAL:
        return entry(session, Scenario, *known.rated).title
    return entry(session, RatedItem, *known.rated).stem


def _to_meet(session: Session, actor: Actor, now: datetime) -> list[Specimens]:
    held = _held(session, actor, day_of(now))
    return [one for one in sets(session) if one.rated not in held]


def _held(session: Session, actor: Actor, today: date) -> frozenset[Version]:
    met = select(Calibration).where(Calibration.examiner_id == actor.id, col(Calibration.state) == State.MET)
    found = [(one, _until(session, one)) for one in session.exec(met)]
    return frozenset((one.entry_id, one.entry_version) for one, until in found if until and until >= today)


def _newest(session: Session, actor: Actor) -> dict[Version, Calibration]:
    mine = select(Calibration).where(Calibration.examiner_id == actor.id)
    rows = session.exec(mine.order_by(col(Calibration.begun_at), col(Calibration.id)))
    return {(row.entry_id, row.entry_version): row for row in rows}


def _until(session: Session, row: Calibration) -> date | None:
    if row.state != State.MET or row.ended_at is None:
        return None
    return last_day(day_of(row.ended_at), rule_set(session, row.rule_set).calibration_days)
