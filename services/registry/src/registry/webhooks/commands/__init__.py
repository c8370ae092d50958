"""Giving an address, and what becomes of messages.

`now` is real time, in which networks live; but for what is queued, which belongs to a day.
"""

from registry.webhooks.commands.claim_delivery import claim_delivery
from registry.webhooks.commands.drop_deliveries import drop_deliveries
from registry.webhooks.commands.end_webhook import end_webhook
from registry.webhooks.commands.forget_delivery import forget_delivery
from registry.webhooks.commands.note_not_taken import note_not_taken
from registry.webhooks.commands.note_taken import note_taken
from registry.webhooks.commands.queue_delivery import queue_delivery
from registry.webhooks.commands.rotate_secret import rotate_secret
from registry.webhooks.commands.set_webhook import set_webhook
from registry.webhooks.commands.try_webhook import try_webhook

__all__ = [
    "claim_delivery",
    "drop_deliveries",
    "end_webhook",
    "forget_delivery",
    "note_not_taken",
    "note_taken",
    "queue_delivery",
    "rotate_secret",
    "set_webhook",
    "try_webhook",
]
