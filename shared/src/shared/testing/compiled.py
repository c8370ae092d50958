"""Statements are compiled once a run, not once for each test's engine: a quarter of what a test of a service takes.

SQLAlchemy keeps what it compiled with the engine, under the dialect. Here all engines keep it together, and dialects of
one kind are one.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.util import LRUCache

_COMPILED: LRUCache[Any, Any] = LRUCache(20_000)


def compile_once() -> None:
    """Changes SQLAlchemy in this process, for good."""
    changed: tuple[tuple[type, str, Callable[..., Any]], ...] = (
        (sa.Engine, "__init__", _keeping_together(sa.Engine.__init__)),
        (DefaultDialect, "__eq__", lambda one, other: _kind(one) == _kind(other)),
        (DefaultDialect, "__hash__", lambda one: hash(_kind(one))),
    )
    for what, name, how in changed:
        setattr(what, name, how)


def _keeping_together(make: Callable[..., None]) -> Callable[..., None]:
    @wraps(make)
    def init(engine: sa.Engine, *args: Any, **options: Any) -> None:
        make(engine, *args, **options)
        engine._compiled_cache = _COMPILED

    return init


def _kind(dialect: Any) -> tuple[type, str]:
    return type(dialect), getattr(dialect, "paramstyle", "")
