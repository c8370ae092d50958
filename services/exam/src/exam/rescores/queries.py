from sqlmodel import Session, select

from exam.attempts.rules import Part
from exam.eligibility.queries import names_of
from exam.rescores.rows import first_word, keys_of, mark_of, runs_now
from exam.rescores.rules import keys_apart
from exam.rescores.views import Came, Change, Preview
from exam.results.queries import ABOUT, all_results, result_in_any_state, results_by_id
from exam.results.rules import State
from exam.results.views import ResultRow
from exam.score_runs.rules import Outcome
from exam.score_runs.views import Run
from shared.actor import Actor
from shared.approvals import open_approvals
from shared.paging import page
from shared.refusals import NotFound

_ITS = all_results().subquery().c
_COUNTS = (_ITS.state.in_((State.DRAFT, State.RELEASED)), _ITS.written_run_id.is_not(None))


def preview(session: Session, actor: Actor, *, after: str = "") -> Preview:
    """Of a page of the results that count, newest first, those that would be others now."""
    ids = page(session, select(_ITS.id).where(*_COUNTS), by=(_ITS.drafted_at, _ITS.id), after=after, newest_first=True)
    looked = [_change(session, actor, one) for one in results_by_id(session, ids.items)]
    return Preview(changes=tuple(one for one in looked if one), looked_at=len(looked), after=ids.after)


def change(session: Session, actor: Actor, result_id: str) -> Change:
    """What one result would come to now."""
    found = _change(session, actor, result_in_any_state(session, result_id))
    if found is None:
        raise NotFound
    return found


def _change(session: Session, actor: Actor, row: ResultRow) -> Change | None:
    runs = runs_now(session, row)
    if {run.id for run in runs} == {id for id in (row.written_run_id, row.oral_run_id) if id}:
        return None
    waiting = open_approvals(session, ABOUT, [row.id]).get(row.id)
    first = first_word(session, row.id)
    return Change(
        result_id=row.id,
        name=names_of(session, [row.person_id]).get(row.person_id),
        state=row.state,
        before=Came(written=row.written, oral=row.oral, percent=row.detail.percent),
        after=_came(row, {run.part: run for run in runs}),
        seen=mark_of(runs),
        waits_for=waiting and waiting.act,
        other_since=first is not None and first.mark != mark_of(runs),
        other_keys=keys_apart(first.keys, keys_of(runs)) if first else (),
        mine=waiting is not None and waiting.first_by == actor.id,
    )


def _came(row: ResultRow, runs: dict[Part, Run]) -> Came:
    def outcome(part: Part, before: Outcome) -> Outcome:
        return runs[part].outcome if part in runs else before

    written = runs.get(Part.WRITTEN)
    return Came(
        written=outcome(Part.WRITTEN, row.written),
        oral=outcome(Part.ORAL, row.oral),
        percent=written.percent if written else row.detail.percent,
    )
