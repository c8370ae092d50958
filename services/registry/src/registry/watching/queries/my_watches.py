from sqlmodel import Session, col, select

from registry.changes.queries import recorded
from registry.employers.queries import organizations_named, verified_organizations
from registry.watching.rules import State
from registry.watching.tables import Watch
from registry.watching.views import MyWatch
from shared.actor import Actor

SHOWN = (State.ASKED, State.GIVEN, State.REFUSED, State.WITHDRAWN)
"""What is left to be answered, or can be answered otherwise; what the organization ended is over."""


def my_watches(session: Session, actor: Actor) -> tuple[MyWatch, ...]:
    """Who wants to be told of one's own entry: who waits for an answer first."""
    found = select(Watch).where(
        Watch.person_id == actor.id,
        col(Watch.state).in_(SHOWN),
        col(Watch.organization_id).in_(verified_organizations()),
    )
    rows = session.exec(found.order_by(col(Watch.state) != State.ASKED, col(Watch.asked_at).desc())).all()
    named = organizations_named(session, [row.organization_id for row in rows])
    changes = recorded(session, [row.id for row in rows])
    return tuple(
        MyWatch(
            id=row.id,
            organization=named[row.organization_id].name,
            organization_kind=named[row.organization_id].kind,
            state=row.state,
            asked_at=row.asked_at,
            answered_at=row.answered_at,
            changes=changes.get(row.id, ()),
        )
        for row in rows
    )
