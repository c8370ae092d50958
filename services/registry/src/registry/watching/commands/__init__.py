"""Asking, answering, and looking at entries. Whatever ends a consent ends what waits to be told, too."""

from registry.watching.commands.answer_watch import answer_watch
from registry.watching.commands.ask_to_watch import ask_to_watch
from registry.watching.commands.end_watch import end_watch
from registry.watching.commands.forget_watches import forget_watches
from registry.watching.commands.look_at_watches import look_at_watches

__all__ = [
    "answer_watch",
    "ask_to_watch",
    "end_watch",
    "forget_watches",
    "look_at_watches",
]
