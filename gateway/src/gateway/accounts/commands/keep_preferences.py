from collections.abc import Mapping

from sqlmodel import Session

from gateway.accounts.rules import known_preferences
from gateway.accounts.tables import Account


def keep_preferences(session: Session, person_id: str, language: str, values: Mapping[str, str] | None = None) -> None:
    """Keep in which language somebody reads, and how, where that is said too."""
    account = session.get_one(Account, person_id)
    account.language = language
    if values is not None:
        account.preferences = known_preferences(values)
