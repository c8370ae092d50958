"""What an administrator sees of people: no more than it takes to give and take roles."""

from datetime import datetime

import sqlalchemy as sa
from pydantic import BaseModel
from sqlmodel import Session, col, select

from gateway.accounts.rules import fold
from gateway.accounts.tables import Account
from gateway.people.rules import NobodyFound
from gateway.people.tables import RoleChange
from shared.refusals import NotFound

PAGE = 30


class Person(BaseModel, frozen=True):
    person_id: str
    name: str
    roles: tuple[str, ...]


class PastChange(BaseModel, frozen=True):
    changed_at: datetime
    by_name: str
    given: tuple[str, ...]
    taken: tuple[str, ...]
    reason: str


class PersonPage(BaseModel, frozen=True):
    person: Person
    changes: list[PastChange]


class Staff(BaseModel, frozen=True):
    people: list[Person]
    pages: int


def find_person(session: Session, email: str) -> str:
    person_id = session.exec(select(Account.person_id).where(Account.email_folded == fold(email))).first()
    if person_id is None:
        raise NobodyFound
    return person_id


def person_page(session: Session, person_id: str) -> PersonPage:
    account = session.get(Account, person_id)
    if account is None:
        raise NotFound
    by_whom = (
        select(RoleChange, Account.name)
        .join(Account, col(Account.person_id) == col(RoleChange.changed_by), isouter=True)
        .where(RoleChange.person_id == person_id)
        .order_by(col(RoleChange.changed_at).desc())
    )
    return PersonPage(person=_person(account), changes=[_past(*row) for row in session.exec(by_whom)])


def staff(session: Session, page: int) -> Staff:
    """Those who hold another role than the trainee's, by name."""
    more = sa.cast(col(Account.roles), sa.String).not_in(('["trainee"]', "[]"))
    count = session.exec(select(sa.func.count()).select_from(Account).where(more)).one()
    rows = session.exec(
        select(Account)
        .where(more)
        .order_by(col(Account.name), col(Account.person_id))
        .offset((page - 1) * PAGE)
        .limit(PAGE)
    )
    return Staff(people=[_person(account) for account in rows], pages=max(1, -(-count // PAGE)))


def _person(account: Account) -> Person:
    return Person(person_id=account.person_id, name=account.name, roles=tuple(account.roles))


def _past(change: RoleChange, by_name: str | None) -> PastChange:
    return PastChange(
        changed_at=change.changed_at,
        by_name=by_name or "",
        given=tuple(change.given),
        taken=tuple(change.taken),
        reason=change.reason,
    )
