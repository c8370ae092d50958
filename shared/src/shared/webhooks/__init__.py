"""Sending signed messages to addresses that strangers gave: Standard Webhooks, and never into our own network."""

from shared.webhooks.addresses import NotPublic, is_public
from shared.webhooks.sending import Outcome, Sender, refuse_unless_allowed
from shared.webhooks.signing import Message, new_secret, secret_as_written, signed_headers

__all__ = [
    "Message",
    "NotPublic",
    "Outcome",
    "Sender",
    "is_public",
    "new_secret",
    "refuse_unless_allowed",
    "secret_as_written",
    "signed_headers",
]
