"""Loads the demonstration: each service's own commands, with the dates of the past, in the order of the chain.

Run once, before anything serves. A load that was interrupted is begun again from empty databases.
"""

import asyncio
import json
import os
from contextlib import closing
from datetime import timedelta
from importlib import import_module
from pathlib import Path

from sqlmodel import Session, func, select, text

from deploy.develop.cast import invented
from deploy.develop.pumping import Pump
from deploy.run import looking
from deploy.run.migrate import migrate
from deploy.setup.steps import Stop
from gateway.demonstration import renew_password
from gateway.notices.commands import count_as_told
from shared import clock
from shared.database import Database
from shared.demonstration import Cast
from shared.messaging.tables import Held
from shared.services import SERVICES
from shared.settings import Settings

_MARK_OF_BEFORE = "demonstration.done"
"""In `var`, where an older Peerway marked that the invented people are there."""


def load() -> None:
    settings = Settings()
    if settings.production:
        raise Stop("Demonstration people are never loaded in production.")
    url = settings.database_url("gateway")
    state = looking.demonstration(url) or (looking.LOADED if (settings.var / _MARK_OF_BEFORE).exists() else None)
    cast = invented(clock.now().date())
    if state == looking.LOADED:
        _renew_password(url, cast)
    else:
        _begin(settings, again=state == looking.LOADING)
        asyncio.run(play(settings, cast))
    mark(url, looking.LOADED)
    write_people(settings.var / "demo-people.json", cast)


def _begin(settings: Settings, *, again: bool) -> None:
    """Only into empty databases; what an interrupted load left there is taken away first."""
    for name in SERVICES:
        url = settings.database_url(name)
        if again:
            empty(url)
        elif looking.first(url, "SELECT count(*) FROM outbox"):
            raise Stop(f"The database of {name} is not empty, so no invented people are loaded into it.")
    if again:
        migrate()
    mark(settings.database_url("gateway"), looking.LOADING)


def _renew_password(url: str, cast: Cast) -> None:
    with closing(Database(url)) as database:
        database.write_now(renew_password, cast)


def mark(url: str, state: str) -> None:
    """In the database itself, whatever folder is beside it; no database of production has such a table."""
    say = ("CREATE TABLE IF NOT EXISTS demonstration (state TEXT)", "DELETE FROM demonstration")
    _say(url, *say, f"INSERT INTO demonstration VALUES ('{state}')")


def empty(url: str) -> None:
    if not url.startswith("sqlite"):
        _say(url, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
        return
    for ending in ("", "-wal", "-shm"):
        Path(url.removeprefix("sqlite:///") + ending).unlink(missing_ok=True)


def _say(url: str, *statements: str) -> None:
    def say(session: Session) -> None:
        for words in statements:
            session.execute(text(words))

    with closing(Database(url)) as database:
        database.write_now(say)


async def play(settings: Settings, cast: Cast) -> None:
    """Every step of every service, each followed by the facts that it made."""
    pump = Pump(settings)
    for name, service in SERVICES.items():
        for step in import_module(f"{service.package}.demonstration").STEPS:
            await pump.databases[name].write(step, cast, clock.now() - timedelta(minutes=5))
            await pump.run()
    await _write_no_mail(pump)
    await pump.do_what_is_due()
    await pump.run()
    await _write_no_mail(pump)
    await _refuse_parked(pump)
    pump.close()


async def _write_no_mail(pump: Pump) -> None:
    """All of it happened long ago, and whoever it is about was told then."""
    await pump.databases["gateway"].write(count_as_told)


async def _refuse_parked(pump: Pump) -> None:
    for name, database in pump.databases.items():
        waiting = await database.read(_count_held)
        if waiting:
            raise Stop(f"{waiting} facts could not be taken in by {name}; the table `held` says why.")


def _count_held(session: Session) -> int:
    return session.exec(select(func.count()).select_from(Held)).one()


def write_people(path: Path, cast: Cast) -> None:
    """Who can sign in, for the person who tries the house out; readable by its owner alone."""
    people = [
        {"role": role, "name": person.name, "email": person.email, "password": cast.password, "stop": person.stop}
        for person in cast.people
        for role in person.roles
    ]
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(people, file, indent=2, ensure_ascii=False)


if __name__ == "__main__":
    load()
