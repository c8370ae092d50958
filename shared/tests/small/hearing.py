"""The inbox of a service without a broker: facts are heard one after the other, and what became of them is seen."""

from datetime import timedelta

from sqlmodel import select

from shared.database import Database
from shared.events import Envelope
from shared.messaging import receive
from shared.messaging.parking import dismiss, park_overdue, retry, retry_all
from shared.messaging.tables import DismissedFact

from .domain import NOON, Listener, parked, stories

PATIENCE = timedelta(seconds=30)
LATER = NOON + PATIENCE + timedelta(seconds=1)


class Hearing:
    def __init__(self, database: Database) -> None:
        self.database = database
        self.listener = Listener()

    def hear(self, *facts: Envelope) -> None:
        for fact in facts:
            self.database.write_now(receive, fact, self.listener.subscription, now=NOON)

    def lose_patience(self) -> int:
        return self.database.write_now(park_overdue, PATIENCE, now=LATER)

    async def retry_all(self) -> int:
        return await retry_all(self.database, [self.listener.subscription], now=LATER)

    def dismiss(self, fact_id: str) -> None:
        self.database.write_now(dismiss, fact_id, [self.listener.subscription], now=LATER)

    def dismissed(self) -> set[str]:
        return self.database.read_now(lambda session: set(session.exec(select(DismissedFact.id))))

    def try_again(self, fact: Envelope) -> bool:
        return self.database.write_now(retry, fact.id, [self.listener.subscription], now=LATER)

    def stories(self) -> dict[str, str]:
        return self.database.read_now(stories)

    def parked(self) -> dict[str, str | None]:
        return self.database.read_now(parked)
