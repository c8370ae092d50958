"""Emptying the projections of a service, and filling them again from the facts themselves.

Only projections run: no command, no fact, no mail. Facts that were not applied before (held, parked, still on their
way) are left to the inbox; so the rebuilt tables stand where the inbox stands.
"""

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from nats.js import JetStreamContext
from nats.js.api import ConsumerConfig, DeliverPolicy
from sqlmodel import Session, SQLModel, select

from shared.events import CATALOGUE, Envelope
from shared.messaging.digests import digest_of
from shared.messaging.forgetting import is_emptied
from shared.messaging.inbox import Subscription
from shared.messaging.tables import Forgotten, Inbox
from shared.messaging.unreadable import read
from shared.services import stream_of

PATIENCE = 10.0
"""Seconds to wait for a fact that the stream says it has."""


def rebuild(
    session: Session,
    projections: Sequence[type[SQLModel]],
    subscriptions: Sequence[Subscription],
    envelopes: Iterable[Envelope],
) -> int:
    """In one transaction; how many facts were written down again."""
    for table in projections:
        session.execute(sa.delete(table))
    applied = dict(session.exec(select(Inbox.id, Inbox.digest)).all())
    wanted = {one.aggregate: one for one in subscriptions}
    count = 0
    forgotten = set(session.exec(select(Forgotten.subject)))
    for envelope in envelopes:
        if is_emptied(envelope) or envelope.subject in forgotten:
            applied.pop(envelope.id, None)
        elif envelope.id in applied and applied[envelope.id] in (None, digest_of(envelope)):
            del applied[envelope.id]
            _project(session, wanted[envelope.aggregate], envelope)
            count += 1
    if applied:
        raise FactsMissing(f"{len(applied)} facts that were applied are not in the streams")
    return count


class FactsMissing(Exception):
    """Nothing was changed: first the relays have to send everything again."""


class FactsNewer(Exception):
    """Nothing was changed: a fact counts as applied of which we do not know what it says. First comes the upgrade."""


def _project(session: Session, subscription: Subscription, envelope: Envelope) -> None:
    if envelope.type not in CATALOGUE:
        raise FactsNewer("A fact counts as applied, and is newer than we are")
    found = subscription.handler(envelope)
    if found is not None and found[0].project is not None:
        found[0].project(session, found[1], envelope)
        session.flush()


async def facts_of(js: JetStreamContext, aggregate: str) -> list[Envelope]:
    """Every fact of an aggregate that its stream holds, in the order of the stream. What cannot be read was parked."""
    info = await js.stream_info(stream_of(aggregate), subjects_filter=f"{aggregate}.>")
    config = ConsumerConfig(deliver_policy=DeliverPolicy.ALL)
    listening = await js.subscribe(f"{aggregate}.>", stream=stream_of(aggregate), ordered_consumer=True, config=config)
    envelopes: list[Envelope] = []
    for _ in range(sum((info.state.subjects or {}).values())):
        message = await listening.next_msg(timeout=PATIENCE)
        envelope = read(message.data, aggregate)
        envelopes += [envelope] if envelope and envelope.type == message.subject else []
    await listening.unsubscribe()
    return envelopes
