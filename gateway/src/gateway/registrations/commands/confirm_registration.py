from datetime import datetime

from sqlmodel import Session

from gateway.accounts.commands import open_account
from gateway.accounts.inputs import OpenAccount
from gateway.accounts.queries import person_at
from gateway.accounts.rules import LinkEnded
from gateway.registrations.rows import good_registration
from shared.ids import new_id


def confirm_registration(session: Session, key: str, password_hash: str, *, opened_at: datetime, now: datetime) -> str:
    """Make a wish an account, with the password that was chosen where its mail led. The person's id.

    `opened_at` is domain time, in which roles are held; `now` is real time, in which links live.
    """
    wish = good_registration(session, key, now=now)
    if person_at(session, wish.email):
        raise LinkEnded
    person_id = new_id()
    account = OpenAccount(name=wish.name, email=wish.email, password_hash=password_hash, language=wish.language)
    open_account(session, person_id, account, now=opened_at)
    session.delete(wish)
    return person_id
