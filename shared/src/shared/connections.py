"""Connections to a PostgreSQL, none of which waits for ever."""

from typing import Any, TypeVar

import psycopg
import sqlalchemy as sa
from psycopg.abc import PQGen

R = TypeVar("R")

LOCK, STATEMENT, IDLE = 2.0, 8.0, 30.0
"""Seconds, on the server: for somebody else's lock, for a statement, between two statements of a transaction."""
SILENCE = STATEMENT + 2
"""Seconds without a word of the server, after which we end the connection ourselves."""


def engine(url: str, connections: int, isolation: str) -> sa.Engine:
    """As many connections as threads use them, none of which waits for ever."""
    options = {"lock_timeout": LOCK, "statement_timeout": STATEMENT, "idle_in_transaction_session_timeout": IDLE}
    made = sa.create_engine(
        url.replace("postgresql://", "postgresql+psycopg://"),
        pool_size=connections,
        max_overflow=0,
        isolation_level=isolation,
        connect_args={
            "connect_timeout": 2,
            "keepalives": 1,
            "keepalives_idle": 5,
            "keepalives_interval": 2,
            "keepalives_count": 3,
            "tcp_user_timeout": 5_000,
            "options": " ".join(f"-c {name}={int(seconds * 1000)}" for name, seconds in options.items()),
        },
    )

    @sa.event.listens_for(made, "do_connect")
    def connect(dialect: Any, record: Any, arguments: Any, named: Any) -> Any:
        return _Connection.connect(*arguments, **named)

    return made


class _Connection(psycopg.Connection[Any]):
    """Ends itself when the server has been silent for too long: a limit that the server does not have to keep."""

    def wait(self, gen: PQGen[R], interval: float = 0.1, timeout: float | None = None) -> R:
        try:
            return super().wait(gen, interval, SILENCE if timeout is None else timeout)
        except psycopg.errors._WaitTimeout:
            self.close()
            raise psycopg.OperationalError("the server is silent") from None
