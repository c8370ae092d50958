"""The examination service on SQLite and on PostgreSQL, in turn: saves of an answer, and pages with a question.

`python -m tests.bench.databases postgresql://…/an_empty_database`, on a server that waits for its disk (fsync), else
the figures mean nothing. The service serves by itself, without the gateway; what to quote are the shares of one run.
"""

import asyncio
import itertools
import json
import os
import socket
import subprocess
import sys
import tempfile
from contextlib import ExitStack, closing
from pathlib import Path
from typing import NamedTuple

from joserfc import jwk
from tests.bench.load import Report, Request, load, request

from exam.forms.queries import positions
from exam.publish import publish
from exam.sittings.commands import begin_sitting
from exam.sittings.queries import sat
from shared import clock
from shared.actor import Actor
from shared.database import Database
from shared.events import Envelope
from shared.identity import HEADER, Identity, sign
from shared.ids import new_id
from shared.messaging.inbox import receive
from shared.migrations import upgrade
from shared.testing.cast import somebody
from shared.testing.facts import training_completed
from shared.testing.ports import free_port

CLIENTS, SECONDS, ROUNDS = 8, 4.0, 3
AT_LEAST = 0.5
KEY = jwk.OKPKey.generate_key("Ed25519", parameters={"kid": "bench"})
_SERVE = """
import json, os, uvicorn
from joserfc import jwk
from exam.main import app
from shared.identity import Verifier
app.state.verifier = Verifier("exam", "", {"bench": jwk.OKPKey.import_key(json.loads(os.environ["BENCH_KEY"]))})
uvicorn.run(app, port=int(os.environ["BENCH_PORT"]), access_log=False, log_level="warning")
"""


class Place(NamedTuple):
    """Where somebody sits: the sitting, an item that is answered in words, the number of its page."""

    person: Actor
    sitting: str
    item: str
    number: int


def furnish(url: str) -> list[Place]:
    """The bank, and people who have just begun."""
    from exam.main import app

    upgrade("exam", url)
    hears = {one.aggregate: one for one in app.state.subscriptions}
    places = []
    with closing(Database(url)) as database:
        database.write_now(publish, now=clock.now())
        for person in (somebody(f"sits-{number}", "trainee") for number in range(CLIENTS)):
            fact = training_completed(person)
            told = {"id": new_id(), "source": "/curriculum", "type": fact.type, "subject": person.id, "sequence": 1}
            envelope = Envelope.model_validate({**told, "time": clock.now(), "data": fact.model_dump(mode="json")})
            database.write_now(receive, envelope, hears[envelope.aggregate], now=clock.real_now())
            sitting = database.write_now(begin_sitting, person, now=clock.now())
            form = database.read_now(sat, sitting).form_id
            written = next(one for one in database.read_now(positions, form) if one.kind == "written")
            places.append(Place(person, sitting, written.item_id, written.number))
    return places


def serve(url: str, port: int, var: Path) -> "subprocess.Popen[bytes]":
    told = {
        "PEERWAY_VAR": str(var),
        "PEERWAY_NATS_URL": "nats://127.0.0.1:9",
        "PEERWAY_DATABASE_URLS": json.dumps({"exam": url}),
        "BENCH_KEY": json.dumps(KEY.as_dict(private=True)),
        "BENCH_PORT": str(port),
    }
    return subprocess.Popen([sys.executable, "-c", _SERVE], env={**os.environ, **told})


def headers(person: Actor) -> dict[str, str]:
    who = Identity(person_id=person.id, name="Somebody", roles=dict(person.roles))
    return {HEADER: sign(who, "exam", KEY, life=3_600)}


async def measured(port: int, places: list[Place], bases: list["itertools.count[int]"]) -> dict[str, Report]:
    known = [headers(place.person) for place in places]

    def save(client: int, _: int) -> Request:
        place, base = places[client], next(bases[client])
        body = json.dumps({"base": base, "answer": f"I would sit down and listen. {base}"}).encode()
        return request("PUT", f"/exam/api/v1/sittings/{place.sitting}/answers/{place.item}", known[client], body)

    def look(client: int, _: int) -> Request:
        place = places[client]
        return request("GET", f"/exam/sittings/{place.sitting}/questions/{place.number}", known[client])

    return {
        "saves": await load(port, CLIENTS, save, seconds=SECONDS),
        "pages": await load(port, CLIENTS, look, seconds=SECONDS),
    }


async def compare(urls: dict[str, str], folder: Path) -> int:
    ports = {name: free_port() for name in urls}
    places = {name: await asyncio.to_thread(furnish, url) for name, url in urls.items()}
    bases = {name: [itertools.count() for _ in range(CLIENTS)] for name in urls}
    seen: dict[str, list[dict[str, Report]]] = {name: [] for name in urls}
    with ExitStack() as running:
        for name, url in urls.items():
            process = await asyncio.to_thread(serve, url, ports[name], folder)
            running.callback(process.wait, 30)
            running.callback(process.terminate)
            await _answers(ports[name])
        for _ in range(ROUNDS):
            for name in urls:
                seen[name].append(await measured(ports[name], places[name], bases[name]))
    return _told(seen)


async def _answers(port: int) -> None:
    while True:
        with socket.socket() as call:
            if call.connect_ex(("127.0.0.1", port)) == 0:
                return
        await asyncio.sleep(0.2)


def _told(seen: dict[str, list[dict[str, Report]]]) -> int:
    """1 where a share is too small."""
    missed = False
    for what in ("saves", "pages"):
        middle = {
            name: sorted((one[what] for one in rounds), key=lambda r: r.per_second)[1] for name, rounds in seen.items()
        }
        for name, report in middle.items():
            print(f"  {what}  {name:10}  {report}  {report.statuses}", flush=True)
        share = middle["postgresql"].per_second / middle["sqlite"].per_second
        print(f"  {what}  PostgreSQL / SQLite {share:.2f}", flush=True)
        missed = missed or share < AT_LEAST
    return int(missed)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="peerway-bench-") as room:
        both = {"sqlite": f"sqlite:///{room}/exam.db", "postgresql": sys.argv[1]}
        sys.exit(asyncio.run(compare(both, Path(room))))
