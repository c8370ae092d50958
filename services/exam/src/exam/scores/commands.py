"""What becomes of what was scored."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, select

from exam.scores.rules import MOVES, State, Verb, refuse_if_drafted
from exam.scores.tables import ScoredPart
from exam.scores.views import OralScores, PartScores, WrittenScores


def keep_scores(session: Session, scored: PartScores, *, now: datetime) -> None:
    """Keep what a part was scored, for a result to be made of it."""
    session.add(
        ScoredPart(
            sitting_id=scored.sitting_id,
            person_id=scored.person_id,
            part=scored.part,
            rule_set=scored.rule_set,
            scored_at=now,
            detail=scored.scores.model_dump(mode="json"),
            state=State.WAITING,
        )
    )


def move_scores(session: Session, sitting_ids: Iterable[str | None], verb: Verb) -> None:
    """Move what these sittings were scored on, where it can be; twice is harmless."""
    ids = [id for id in sitting_ids if id]
    for part in session.exec(select(ScoredPart).where(col(ScoredPart.sitting_id).in_(ids))):
        if MOVES.allow(part.state, verb):
            part.state = MOVES.after(part.state, verb)


def reconsider_scores(session: Session, person_id: str) -> None:
    """Look at a person's kept scores anew: something has changed, and they may make a result now."""
    kept = select(ScoredPart).where(ScoredPart.person_id == person_id, ScoredPart.state == State.KEPT)
    for part in session.exec(kept):
        part.state = MOVES.after(part.state, "reconsider")


def discard_scores(session: Session, sitting_id: str) -> None:
    """Let what a sitting was scored make no result, since the sitting was voided."""
    part = session.get(ScoredPart, sitting_id)
    if part is not None:
        refuse_if_drafted(part.state)
        session.delete(part)


def replace_scores(session: Session, sitting_id: str, scores: WrittenScores | OralScores) -> None:
    """Let other scores of a sitting count, since a result was released that was made of them."""
    part = session.get_one(ScoredPart, sitting_id)
    part.detail = scores.model_dump(mode="json")
