"""Facts between services: the database is the truth, NATS is the courier."""

from shared.messaging.inbox import Handler, Subscription, receive
from shared.messaging.outbox import record
from shared.messaging.parking import is_parked, parked_ids

__all__ = ["Handler", "Subscription", "is_parked", "parked_ids", "receive", "record"]
