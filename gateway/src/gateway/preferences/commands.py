"""A person says how they like to read."""

from sqlmodel import Session

from gateway.accounts.rules import known_preferences
from gateway.accounts.tables import Account


def save_preferences(session: Session, person_id: str, language: str, values: dict[str, str]) -> None:
    account = session.get_one(Account, person_id)
    account.language = language
    account.preferences = known_preferences(values)
