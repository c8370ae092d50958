"""A house of candidates alone, who are signed in and may sit: `python -m tests.drills.sitting.prepare 1000`.

Run in the environment of that house. It prints nothing; the keys of the sessions lie in `var/candidates.json`.
"""

import json
import sys
from collections.abc import Callable, Iterable
from datetime import timedelta

from sqlmodel import Session

from deploy.develop.demonstration import mark
from deploy.run.looking import LOADED
from deploy.run.migrate import migrate
from exam.eligibility.commands import open_eligibility
from gateway.accounts.commands import open_account
from gateway.accounts.inputs import OpenAccount
from gateway.sessions.commands import open_session
from gateway.sessions.rules import Device, Kind
from shared.clock import real_now
from shared.database import Database
from shared.settings import Settings

AT_ONCE = 100
A_DAY = timedelta(days=1)
Each = Callable[[Session, str], None]


def prepare(count: int) -> None:
    settings = Settings()
    settings.var.mkdir(parents=True, exist_ok=True)
    migrate()
    mark(settings.database_url("gateway"), LOADED)
    people = [f"candidate-{number:05}" for number in range(count)]
    _for_each(settings.database_url("gateway"), people, _sign_in)
    _for_each(settings.database_url("exam"), people, _let_sit)
    (settings.var / "demo-people.json").write_text("[]")
    (settings.var / "candidates.json").write_text(json.dumps({person: _key(person) for person in people}))


def _for_each(url: str, people: list[str], each: Each) -> None:
    """So many in one transaction."""
    database = Database(url)

    def some(session: Session, these: Iterable[str]) -> None:
        for person in these:
            each(session, person)

    for start in range(0, len(people), AT_ONCE):
        database.write_now(some, people[start : start + AT_ONCE])
    database.close()


def _sign_in(session: Session, person: str) -> None:
    """With a password that nobody has: hashing a thousand of them takes minutes."""
    account = OpenAccount(name="A Candidate", email=f"{person}@peerway.example", password_hash="none")
    open_account(session, person, account, now=real_now())
    session.flush()
    open_session(session, person, _key(person), Kind.PROGRAM, Device("drill"), life=A_DAY, now=real_now())


def _let_sit(session: Session, person: str) -> None:
    open_eligibility(session, person, now=real_now())


def _key(person: str) -> str:
    return f"the-key-of-{person}"


if __name__ == "__main__":
    prepare(int(sys.argv[1]))
