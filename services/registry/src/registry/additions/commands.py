"""Adding words, and saying that one has looked at them."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.additions.inputs import AddWords
from registry.additions.rows import WORDS, addition_row, additions_to
from registry.additions.rules import refuse_unless_may_add
from registry.additions.tables import ConcernAddition
from registry.concerns.queries import workers_of
from registry.concerns.rows import concern_by_code, concern_to_work_on
from registry.concerns.rules import NoSuchCode, State
from shared.actor import Actor
from shared.ids import new_id
from shared.notices import tell
from shared.vault import Keyring


def add_words(session: Session, actor: Actor, keyring: Keyring, what: AddWords, *, now: datetime) -> None:
    """Add words to what one sent; whoever works on it hears that there are some."""
    row = concern_by_code(session, what.code)
    if row is None:
        raise NoSuchCode("code")
    added = len(additions_to(session, row.id))
    refuse_unless_may_add(sent=row.state != State.DRAFT, closed=row.state == State.CLOSED, added=added)
    addition_id = new_id()
    words = keyring.seal(row.id, WORDS.format(id=addition_id), what.words, now=now)
    session.add(ConcernAddition(id=addition_id, concern_id=row.id, words=words, said_at=now))
    for worker in workers_of(session, row.id):
        tell(session, worker, "answer-needed", f"/registry/oversight/concerns/{row.id}", now=now)


def pass_addition(session: Session, actor: Actor, concern_id: str, addition_id: str, *, now: datetime) -> None:
    """Say that there is nothing in it of which the person was not told already."""
    concern_to_work_on(session, actor, concern_id)
    look_at_addition(session, actor, concern_id, addition_id, now=now)


def look_at_addition(session: Session, actor: Actor, concern_id: str, addition_id: str, *, now: datetime) -> None:
    """Note who looked at it; the first one counts."""
    row = addition_row(session, concern_id, addition_id)
    if row.looked_at is None:
        row.looked_at, row.looked_by = now, actor.id


def forget_additions(session: Session, concern_id: str) -> None:
    """Forget what was added."""
    session.execute(sa.delete(ConcernAddition).where(col(ConcernAddition.concern_id) == concern_id))
