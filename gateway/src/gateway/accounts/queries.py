"""What can be seen of accounts."""

from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session, col, select

from gateway.accounts.commands.mail_link import Purpose
from gateway.accounts.keys import hashed
from gateway.accounts.rules import LinkEnded, check_link, fold
from gateway.accounts.tables import Account, MailedLink, Registration
from shared.refusals import NotFound


class Credentials(BaseModel, frozen=True):
    """What signing in compares. Without a person: nobody has this address."""

    person_id: str | None = None
    password_hash: str | None = None


class OwnAccount(BaseModel, frozen=True):
    person_id: str
    name: str
    email: str
    roles: tuple[str, ...]
    language: str
    confirmed_at: datetime


class Invitation(BaseModel, frozen=True):
    """Whose a wish for an account is, before its button is pressed."""

    name: str


class LinkOwner(BaseModel, frozen=True):
    """Whose a mailed link is, before its button is pressed."""

    person_id: str
    name: str


def credentials_of(session: Session, email: str) -> Credentials:
    account = session.exec(select(Account).where(Account.email_folded == fold(email))).first()
    if account is None:
        return Credentials()
    return Credentials(person_id=account.person_id, password_hash=account.password_hash)


def own_credentials(session: Session, person_id: str) -> Credentials:
    account = session.get_one(Account, person_id)
    return Credentials(person_id=person_id, password_hash=account.password_hash)


def own_account(session: Session, person_id: str) -> OwnAccount:
    account = session.get(Account, person_id)
    if account is None:
        raise NotFound
    return OwnAccount.model_validate(account.model_dump())


def invitation(session: Session, key: str, at: datetime) -> Invitation:
    """A wish for an account that its link may still confirm. Looking consumes nothing."""
    wish = session.get(Registration, hashed(key))
    check_link(wish.ends_at if wish else None, None, at)
    assert wish is not None
    return Invitation(name=wish.name)


def link_owner(session: Session, key: str, purpose: Purpose, at: datetime) -> LinkOwner:
    """Whose link this is, while it is good. Looking consumes nothing: mail scanners look too."""
    link = session.get(MailedLink, hashed(key))
    if link is None or link.purpose != purpose:
        raise LinkEnded
    check_link(link.ends_at, link.used_at, at)
    return LinkOwner(person_id=link.person_id, name=session.get_one(Account, link.person_id).name)


def ended_links(session: Session, *, now: datetime) -> list[str]:
    return list(session.exec(select(MailedLink.token_hash).where(col(MailedLink.ends_at) < now)))


def ended_registrations(session: Session, *, now: datetime) -> list[str]:
    return list(session.exec(select(Registration.token_hash).where(col(Registration.ends_at) < now)))
