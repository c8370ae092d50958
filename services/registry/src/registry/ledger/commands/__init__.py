"""A leaf is written in the transaction of what it tells of."""

from registry.ledger.commands.append_fact import append_fact
from registry.ledger.commands.append_leaf import append_leaf
from registry.ledger.commands.forget_openings import forget_openings

__all__ = ["append_fact", "append_leaf", "forget_openings"]
