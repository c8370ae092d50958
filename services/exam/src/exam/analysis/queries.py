from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from exam.analysis.rows import run_row
from exam.analysis.rules import State
from exam.analysis.spreadsheet import sheet_of
from exam.analysis.tables import AnalysisRun
from exam.analysis.views import FiguresFile, Levels, MadeRun, Report, Run, Scored, ScoreGiven
from exam.groups.queries import groups_of
from exam.items.content import Rated
from exam.items.queries import entry
from exam.panel.queries import members_by_id
from exam.ratings.queries import standing_rows
from exam.ratings.rules import SCORING
from exam.rule_sets.queries import rule_set, rule_set_on
from exam.rule_sets.rules import RuleSet
from exam.score_runs.queries import points_of
from exam.scores.queries import scored_written
from exam.scores.views import WrittenPart
from exam.scoring.rules import State as TaskState
from shared.actor import Actor
from shared.days import day_of
from shared.paging import Page, page
from shared.refusals import NotFound
from shared.vault import Keyring

THIRD = 3
"""The rater who settles."""


def runs(session: Session, *, after: str = "") -> Page[Run]:
    """Newest first."""
    by = (AnalysisRun.asked_at, AnalysisRun.id)
    found = page(session, select(AnalysisRun), by=by, after=after, newest_first=True)
    return found.map(lambda row: Run(id=row.id, state=row.state, asked_at=row.asked_at, made_at=row.made_at))


def made_run(session: Session, run_id: str) -> MadeRun:
    """A report with the names of those whose scores are in it, for administrators."""
    row = run_row(session, run_id)
    if row.state != State.MADE or row.made_at is None:
        raise NotFound
    report = Report.model_validate(row.report)
    examiners = members_by_id(session, [one.id for one in report.raters])
    return MadeRun(
        id=row.id,
        made_at=row.made_at,
        inputs=row.inputs or "",
        engine=row.engine or "",
        report=report,
        examiners={id: one.name for id, one in examiners.items()},
    )


def runs_to_make(session: Session, *, now: datetime) -> list[str]:
    """What was asked for and is not made."""
    return list(session.exec(select(AnalysisRun.id).where(col(AnalysisRun.state) == State.ASKED)))


def figures_of(session: Session, run_id: str) -> FiguresFile:
    """A report as a table for spreadsheet programs."""
    made = made_run(session, run_id)
    return FiguresFile(name=f"report-{made.made_at:%Y-%m-%d}.csv", content=sheet_of(made))


def is_asked_by(session: Session, actor: Actor) -> bool:
    """Whether a report that they asked for is still being made; one at a time of each."""
    theirs = (AnalysisRun.asked_by == actor.id, col(AnalysisRun.state) == State.ASKED)
    return session.exec(select(AnalysisRun.id).where(*theirs)).first() is not None


def what_was_scored(session: Session, keyring: Keyring, *, now: datetime) -> Scored:
    """Everything that figures are made of, in the same order each time and without whose it is."""
    scores, levels = _double(session)
    written = scored_written(session)
    said = groups_of(session, keyring, [part.person_id for part in written])
    return Scored(
        sittings=_sittings(session, written),
        traits=tuple(said.get(part.person_id, {}) for part in written),
        scores=scores,
        levels=levels,
        cut=rule_set_on(session, day_of(now)).pass_percent / 100,
    )


def _sittings(session: Session, written: Iterable[WrittenPart]) -> tuple[dict[str, tuple[float, float]], ...]:
    """Of each sitting what each item came to, and what it is worth."""
    known: dict[str, RuleSet] = {}
    found = []
    for part in written:
        if part.rule_set not in known:
            known[part.rule_set] = rule_set(session, part.rule_set)
        points = points_of(part.scores, known[part.rule_set])
        scored = zip(part.scores.items, points, strict=True)
        found.append({item.item: (one.reached / one.highest * one.worth, float(one.worth)) for item, one in scored})
    return tuple(found)


def _double(session: Session) -> tuple[tuple[ScoreGiven, ...], tuple[Levels, ...]]:
    """What two gave, blind to each other, where it is settled; whoever settled a difference had read notes.

    An answer is known by a number, which says no more than which scores belong together.
    """
    given: list[ScoreGiven] = []
    levels: dict[tuple[str, int], list[Levels]] = {}
    numbers: dict[str, str] = {}
    all_given = standing_rows().subquery()
    its = all_given.c
    blind = its.rater < THIRD, its.task_state == TaskState.SETTLED, its.purpose.in_(SCORING)
    for one in session.execute(sa.select(all_given).where(*blind).order_by(its.task_id, its.rater, its.row)):
        version = (one.entry_id, one.entry_version)
        if version not in levels:
            rubric = entry(session, Rated, *version).rubric
            levels[version] = [Levels(entry=one.entry_id, row=row.id, scores=row.scores) for row in rubric.rows]
        about = {"answer": numbers.setdefault(one.task_id, str(len(numbers))), "entry": one.entry_id}
        who = {"rater": one.examiner_id, "first": one.rater == 1}
        given.append(ScoreGiven(**about, **who, row=one.row, score=one.score))
    return tuple(given), tuple(one for rows in levels.values() for one in rows)
