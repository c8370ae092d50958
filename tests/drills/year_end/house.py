"""A whole house of people at the end of a year: both books filled, its clock set, its processes killed."""

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from ce_tracker.requirements.queries import rule_set_for
from ce_tracker.years.tables import CEYear
from deploy.develop.demonstration import mark
from deploy.run.looking import LOADED
from registry.certifications.numbers import new_number
from shared.database import Database
from shared.migrations import upgrade
from shared.services import SERVICES
from tests.bench import population
from tests.drills.databases import Databases
from tests.drills.new_year.lives import COLUMNS, YEAR, rows
from tests.drills.supervised import Supervised
from tests.drills.year_end.people import Person, people

AT_ONCE = 5_000
VICTIMS = ("ce-tracker", "ce-tracker", "registry", "nats")
"""The tracker as often as the other two."""


class House(Supervised):
    def __init__(self, var: Path, port: int, kept: Databases) -> None:
        super().__init__(var, port, PEERWAY_RATE_LIMITS="false", **kept.settings)
        self.urls = kept.urls

    def fill(self, count: int) -> list[Person]:
        """People who list their name, each at the end of a year."""
        self.var.mkdir(parents=True, exist_ok=True)
        for name, service in SERVICES.items():
            upgrade(service.package, self.urls[name])
        listed = [one._replace(number=new_number()) for one in population.people(count)]
        known = list(people([(one.person_id, one.number, one.name) for one in listed]))
        self._fill_registry(listed, known)
        self._fill_tracker(known)
        mark(self.urls["gateway"], LOADED)
        (self.var / "demo-people.json").write_text("[]")
        return known

    def _fill_registry(self, listed: list[population.Person], known: list[Person]) -> None:
        by_table = defaultdict[str, list[tuple[Any, ...]]](list)
        for person in known:
            for name, row in rows(person.life):
                by_table[name].append(row)
        searched = ((name, population.COLUMNS[name], found) for name, found in population.search_rows(listed))
        kept = ((name, COLUMNS[name], found) for name, found in by_table.items())
        population.copy(self.urls["registry"], [*searched, *kept])

    def _fill_tracker(self, known: list[Person]) -> None:
        database = Database(self.urls["ce-tracker"])
        rules = database.read_now(rule_set_for, YEAR).id
        for start in range(0, len(known), AT_ONCE):
            database.write_now(_add, known[start : start + AT_ONCE], rules)
        database.close()

    def set_clock(self, to: datetime) -> timedelta:
        """From now on its time goes on from there; by how much it is ahead of ours."""
        ahead = to - datetime.now(UTC)
        fresh = self.var / "clock-offset.fresh"
        fresh.write_text(str(ahead.total_seconds()))
        fresh.replace(self.var / "clock-offset")
        return ahead

    def hit(self, chance: random.Random) -> str:
        """Kill one of them; which."""
        victim = chance.choice(VICTIMS)
        return victim if self.kill(victim) else ""


def _add(session: Session, known: Iterable[Person], rules: str) -> None:
    by_table = defaultdict[type[SQLModel], list[Mapping[str, Any]]](list)
    for person in known:
        for model, row in person.rows():
            by_table[model].append(row | {"rule_set": rules} if model is CEYear else row)
    for model, found in by_table.items():
        session.execute(sa.insert(model), _alike(found))


def _alike(found: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """All with the same keys, as one statement for many needs them."""
    keys = {key for row in found for key in row}
    return [{key: row.get(key) for key in keys} for row in found]
