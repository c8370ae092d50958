"""`make rebuild S=registry`: empties what a service was told and rebuilds it from the facts, while the others serve."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

import nats

from deploy import running
from deploy.places import ENVIRONMENT, MODULES, var
from deploy.steps import Stop, step
from shared.database import Database
from shared.events import Envelope
from shared.messaging.rebuilding import FactsMissing, facts_of, rebuild
from shared.settings import Settings


def main(service: str) -> None:
    if service not in MODULES:
        raise Stop(f"Say which service, as in: make rebuild S=registry. There are {', '.join(MODULES)}.")
    if not running.is_running():
        raise Stop("The facts are read from the broker: start Peerway first (make run), then rebuild beside it.")
    with step(f"Rebuilding what {service} was told"), _stopped(service):
        count = asyncio.run(_rebuild(service, Settings()))
    print(f"  {count} facts were written down again.")


async def _rebuild(service: str, settings: Settings) -> int:
    state = import_module(f"{MODULES[service]}.main").app.state
    database = Database(settings.database_url(service))
    client = await nats.connect(settings.nats)
    envelopes: list[Envelope] = []
    for subscription in state.subscriptions:
        envelopes += await facts_of(client.jetstream(), subscription.aggregate)
    try:
        return await database.write(rebuild, state.told, state.subscriptions, envelopes)
    except FactsMissing as missing:
        raise Stop(f"{missing}. Nothing was changed. Try again when every service is ready.") from None
    finally:
        await client.close()
        database.close()


@contextmanager
def _stopped(service: str) -> Iterator[None]:
    """One process writes a database: the service rests while its tables are rebuilt."""
    _control("stop", service)
    try:
        yield
    finally:
        _control("start", service)


def _control(verb: str, service: str) -> None:
    control = str(ENVIRONMENT / "bin" / "supervisorctl")
    command = [control, "-c", str(var() / "run" / "supervisord.conf"), verb, service]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
