from datetime import datetime, timedelta

from sqlmodel import Session, select

from gateway.accounts.keys import hashed, new_key
from gateway.accounts.rules import fold
from gateway.accounts.tables import Account, Registration
from gateway.mail.commands import post


def register(
    session: Session, name: str, email: str, password_hash: str, *, language: str, at: datetime, life: timedelta
) -> None:
    """Note the wish and mail its link. Whoever has an account already gets another mail and the same answer."""
    address, key = email.strip(), new_key()
    wish = Registration(
        token_hash=hashed(key),
        name=name.strip(),
        email=address,
        email_folded=fold(address),
        password_hash=password_hash,
        language=language,
        ends_at=at + life,
    )
    known = session.exec(select(Account).where(Account.email_folded == wish.email_folded)).first()
    if known is not None:
        post(session, "known", to=known.email, language=known.language, link="/sign-in", at=at)
        return
    session.add(wish)
    post(session, "confirm", to=address, language=language, link=f"/register/{key}", at=at)
