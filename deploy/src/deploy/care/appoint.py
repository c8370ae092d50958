"""`make administrator EMAIL=…`: gives the role of an administrator to somebody who has an account.

For the first two of a new house: every other role is given by administrators, on a page. Whoever can run this can
read the databases anyway. The record says that it was done here, and nothing is taken away.
"""

import sys

from sqlmodel import Session

from deploy.care.resting import resting
from deploy.setup.steps import Stop
from gateway.accounts.queries import person_at
from gateway.people.commands import appoint_administrator
from gateway.people.rules import NobodyFound
from shared import clock
from shared.database import Database
from shared.settings import Settings


def appoint(session: Session, email: str) -> None:
    person_id = person_at(session, email)
    if person_id is None:
        raise NobodyFound
    appoint_administrator(session, person_id, now=clock.now())


def main(email: str) -> None:
    if "@" not in email:
        raise Stop("Say who, as in: make administrator EMAIL=dana@agency.org. They open their account first.")
    with resting("gateway"):
        database = Database(Settings().database_url("gateway"))
        try:
            database.write_now(appoint, email)
        except NobodyFound:
            raise Stop(f"Nobody has an account with {email}. They open one at /register first.") from None
        finally:
            database.close()
    print(f"  {email} is an administrator now.")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
