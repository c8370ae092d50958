from datetime import datetime

from sqlmodel import Session

from registry.concerns.inputs import KeepConcern, Telling
from registry.concerns.rows import (
    concern_by_code,
    opened_telling,
    seal_telling,
)
from registry.concerns.rules import MOVES, AlreadySent, State, hashed, refuse_unless_told
from registry.concerns.tables import Concern
from registry.deadlines.commands import begin_deadline
from registry.deadlines.rules import Kind
from shared.actor import Actor
from shared.ids import new_id
from shared.vault import Keyring


def keep_concern(session: Session, actor: Actor, keyring: Keyring, what: KeepConcern, *, now: datetime) -> str:
    """Keep what somebody tells, sealed from the first word, or send it. The same sent twice is one."""
    row = concern_by_code(session, what.code)
    telling = Telling.standing(**{name: getattr(what, name) for name in Telling.model_fields})
    if row is None:
        row = _new(actor, keyring, what.code, telling, now)
        session.add(row)
    else:
        stands = opened_telling(keyring, row)
        if row.state != State.DRAFT:
            if stands.said() != telling.said():
                raise AlreadySent
            return row.id
        telling = telling.over(stands)
        row.telling, row.danger, row.kept_at = seal_telling(keyring, row.id, telling, now=now), telling.danger, now
    if what.go == "send":
        refuse_unless_told(telling.about, telling.what)
        _send(session, row, now)
    session.flush()
    return row.id


def _new(actor: Actor, keyring: Keyring, code: str, telling: Telling, now: datetime) -> Concern:
    concern_id = new_id()
    return Concern(
        id=concern_id,
        code_hash=hashed(code),
        state=State.DRAFT,
        telling=seal_telling(keyring, concern_id, telling, now=now),
        danger=telling.danger,
        told_by=actor.id or None,
        kept_at=now,
    )


def _send(session: Session, row: Concern, now: datetime) -> None:
    row.state, row.sent_at = MOVES.after(row.state, "send"), now
    session.flush()
    for kind in (Kind.TELL, Kind.DECIDE, *([Kind.FIRST_LOOK] if row.danger else [])):
        begin_deadline(session, row.id, kind, now=now)
