from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.attempts.rules import Part
from exam.items.rules import Scored
from exam.scores.rules import State, refuse_if_drafted
from exam.scores.tables import ScoredPart
from exam.scores.views import KeptScores, OralScores, PartScores, ScoredItem, WrittenPart, WrittenScores
from shared.paging import Page, page
from shared.refusals import NotFound


def people_to_draft(session: Session, *, now: datetime) -> list[str]:
    """Whose parts were scored and have not been looked at."""
    return list(session.exec(select(ScoredPart.person_id).where(ScoredPart.state == State.WAITING).distinct()))


def undrafted_scores(session: Session, person_id: str) -> tuple[PartScores, ...]:
    """What is scored of a person and in no result yet, oldest first."""
    undrafted = select(ScoredPart).where(
        ScoredPart.person_id == person_id, col(ScoredPart.state).in_((State.WAITING, State.KEPT))
    )
    return tuple(_scored(row) for row in session.exec(undrafted.order_by(col(ScoredPart.scored_at))))


def part_scores(session: Session, sitting_id: str) -> PartScores | None:
    """What a sitting was scored; nothing where it was voided since."""
    row = session.get(ScoredPart, sitting_id)
    return None if row is None else _scored(row)


def with_scores(part: PartScores, anew: Mapping[str, Scored], keys: Mapping[str, int] | None = None) -> PartScores:
    """The same part, where some of its items were scored anew. `keys`: by which version of their key."""
    if isinstance(part.scores, OralScores):
        return part
    items = (_anew(one, anew.get(one.item), (keys or {}).get(one.item, one.key)) for one in part.scores.items)
    return replace(part, scores=WrittenScores(items=tuple(items)))


def _anew(item: ScoredItem, scored: Scored | None, key: int) -> ScoredItem:
    if scored is None:
        return item
    return item.model_copy(update={"reached": float(scored.reached), "highest": float(scored.highest), "key": key})


def kept_scores(session: Session, *, after: str = "") -> Page[KeptScores]:
    """What waits for its other part, longest waiting first."""
    kept = select(ScoredPart).where(ScoredPart.state == State.KEPT)
    found = page(session, kept, by=(ScoredPart.scored_at, ScoredPart.sitting_id), after=after)
    return found.map(lambda row: KeptScores(row.sitting_id, row.person_id, row.part, row.scored_at))


def kept_part(session: Session, sitting_id: str) -> PartScores:
    row = session.get(ScoredPart, sitting_id)
    if row is None or row.state != State.KEPT:
        raise NotFound
    return _scored(row)


def scored_sittings() -> SelectOfScalar[str]:
    """A statement for others to join: the ids of the sittings that are scored."""
    return select(ScoredPart.sitting_id)


def _scored(row: ScoredPart) -> PartScores:
    kind = OralScores if row.part == Part.ORAL else WrittenScores
    return PartScores(row.sitting_id, row.person_id, row.part, row.rule_set, kind.model_validate(row.detail))


def refuse_if_result_was_made(session: Session, sitting_id: str) -> None:
    """For whoever would void a part: what a result was made of goes with the result."""
    part = session.get(ScoredPart, sitting_id)
    if part is not None:
        refuse_if_drafted(part.state)


def scored_written(session: Session) -> list[WrittenPart]:
    """Every written part that was scored and counts."""
    counts = (ScoredPart.part == Part.WRITTEN, ScoredPart.state != State.WITHDRAWN)
    rows = session.exec(select(ScoredPart).where(*counts).order_by(ScoredPart.sitting_id))
    return [
        WrittenPart(row.sitting_id, row.person_id, row.rule_set, WrittenScores.model_validate(row.detail))
        for row in rows
    ]
