"""Facts between services: the database is the truth, NATS is the courier."""

from shared.messaging.inbox import Handler, Subscription, is_parked, parked_ids, receive
from shared.messaging.outbox import record

__all__ = ["Handler", "Subscription", "is_parked", "parked_ids", "receive", "record"]
