from datetime import datetime

from sqlmodel import Session

from gateway.accounts.queries import person
from gateway.accounts.rules import Role
from gateway.people.rows import carry_out, holders_of
from gateway.people.tables import RoleChange
from shared.notices import tell

ON_THE_MACHINE = "command-line"
"""Who it was, as the record says it."""


def appoint_administrator(session: Session, person_id: str, *, now: datetime) -> None:
    """Make somebody an administrator from the machine itself, beside all that they are. The others hear of it."""
    given = [] if Role.ADMINISTRATOR in person(session, person_id).roles else [str(Role.ADMINISTRATOR)]
    change = RoleChange(
        person_id=person_id,
        changed_by=ON_THE_MACHINE,
        given=given,
        taken=[],
        reason="Appointed on the machine itself.",
        changed_at=now,
    )
    for administrator in holders_of(session, Role.ADMINISTRATOR) if given else ():
        tell(session, administrator, "right-given", f"/admin/people/{person_id}", now=now)
    carry_out(session, change, now=now)
