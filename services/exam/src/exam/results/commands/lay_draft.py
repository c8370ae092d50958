from collections.abc import Iterable, Mapping
from datetime import date, datetime

from sqlmodel import Session

from exam.attempts.rules import Part
from exam.plans.queries import detail_of
from exam.results import rules
from exam.results.rows import rest_on
from exam.results.rules import State
from exam.results.tables import Result
from exam.score_runs.commands import keep_run
from exam.score_runs.views import Run
from shared.ids import new_id


def lay_draft(
    session: Session,
    person_id: str,
    runs: Iterable[Run],
    passed_on: Mapping[Part, date | None],
    succeeds: str | None = None,
    *,
    now: datetime,
) -> None:
    """Lay a result before the administrators. `passed_on`: since when a part stands; `succeeds`: in whose place."""
    made = {run.part: run for run in runs}
    for run in made.values():
        keep_run(session, run, now=now)
    scored = {part: run.outcome for part, run in made.items()}
    written, oral = (rules.part_outcome(scored.get(part), passed_on.get(part) is not None) for part in Part)
    result = Result(
        id=new_id(),
        person_id=person_id,
        state=State.DRAFT,
        outcome=rules.outcome(written, oral),
        written=written,
        oral=oral,
        written_passed_on=passed_on.get(Part.WRITTEN),
        oral_passed_on=passed_on.get(Part.ORAL),
        detail=detail_of(session, made.values()).model_dump(mode="json"),
        rule_set=list(made.values())[-1].made.rule_set,
        drafted_at=now,
        succeeds=succeeds,
    )
    rest_on(result, made.values())
    session.add(result)
