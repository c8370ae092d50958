"""Changes that somebody with the whole database in their hands could make: bits, rows, the order, the end."""

import random
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

Change = Callable[[], str]
COVERED: dict[str, tuple[str, ...]] = {
    "certifications": ("person_id", "number", "granted_on", "valid_until", "rule_set", "mark", "marked_on"),
    "renewals": ("person_id", "year", "valid_until", "rule_set"),
    "retirements": ("id", "person_id", "retired_at"),
    "approvals": (
        "id",
        "subject_id",
        "act",
        "first_by",
        "first_at",
        "reason",
        "second_by",
        "second_reason",
        "closed_at",
    ),
    "outbox": ("id", "aggregate", "subject", "version", "type", "body"),
    "outbox_heads": ("aggregate", "subject", "version"),
    "attested_names": ("person_id", "name"),
    "standstills": ("person_id", "since"),
    "listings": ("choice", "listed_name", "share_code", "pronouns", "tells_former_names"),
    "ledger_years": ("year", "size"),
    "ledger_leaves": ("year", "position", "d"),
    "ledger_openings": ("year", "position", "person_id", "salt", "content"),
    "ledger_nodes": ("year", "level", "place", "hash"),
    "ledger_heads": ("note",),
    "published_keys": ("public",),
}
"""What the ledger speaks for: of each table the columns of which no bit can be changed unseen."""
FACTS = "registry.certification.%"


def open_to_changes(session: Session) -> None:
    """Without the triggers: whoever owns the database takes them away first."""
    if session.get_bind().dialect.name == "sqlite":
        for act in ("update", "delete"):
            session.execute(sa.text(f"DROP TRIGGER ledger_leaves_no_{act}"))
    else:
        session.execute(sa.text("ALTER TABLE ledger_leaves DISABLE TRIGGER ALL"))


class Changer:
    """Makes changes that a seed tells."""

    def __init__(self, session: Session, tables: sa.MetaData, seed: int) -> None:
        self._session = session
        self._random = random.Random(seed)
        self._tables = tables

    def one(self) -> str:
        """Make one; what it was."""
        kinds: list[Change] = [self._bit, self._bit, self._bit, self._delete, self._swap, self._truncate]
        return self._random.choice(kinds)()

    def _bit(self) -> str:
        table = self._some_table()
        row = self._some_row(table)
        column = table.c[self._random.choice(COVERED[table.name])]
        value = row._mapping[column.name]
        if value is None:
            return self._bit()
        changed = self._flipped(value)
        try:
            with self._session.begin_nested():
                self._update(table, row, {column.name: changed})
        except DBAPIError:  # what the database itself refuses needs no audit
            return self._bit()
        return f"{table.name}.{column.name}: {value!r} → {changed!r}"

    def _delete(self) -> str:
        table = self._some_table()
        row = self._some_row(table)
        self._session.execute(sa.delete(table).where(*self._key(table, row)))
        return f"a row of {table.name} deleted"

    def _swap(self) -> str:
        """Two leaves, two openings or two facts change places."""
        name, column = self._random.choice([("ledger_leaves", "d"), ("ledger_openings", "content"), ("outbox", "body")])
        table = self._tables.tables[name]
        first, second = self._some_row(table), self._some_row(table)
        one, other = first._mapping[column], second._mapping[column]
        if one == other:
            return self._swap()
        self._update(table, first, {column: other})
        self._update(table, second, {column: one})
        return f"two of {name} swapped"

    def _truncate(self) -> str:
        """The end of the newest year is cut off, with everything that tells of it here, and the head as well."""
        text = self._session.execute
        year, size = text(sa.text("SELECT year, size FROM ledger_years ORDER BY year DESC LIMIT 1")).one()
        keep = self._random.randrange(1, size)
        gone = {"year": year, "keep": keep}
        for table in ("ledger_leaves", "ledger_openings"):
            text(sa.text(f"DELETE FROM {table} WHERE year = :year AND position >= :keep"), gone)
        text(sa.text("DELETE FROM ledger_nodes WHERE year = :year AND (place + 1) * (1 << level) > :keep"), gone)
        text(sa.text("UPDATE ledger_years SET size = :keep WHERE year = :year"), gone)
        text(sa.text("DELETE FROM ledger_heads WHERE year = :year AND size > :keep"), gone)
        return f"{size - keep} leaves cut off the end"

    def _some_table(self) -> sa.Table:
        return self._tables.tables[self._random.choice(list(COVERED))]

    def _rows(self, name: str) -> sa.Select[Any]:
        table = self._tables.tables[name]
        those = sa.select(table).order_by(*table.primary_key.columns)
        if name == "outbox":
            return those.where(table.c.type.like(FACTS), ~table.c.type.like("%commitment%"))
        if name == "outbox_heads":
            return those.where(table.c.aggregate == "registry.certification")
        if name == "listings":
            decided = self._tables.tables["standstills"]
            return those.where(table.c.person_id.in_(sa.select(decided.c.person_id)))
        if name == "approvals":
            return those.where(table.c.second_by.is_not(None))
        return those

    def _some_row(self, table: sa.Table) -> sa.Row[Any]:
        return self._random.choice(self._session.execute(self._rows(table.name)).all())

    def _key(self, table: sa.Table, row: sa.Row[Any]) -> list[Any]:
        return [column == row._mapping[column.name] for column in table.primary_key.columns]

    def _update(self, table: sa.Table, row: sa.Row[Any], values: dict[str, Any]) -> None:
        self._session.execute(sa.update(table).where(*self._key(table, row)).values(values))

    def _flipped(self, value: Any) -> Any:
        """One bit of it, or of its last sign; a day is a number of days, a moment one of seconds."""
        if isinstance(value, bytes | memoryview):
            found = bytearray(bytes(value))
            found[self._random.randrange(len(found))] ^= 1 << self._random.randrange(8)
            return bytes(found)
        if isinstance(value, datetime):
            return value + timedelta(seconds=1 << self._random.randrange(20))
        if isinstance(value, date):
            return value + timedelta(days=1 << self._random.randrange(9))
        if isinstance(value, bool):
            return not value
        if isinstance(value, int):
            return value ^ (1 << self._random.randrange(8))
        if value in ("name", "number", "unlisted"):
            return self._random.choice([one for one in ("name", "number", "unlisted") if one != value])
        if value in ("none", "suspended", "revoked", "retired"):  # the database takes no other word
            return self._random.choice([one for one in ("none", "suspended", "revoked", "retired") if one != value])
        at = self._random.randrange(len(value)) if value else 0
        sign = chr(ord(value[at]) ^ (1 << self._random.randrange(5))) if value else "x"
        return value[:at] + (sign if sign != "\0" else "x") + value[at + 1 :]
