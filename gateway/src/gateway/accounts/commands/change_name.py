from sqlmodel import Session

from gateway.accounts.inputs import ChangeName
from gateway.accounts.tables import Account
from shared.actor import Actor


def change_name(session: Session, actor: Actor, what: ChangeName) -> None:
    """Change the name one uses."""
    session.get_one(Account, actor.id).name = what.name
