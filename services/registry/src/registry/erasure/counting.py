"""What a command removes, by table, as the database counts it: no list of tables can forget one."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session


@contextmanager
def counted(session: Session) -> Iterator[Counter[str]]:
    """Rows that are deleted meanwhile."""
    gone = Counter[str]()

    def note(_: sa.Connection, statement: Any, *rest: Any) -> None:
        if isinstance(statement, sa.Delete) and isinstance(statement.table, sa.Table):
            gone[statement.table.name] += rest[-1].rowcount

    session.flush()
    connection = session.connection()
    sa.event.listen(connection, "after_execute", note)
    try:
        yield gone
        session.flush()
    finally:
        sa.event.remove(connection, "after_execute", note)
