"""`make rebuild S=registry`: empties what a service was told and rebuilds it from the facts, while the others serve."""

import asyncio
import sys
from importlib import import_module

import nats

from deploy.care.resting import resting
from deploy.run import running
from deploy.run.broker_keys import TOOLS
from deploy.setup.steps import Stop, step
from shared.database import Database
from shared.events import Envelope
from shared.messaging.broker import credentials
from shared.messaging.rebuilding import FactsMissing, FactsNewer, facts_of, rebuild
from shared.services import SERVICES
from shared.settings import Settings


def main(service: str) -> None:
    if service not in SERVICES:
        raise Stop(f"Say which service, as in: make rebuild S=registry. There are {', '.join(SERVICES)}.")
    if not running.is_running():
        raise Stop("The facts are read from the broker: start Peerway first (make run), then rebuild beside it.")
    with step(f"Rebuilding what {service} was told"), resting(service):
        count = asyncio.run(_rebuild(service, Settings()))
    print(f"  {count} facts were written down again.")


async def _rebuild(service: str, settings: Settings) -> int:
    state = import_module(f"{SERVICES[service].package}.main").app.state
    database = Database(settings.database_url(service))
    client = await nats.connect(settings.nats, **credentials(settings, TOOLS))
    envelopes: list[Envelope] = []
    for subscription in state.subscriptions:
        envelopes += await facts_of(client.jetstream(), subscription.aggregate)
    try:
        return await database.write(rebuild, state.projections, state.subscriptions, envelopes)
    except (FactsMissing, FactsNewer) as missing:
        raise Stop(f"{missing}. Nothing was changed. Try again when every service is ready.") from None
    finally:
        await client.close()
        database.close()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
