"""What becomes of a result whose answers come to something else now."""

from datetime import datetime

from sqlmodel import Session

from exam.rescores.inputs import RescoreResult
from exam.rescores.rows import first_word, keep_first_word, keys_of, mark_of, runs_now
from exam.rescores.rules import keys_apart, refuse_if_other, refuse_unless_changed, refuse_unless_seen
from exam.results.commands import succeed_result
from exam.results.queries import act_on, result_to_rescore
from shared.actor import Actor
from shared.approvals import approve


def rescore_result(session: Session, actor: Actor, result_id: str, what: RescoreResult, *, now: datetime) -> bool:
    """Approve that a result is drafted anew from what its answers come to now, and why; the second approval drafts it.

    Until that draft is released by two, the result stands and nobody hears of it.
    """
    result = result_to_rescore(session, actor, result_id)
    runs = runs_now(session, result)
    refuse_unless_changed({run.id for run in runs} != {id for id in (result.written_run_id, result.oral_run_id) if id})
    refuse_unless_seen(what.seen, mark_of(runs))
    first = first_word(session, result_id)
    if first is not None:
        refuse_if_other(first.mark != mark_of(runs), keys_apart(first.keys, keys_of(runs)))
    if not approve(session, actor, act_on(result, "rescore"), what.reason, now=now):
        keep_first_word(session, result_id, runs, now=now)
        return False
    succeed_result(session, result_id, runs, now=now)
    return True
