from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from gateway.accounts.commands import open_account
from gateway.accounts.inputs import OpenAccount
from gateway.accounts.queries import person_at
from gateway.accounts.rules import LinkEnded
from gateway.registrations.rows import good_registration
from gateway.registrations.tables import Registration
from shared.ids import new_id


def confirm_registration(session: Session, key: str, *, opened_at: datetime, now: datetime) -> str:
    """Make a wish an account; all other wishes with this address end. The new person's id.

    `opened_at` is domain time, in which roles are held; `now` is real time, in which links live.
    """
    wish = good_registration(session, key, now=now)
    if person_at(session, wish.email):
        raise LinkEnded
    person_id = new_id()
    account = OpenAccount(name=wish.name, email=wish.email, password_hash=wish.password_hash, language=wish.language)
    open_account(session, person_id, account, now=opened_at)
    session.execute(sa.delete(Registration).where(col(Registration.email_folded) == wish.email_folded))
    return person_id
