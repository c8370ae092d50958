from datetime import datetime

from sqlmodel import Session

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.queries import newest_versions
from exam.enemies.inputs import DecideEnemies
from exam.enemies.rules import refuse_unless_items
from exam.enemies.tables import EnemyGroup
from shared.actor import Actor


def decide_enemies(session: Session, actor: Actor, what: DecideEnemies, *, now: datetime) -> None:
    """Decide whether a form may ask more than one of these items. What was decided of them before counts no more."""
    refuse_if_yet_to_sit(session, actor)
    refuse_unless_items(newest_versions(session), what.items)
    session.add(
        EnemyGroup(
            items=sorted({*what.items}),
            enemies=what.verdict == "enemies",
            reason=what.reason,
            decided_by=actor.id,
            decided_at=now,
        )
    )
    session.flush()
