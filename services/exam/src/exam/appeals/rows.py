from dataclasses import replace
from datetime import datetime

from sqlmodel import Session, select

from exam.appeals.rules import About, refuse_if_decided_by
from exam.appeals.tables import Appeal
from exam.independence.queries import refuse_if_involved
from exam.keyring import keyring
from exam.results.queries import ABOUT, result_in_any_state
from exam.results.views import ResultRow
from exam.score_runs.queries import run_of
from exam.score_runs.rules import Outcome
from exam.score_runs.views import Run
from exam.scores.queries import part_scores, with_scores
from exam.scores.views import OralScores
from exam.scoring.queries import is_scored_anew, scored_anew, talk_scored_anew
from shared.actor import Actor
from shared.approvals import Act, approvals_of
from shared.refusals import NotFound
from shared.vault import SealedShut

SEALED = "appeal"


def appeal_of(session: Session, appeal_id: str) -> Appeal:
    appeal = session.get(Appeal, appeal_id)
    if appeal is None:
        raise NotFound
    return appeal


def asked_of(session: Session, result_id: str) -> list[Appeal]:
    return list(session.exec(select(Appeal).where(Appeal.result_id == result_id).order_by(Appeal.about)))


def act_on(appeal: Appeal) -> Act:
    """The words of the answer say why; they are sealed, and the record of approvals is not."""
    name = "uphold" if appeal.upheld else "decline"
    return Act(name, about="appeal", subject_id=appeal.id, concerns=appeal.person_id, needs_reason=False)


def appeal_to_answer(session: Session, actor: Actor, appeal_id: str) -> Appeal:
    """For whoever had no part in it: trained nobody, scored nothing, gave no word on the result."""
    appeal = appeal_of(session, appeal_id)
    result = result_in_any_state(session, appeal.result_id)
    refuse_if_involved(session, actor, appeal.person_id, (result.written_sitting_id, result.oral_sitting_id))
    given = approvals_of(session, ABOUT, appeal.result_id)
    refuse_if_decided_by(actor.id, {one.first_by for one in given} | {one.second_by for one in given if one.second_by})
    return appeal


def sittings_to_score_anew(result: ResultRow) -> tuple[str, ...]:
    """Of each part that was sat here and is not yet passed."""
    parts = ((result.written, result.written_sitting_id), (result.oral, result.oral_sitting_id))
    return tuple(id for outcome, id in parts if id is not None and outcome == Outcome.NOT_YET)


def run_anew(session: Session, appeal: Appeal, sitting_id: str | None) -> Run | None:
    """What a part comes to with the new scores; nothing before all of them are there, or where none are."""
    part = part_scores(session, sitting_id) if sitting_id else None
    if appeal.about != About.SCORING or part is None or not is_scored_anew(session, appeal.id):
        return None
    if isinstance(part.scores, OralScores):
        rows = talk_scored_anew(session, appeal.id)
        return run_of(session, replace(part, scores=part.scores.model_copy(update={"rows": rows}))) if rows else None
    anew = scored_anew(session, appeal.id)
    return run_of(session, with_scores(part, anew)) if anew else None


def runs_anew(session: Session, appeal: Appeal, result: ResultRow) -> list[Run]:
    """Of the whole result: each part as it was scored anew, or as it was."""
    found = []
    for sitting_id in (result.written_sitting_id, result.oral_sitting_id):
        part = part_scores(session, sitting_id) if sitting_id else None
        if part is not None:
            found.append(run_anew(session, appeal, sitting_id) or run_of(session, part))
    return found


def opened(person_id: str, sealed: bytes | None) -> str:
    """The words; none where there are none, or where the person was forgotten."""
    if sealed is None:
        return ""
    try:
        return keyring().unseal(person_id, SEALED, sealed)
    except SealedShut:
        return ""


def sealed(person_id: str, words: str, *, now: datetime) -> bytes:
    return keyring().seal(person_id, SEALED, words, now=now)
