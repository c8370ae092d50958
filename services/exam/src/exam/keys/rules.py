"""When a key is one, and when it is another than before."""

from collections.abc import Callable, Mapping

from exam.items.rules import Worths
from shared.refusals import N_, Conflict, Invalid

PUBLISHED = 1
"""The number of the key that an item was published with."""
MOST, LEAST = 20.0, -20.0


class NotAKey(Invalid):
    slug = "not-a-key"
    sentence = N_("Please give each value its points, as in: a = 1. Some value has to be worth something.")


class SameKey(Invalid):
    slug = "same-key"
    sentence = N_("This is the key as it stands. Nothing would change.")


class KnownAnswer(Invalid):
    slug = "answer-is-known"
    sentence = N_("The key knows this answer by now. Please look again.")


class NothingProposed(Conflict):
    slug = "no-key-proposed"
    sentence = N_("No new key waits here now. Please look at it again.")


class KeyWaits(Conflict):
    slug = "key-waits"
    sentence = N_("Another key waits for its second word here. Please finish it or take it back first.")


def refuse_unless_key(response: str, worths: Worths, is_value: Callable[[str], bool]) -> None:
    known = all(is_value(value) and LEAST <= worth <= MOST for value, worth in worths.items())
    if not known or not any(worth > 0 for worth in worths.values()):
        raise NotAKey(f"keys.{response}")


def refuse_unless_all(responses: set[str], given: set[str]) -> None:
    if not given or given - responses:
        raise NotAKey


def refuse_if_same(known: Mapping[str, Worths], wanted: Mapping[str, Worths]) -> None:
    if all(dict(known[response]) == dict(worths) for response, worths in wanted.items()):
        raise SameKey


def refuse_if_known(worths: Worths, answer: str) -> None:
    if answer in worths:
        raise KnownAnswer


def refuse_unless_waiting(waiting: str | None, key_id: str | None = None) -> None:
    """`key_id`: of the one that somebody has seen."""
    if waiting is None or key_id not in (None, waiting):
        raise NothingProposed


def refuse_if_waiting(waiting: object | None) -> None:
    if waiting is not None:
        raise KeyWaits
