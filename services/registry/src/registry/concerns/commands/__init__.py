"""Telling of a concern, and what becomes of it before a panel. Whoever sits on it, and decides, is for rooms above."""

from registry.concerns.commands.close_concern import close_concern
from registry.concerns.commands.conclude_concern import conclude_concern
from registry.concerns.commands.declare_tie import declare_tie
from registry.concerns.commands.delete_stale_draft import delete_stale_draft
from registry.concerns.commands.extend_decision import extend_decision
from registry.concerns.commands.forget_concern import forget_concern
from registry.concerns.commands.forget_teller import forget_teller
from registry.concerns.commands.keep_concern import keep_concern
from registry.concerns.commands.take_on import take_on
from registry.concerns.commands.view_concern import view_concern

__all__ = [
    "close_concern",
    "conclude_concern",
    "declare_tie",
    "delete_stale_draft",
    "extend_decision",
    "forget_concern",
    "forget_teller",
    "keep_concern",
    "take_on",
    "view_concern",
]
