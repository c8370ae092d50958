from datetime import datetime

from sqlmodel import Session, select

from registry.certifications.numbers import as_meant
from registry.checks.queries import named_entries
from registry.checks.rules.pairs_of import Pair
from registry.employers.queries import verified_organization
from registry.watching.inputs import AskToWatch
from registry.watching.rules import MOVES, State, UnknownEntry, refuse_if_asked_already, refuse_if_too_soon
from registry.watching.tables import Watch
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id
from shared.notices import tell


def ask_to_watch(session: Session, actor: Actor, organization_id: str, what: AskToWatch, *, now: datetime) -> str:
    """Ask a person whether the organization may be told of changes of their entry. The id of the request.

    A wrong name, an unknown number and one that is not shown are refused alike.
    """
    verified_organization(session, actor, organization_id)
    [entry] = named_entries(session, [Pair(1, as_meant(what.number), what.name)])
    if entry is None:
        raise UnknownEntry("number")
    person_id = entry.certified.person_id
    here = select(Watch).where(Watch.organization_id == organization_id, Watch.person_id == person_id)
    row = session.exec(here).one_or_none()
    if row is None:
        row = Watch(
            id=new_id(),
            organization_id=organization_id,
            person_id=person_id,
            state=State.ASKED,
            asked_by=actor.id,
            asked_at=now,
        )
    else:
        refuse_if_asked_already(row.state)
        refuse_if_too_soon(row.state, day_of(row.answered_at) if row.answered_at else None, day_of(now))
        row.state = MOVES.after(row.state, "ask")
        row.asked_by, row.asked_at, row.answered_at = actor.id, now, None
    session.add(row)
    tell(session, person_id, "answer-needed", "/registry/watching", now=now)
    return row.id
