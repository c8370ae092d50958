from collections.abc import Iterable

from sqlmodel import Session

from exam.conflicts.queries import has_declared
from exam.eligibility.queries import trainers_of
from exam.independence import rules
from exam.ratings.queries import scored_by
from shared.actor import Actor


def refuse_if_involved(session: Session, actor: Actor, person_id: str, sitting_ids: Iterable[str | None]) -> None:
    """For every decision about what came of these sittings. That nobody decides about themselves, `approve` sees to."""
    rules.refuse_if_scored(actor.id, scored_by(session, sitting_ids))
    rules.refuse_if_known(has_declared(session, actor, person_id))
    rules.refuse_if_trained(actor.id, trainers_of(session, [person_id]).get(person_id, frozenset()))
