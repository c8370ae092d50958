from datetime import datetime

from sqlmodel import Session

from exam.groups.inputs import SayGroups
from exam.groups.rows import GROUPS
from exam.groups.tables import SaidGroups
from exam.keyring import keyring
from shared.actor import Actor


def say_groups(session: Session, actor: Actor, what: SayGroups, *, now: datetime) -> None:
    """Keep what one says of oneself, sealed, in place of what one said before; saying nothing leaves nothing."""
    row = session.get(SaidGroups, actor.id)
    if what == SayGroups():
        if row is not None:
            session.delete(row)
        return
    sealed = keyring().seal(actor.id, GROUPS, what.model_dump_json(exclude_none=True), now=now)
    if row is None:
        session.add(SaidGroups(person_id=actor.id, sealed=sealed, said_at=now))
    else:
        row.sealed, row.said_at = sealed, now
