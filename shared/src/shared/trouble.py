"""What a database's error means: another one was first, the connection is gone, or nothing answers now."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import TypeVar

from prometheus_client import Counter
from sqlalchemy.exc import DBAPIError

from shared.refusals import N_, TookTooLong, Unavailable

log = logging.getLogger(__name__)
R = TypeVar("R")
AGAIN = 1.0
"""Seconds between two tries of what has to be done."""


class Kind(StrEnum):
    CONFLICT = "conflict"
    """Two transactions do not fit one after the other, or wait for each other."""
    RACE = "race"
    """Somebody else wrote the row first: who looks again sees it."""
    GONE = "gone"
    """The connection ended."""
    AWAY = "away"
    """Nothing answers in time, or there is no room: a disk, a lock, a connection."""
    OTHER = "other"


TROUBLE = Counter("peerway_database_trouble", "Transactions that did not come to their end, by what it was.", ["kind"])

_CONFLICTS = ("40001", "40P01")
_RACES = ("23505", "23P01")
_ENDED = ("57P01", "57P02", "57P03", "25P03")
_SHORT_OF = ("08", "53", "57", "58")
"""Classes of SQLSTATE: connections, resources, an operator, the system."""
_LOCK_NOT_AVAILABLE = "55P03"
_SQLITE = frozenset({5, 6, 7, 10, 13, 14, 15})
"""Busy, locked, no memory, input and output, full, cannot be opened, protocol."""


class Busy(Unavailable):
    """Too many wait already."""


class OutcomeUnknown(TookTooLong):
    """The connection ended while the database was asked to keep what was written."""

    slug = "outcome-unknown"
    sentence = N_("We could not see whether this was kept. Please look before you send it again.")


def kind_of(error: DBAPIError) -> Kind:
    state = getattr(error.orig, "sqlstate", None)
    if state in _CONFLICTS:
        return Kind.CONFLICT
    if state in _RACES:
        return Kind.RACE
    if error.connection_invalidated or state in _ENDED:
        return Kind.GONE
    if state is None:
        return Kind.AWAY if _is_away(error) else Kind.OTHER
    return Kind.AWAY if state.startswith(_SHORT_OF) or state == _LOCK_NOT_AVAILABLE else Kind.OTHER


def _is_away(error: DBAPIError) -> bool:
    """Without a SQLSTATE: SQLite, which says what it is by number, or a server that did not get to say anything."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return code & 0xFF in _SQLITE
    return type(error.orig).__module__.startswith("psycopg") and type(error.orig).__name__ in (
        "OperationalError",
        "InterfaceError",
        "ConnectionTimeout",
    )


def counted(error: DBAPIError) -> Kind:
    kind = kind_of(error)
    if kind != Kind.OTHER:
        TROUBLE.labels(kind).inc()
    return kind


def as_refusal(error: DBAPIError, kind: Kind) -> Exception:
    """What the person is told: that it does not work now. What is our own mistake stays an error."""
    if kind in (Kind.RACE, Kind.OTHER):
        return error
    log.warning("a transaction was given up", extra={"kind": kind, "error": type(error.orig).__name__})
    refusal = Unavailable()
    refusal.__cause__ = error
    return refusal


async def as_soon_as_it_answers(work: Callable[[], Awaitable[R]]) -> R:
    """For what is done once, at a start: also a database that is away just then is waited for."""
    while True:
        try:
            return await work()
        except Unavailable:  # the database says so itself
            await asyncio.sleep(AGAIN)
