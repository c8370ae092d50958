from sqlmodel import Session

from gateway.accounts.rules import check_name
from gateway.accounts.tables import Account


def change_name(session: Session, person_id: str, name: str) -> None:
    check_name(name)
    session.get_one(Account, person_id).name = name.strip()
