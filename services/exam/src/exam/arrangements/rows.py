from datetime import datetime

from sqlmodel import Session, col, select

from exam.accommodations.views import Approved
from exam.arrangements.rules import MOVES, Settled, State, settled
from exam.arrangements.tables import ArrangedHelp
from exam.arrangements.views import Brought
from exam.attempts.rules import Part
from exam.keyring import keyring
from shared.actor import Actor
from shared.ids import new_id
from shared.refusals import NotFound


def live_help(session: Session, accommodation_id: str, part: Part) -> ArrangedHelp | None:
    """What stands now; there is at most one."""
    of_part = select(ArrangedHelp).where(ArrangedHelp.accommodation_id == accommodation_id, ArrangedHelp.part == part)
    return session.exec(of_part.where(col(ArrangedHelp.state) != State.REPLACED)).first()


def own_help(session: Session, actor: Actor, arrangement_id: str) -> ArrangedHelp:
    """Somebody else's looks like none."""
    row = session.get(ArrangedHelp, arrangement_id)
    if row is None or row.person_id != actor.id:
        raise NotFound
    return row


def new_help(
    session: Session, actor: Actor, approved: Approved, part: Part, state: State, *, now: datetime
) -> ArrangedHelp:
    """Keep how it stands now, in the place of what stood."""
    stood = live_help(session, approved.id, part)
    if stood is not None:
        stood.state = MOVES.after(stood.state, "replace")
        session.flush()
    row = ArrangedHelp(
        id=new_id(),
        accommodation_id=approved.id,
        person_id=approved.person_id,
        part=part,
        state=state,
        made_by=actor.id,
        made_at=now,
    )
    session.add(row)
    return row


def context_of(row: ArrangedHelp) -> str:
    """What the sealed words say that they are."""
    return f"help {row.id}"


def opened_help(row: ArrangedHelp) -> Brought:
    sealed = keyring().unseal(row.person_id, context_of(row), row.sealed)
    return Brought.model_validate_json(sealed) if sealed else Brought()


def settled_as_kept(row: ArrangedHelp | None, *, now: datetime) -> Settled:
    """How help stands; `row`: of the newest arrangement, if there is one."""
    return settled(row.state if row else None, row.at if row else None, now=now)
