from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from gateway.accounts.commands.open_account import open_account
from gateway.accounts.keys import hashed
from gateway.accounts.rules import check_link
from gateway.accounts.tables import Account, Registration
from shared.ids import new_id


def confirm_registration(session: Session, key: str, *, at: datetime) -> str:
    """Make the wish an account; all other wishes with this address end. The new person's id."""
    wish = session.get(Registration, hashed(key))
    check_link(wish.ends_at if wish else None, _taken(session, wish, at), at)
    assert wish is not None
    person_id = new_id()
    open_account(
        session,
        person_id,
        name=wish.name,
        email=wish.email,
        password_hash=wish.password_hash,
        language=wish.language,
        at=at,
    )
    session.execute(sa.delete(Registration).where(col(Registration.email_folded) == wish.email_folded))
    return person_id


def _taken(session: Session, wish: Registration | None, at: datetime) -> datetime | None:
    """When the address already belongs to an account, the link counts as used."""
    if wish is None:
        return None
    somebody = session.exec(select(Account.person_id).where(Account.email_folded == wish.email_folded)).first()
    return at if somebody else None
