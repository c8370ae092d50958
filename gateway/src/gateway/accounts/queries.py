"""What can be seen of accounts; and what other rooms join or ask for, without the tables."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from gateway.accounts.rows import account_at, good_link, recipient
from gateway.accounts.rules import Purpose, Role
from gateway.accounts.tables import Account, LinkRequest, MailedLink, RoleHolding
from gateway.accounts.views import Credentials, LinkOwner, OwnAccount, Person
from gateway.mail.views import Recipient
from shared.actor import Actor
from shared.days import day_of
from shared.paging import Page, page
from shared.refusals import N_, NotFound
from shared.web import Place


def credentials_of(session: Session, email: str) -> Credentials:
    """What somebody who signs in with this address has to match."""
    account = account_at(session, email)
    if account is None:
        return Credentials()
    return Credentials(person_id=account.person_id, password_hash=account.password_hash)


def own_credentials(session: Session, actor: Actor) -> Credentials:
    """What one has to match once more before the password is changed."""
    return Credentials(person_id=actor.id, password_hash=session.get_one(Account, actor.id).password_hash)


def own_account(session: Session, actor: Actor) -> OwnAccount:
    """One's own account, with the roles that this request has."""
    account = session.get(Account, actor.id)
    if account is None:
        raise NotFound
    return OwnAccount(
        person_id=account.person_id,
        name=account.name,
        email=account.email,
        roles=tuple(sorted(actor.roles)),
        language=account.language,
        confirmed_at=account.confirmed_at,
    )


def own_address(session: Session, actor: Actor) -> str:
    """One's own e-mail address."""
    return session.get_one(Account, actor.id).email


def link_owner(session: Session, key: str, purpose: Purpose, *, now: datetime) -> LinkOwner:
    """Whose a mailed link is, while it is good. Looking consumes nothing: mail scanners look too."""
    link = good_link(session, key, purpose, now=now)
    account = session.get_one(Account, link.person_id)
    return LinkOwner(person_id=account.person_id, name=account.name, email=account.email, next=link.next)


def recipient_of(session: Session, person_id: str) -> Recipient | None:
    """Where mail for somebody goes; None for whoever has no account here."""
    account = session.get(Account, person_id)
    return recipient(account) if account else None


def recipient_at(session: Session, email: str) -> Recipient | None:
    """Where mail for whoever has this address goes, in their language."""
    account = account_at(session, email)
    return recipient(account) if account else None


def person_at(session: Session, email: str) -> str | None:
    """The id of whoever has this address."""
    account = account_at(session, email)
    return account.person_id if account else None


def person(session: Session, person_id: str) -> Person:
    """Somebody and their roles, or a refusal."""
    found = session.exec(
        select(Account, RoleHolding)
        .join(RoleHolding, col(RoleHolding.person_id) == col(Account.person_id), isouter=True)
        .where(Account.person_id == person_id)
    ).all()
    if not found:
        raise NotFound
    return _person(found[0][0], [holding.role for _, holding in found if holding])


def staff(session: Session, *, after: str = "") -> Page[Person]:
    """Those who hold another role than the trainee's, by name."""
    others = [role for role in Role if role != Role.TRAINEE]
    holders = select(RoleHolding.person_id).where(col(RoleHolding.role).in_(others))
    wanted = select(Account).where(col(Account.person_id).in_(holders))
    rows = page(session, wanted, by=(Account.name, Account.person_id), after=after)
    roles = _roles_of(session, [row.person_id for row in rows.items])
    return rows.map(lambda row: _person(row, roles[row.person_id]))


def places(session: Session, people: Collection[str]) -> Mapping[str, Place]:
    """Who people are here, for administrators."""
    words = N_("Has an account since {day}.")
    return {
        row.person_id: Place(name=row.name, words=words, values={"day": day_of(row.confirmed_at)})
        for row in session.exec(select(Account).where(col(Account.person_id).in_(people)))
    }


def names() -> sa.Select[str, str]:
    """A statement for others to join: `person_id`, `name`."""
    return sa.select(col(Account.person_id), col(Account.name))


def people_with_roles() -> sa.Select[*tuple[Any, ...]]:
    """A statement for others to join: a row for each role that somebody holds; one without for whoever holds none.

    `person_id`, `name`, `language`, `preferences`, `role`, `since`.
    """
    holding = col(RoleHolding.person_id) == col(Account.person_id)
    return sa.select(
        col(Account.person_id),
        col(Account.name),
        col(Account.language),
        col(Account.preferences),
        col(RoleHolding.role),
        col(RoleHolding.since),
    ).join(RoleHolding, holding, isouter=True)


def ended_links(session: Session, *, now: datetime) -> list[str]:
    """Links to forget, in real time."""
    return list(session.exec(select(MailedLink.token_hash).where(MailedLink.ends_at < now)))


def link_requests(session: Session, *, now: datetime) -> list[str]:
    """Links that are asked for and not mailed yet, the oldest first."""
    return list(session.exec(select(LinkRequest.id).order_by(LinkRequest.id)))


def _roles_of(session: Session, person_ids: Iterable[str]) -> dict[str, list[Role]]:
    found: dict[str, list[Role]] = {person_id: [] for person_id in person_ids}
    for row in session.exec(select(RoleHolding).where(col(RoleHolding.person_id).in_(found))):
        found[row.person_id].append(row.role)
    return found


def _person(account: Account, roles: Iterable[Role]) -> Person:
    return Person(person_id=account.person_id, name=account.name, roles=tuple(sorted(roles)))
