"""What an administrator sees of people."""

from sqlmodel import Session, col, select

from gateway.accounts.queries import names, person, person_at
from gateway.people.inputs import FindPerson
from gateway.people.rules import NobodyFound
from gateway.people.tables import RoleChange
from gateway.people.views import FoundPerson, PastChange, PersonPage
from shared.paging import page


def find_person(session: Session, what: FindPerson) -> FoundPerson:
    """Whoever has this whole address, or a refusal."""
    person_id = person_at(session, what.email)
    if person_id is None:
        raise NobodyFound
    return FoundPerson(person_id=person_id)


def person_page(session: Session, person_id: str, *, after: str = "") -> PersonPage:
    """Somebody's roles, and the record of how they came to hold them."""
    by_whom = names().subquery()
    changes = (
        select(RoleChange, by_whom.c.name)
        .join(by_whom, by_whom.c.person_id == col(RoleChange.changed_by), isouter=True)
        .where(RoleChange.person_id == person_id)
    )
    rows = page(session, changes, by=(RoleChange.changed_at, RoleChange.id), after=after, newest_first=True)
    return PersonPage(
        person=person(session, person_id),
        changes=tuple(_past(change, by_name) for change, by_name in rows.items),
        after=rows.after,
    )


def _past(change: RoleChange, by_name: str | None) -> PastChange:
    return PastChange(
        changed_at=change.changed_at,
        by_name=by_name or "",
        given=tuple(change.given),
        taken=tuple(change.taken),
        reason=change.reason,
    )
