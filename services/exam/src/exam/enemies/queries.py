from collections.abc import Collection

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.attempts.queries import refuse_if_yet_to_sit
from exam.bank.queries import described, newest_versions
from exam.enemies import rules
from exam.enemies.tables import EnemyGroup
from exam.enemies.views import Decided, ProposedPair
from shared.actor import Actor
from shared.paging import ON_A_PAGE, Page, page


def enemy_groups(session: Session) -> tuple[frozenset[str], ...]:
    """Items of which a form asks one at most, as it was decided last."""
    newest = {frozenset(row.items): row.enemies for row in session.exec(_decided())}
    return tuple(group for group, enemies in newest.items() if enemies)


def enemies_among(session: Session, items: Collection[str]) -> frozenset[str]:
    """What of these items must not stand in one form; nothing where all of them may."""
    return rules.broken(enemy_groups(session), items)


def decided_enemies(session: Session, actor: Actor, *, after: str = "") -> Page[Decided]:
    """What was decided, the newest first."""
    refuse_if_yet_to_sit(session, actor)
    by = (EnemyGroup.decided_at, EnemyGroup.id)
    rows = page(session, select(EnemyGroup), by=by, after=after, newest_first=True)
    return rows.map(
        lambda row: Decided(
            id=row.id, items=tuple(row.items), enemies=row.enemies, reason=row.reason, decided_at=row.decided_at
        )
    )


def proposed_enemies(session: Session, actor: Actor) -> Page[ProposedPair]:
    """Pairs that share words in a row; more come when these are decided."""
    refuse_if_yet_to_sit(session, actor)
    decided = {frozenset(row.items) for row in session.exec(_decided())}
    words = described(session, list(newest_versions(session).values()))
    stems = {of.id: str(one.wordings[0].texts["stem"]) for of, one in words.items()}
    pairs = [ProposedPair(one=it.one, other=it.other, shared=it.shared) for it in rules.proposed(stems, decided)]
    return Page(items=tuple(pairs[:ON_A_PAGE]))


def _decided() -> SelectOfScalar[EnemyGroup]:
    return select(EnemyGroup).order_by(col(EnemyGroup.decided_at), col(EnemyGroup.id))
