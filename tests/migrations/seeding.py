"""Rows for whatever tables a database has: read from its own description, so that no revision is left out."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa

from tests.migrations.checks import Members, members

ROWS = 3
MOMENT = datetime(2026, 3, 2, 15, 4, 5, tzinfo=UTC)
SHAPED: dict[tuple[str, str], Any] = {
    ("accounts", "roles"): ["trainee"],
    ("rule_sets", "kind"): "rules",
    ("issued_credentials", "body"): '{"proof": {"verificationMethod": "https://agency.example/keys#one"}}',
}
"""What a column held that a revision takes apart; and the only kind that older code knows."""
Contents = dict[str, list[dict[str, Any]]]
Told = Mapping[str, Sequence[Mapping[str, Any]]]


def described(engine: sa.Engine) -> sa.MetaData:
    found = sa.MetaData()
    found.reflect(engine)
    return found


def seed(engine: sa.Engine, known: Members | None = None, told: Told | None = None) -> None:
    """A few rows in every table, parents first. `known`: the words of a column before the database held it to them.

    `told`: rows of which more is said than that.
    """
    tables, allowed, told = described(engine), (known or {}) | members(engine), told or {}
    with engine.begin() as connection:
        for table in tables.sorted_tables:
            if table.name != "alembic_version":
                said = told.get(table.name, [{}] * ROWS)
                rows = [{**_row(table, number, allowed), **one} for number, one in enumerate(said, 1)]
                if rows:
                    connection.execute(table.insert(), rows)


def contents(engine: sa.Engine) -> Contents:
    """Every row of every table as the database holds it, in an order of its own. Reading the types takes too long."""
    with engine.connect() as connection:
        names = set(sa.inspect(connection).get_table_names()) - {"alembic_version"}
        return {name: _sorted(connection.exec_driver_sql(f'SELECT * FROM "{name}"')) for name in sorted(names)}


def typed(engine: sa.Engine, table: str) -> list[dict[str, Any]]:
    """Every row of one table, as Python has it."""
    with engine.connect() as connection:
        return _sorted(connection.execute(sa.Table(table, sa.MetaData(), autoload_with=engine).select()))


def _sorted(rows: sa.CursorResult[Any]) -> list[dict[str, Any]]:
    return sorted((dict(row) for row in rows.mappings()), key=str)


def common(one: Contents, other: Contents) -> Iterator[tuple[str, list[Any], list[Any]]]:
    """What both hold of each table that both have, column by column that both have."""
    for table in one.keys() & other.keys():
        columns = _columns(one[table]) & _columns(other[table])
        yield table, _cut(one[table], columns), _cut(other[table], columns)


def told(rows: list[dict[str, Any]], wanted: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Of the rows of a table, in the order of those wanted, what these tell of; what they tell first is their key."""
    key = next(iter(wanted[0]))
    known = {row[key]: row for row in rows}
    assert known.keys() == {row[key] for row in wanted}
    return [{name: _as_utc(known[row[key]][name]) for name in row} for row in wanted]


def _as_utc(value: Any) -> Any:
    return value.replace(tzinfo=UTC) if isinstance(value, datetime) and value.tzinfo is None else value


def _columns(rows: list[dict[str, Any]]) -> set[str]:
    return set(rows[0]) if rows else set()


def _cut(rows: list[dict[str, Any]], columns: set[str]) -> list[Any]:
    return sorted(str(sorted((name, row[name]) for name in columns)) for row in rows)


def _row(table: sa.Table, number: int, allowed: Members) -> Mapping[str, Any]:
    """Where a column takes certain words only, one of them."""
    words = {name: sorted(members) for (of, name), members in allowed.items() if of == table.name}
    return {
        column.name: words[column.name][number % len(words[column.name])]
        if column.name in words
        else SHAPED.get((table.name, column.name)) or _value(column, number)
        for column in table.columns
        if not column.computed
    }


def _value(column: sa.Column[Any], number: int) -> Any:
    if column.nullable and number == ROWS:
        return None
    match column.type:
        case sa.Boolean():
            return number % 2 == 0
        case sa.Integer():
            return number
        case sa.Numeric() | sa.Float():
            return number / 4
        case sa.DateTime():
            return MOMENT
        case sa.Date():
            return date(2026, 3, number)
        case sa.LargeBinary():
            return bytes([number])
        case sa.JSON():
            return {"number": number}
        case _:
            return str(number)
