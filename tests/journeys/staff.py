"""The invented people, by their short names, ready to use the API."""

from tests.chain.actor import Actor, House
from tests.drills.supervised import Supervised
from tests.journeys.entering import email, passphrase


class Everybody:
    def __init__(self, supervised: Supervised, house: House) -> None:
        self.house = house
        self.var = supervised.var
        self.visitor = Actor(house, "", "")
        self._password = passphrase(supervised.var)
        self._known: dict[str, Actor] = {}

    def __getitem__(self, short: str) -> Actor:
        if short not in self._known:
            self._known[short] = Actor(self.house, email(short), self._password)
        return self._known[short]

    async def introduced(self, *shorts: str) -> list[Actor]:
        """With their ids, which some requests need."""
        found = [self[short] for short in shorts]
        for one in found:
            if not one.person_id:
                one.person_id = (await one.get("/api/v1/me"))["person_id"]
        return found
