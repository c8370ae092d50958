"""Which words a database takes in a column: read from its own checks."""

import re

import sqlalchemy as sa

Members = dict[tuple[str, str], set[str]]
"""By table and column."""


def members(engine: sa.Engine) -> Members:
    """SQLite says `state IN ('open', …)`, PostgreSQL `(state)::text = ANY (ARRAY['open'::text, …])`."""
    seen = sa.inspect(engine)
    found: Members = {}
    for table in seen.get_table_names():
        for check in seen.get_check_constraints(table):
            column, words = re.search(r"\w+", check["sqltext"]), re.findall(r"'([^']*)'", check["sqltext"])
            if column and words:
                found[table, column.group()] = set(words)
    return found


def wanted(tables: sa.MetaData) -> Members:
    """What the code says: every column of an enum, with what the enum's members are written as."""
    return {
        (table.name, column.name): {str(member.value) for member in column.type.enum_class}
        for table in tables.sorted_tables
        for column in table.columns
        if isinstance(column.type, sa.Enum) and column.type.enum_class
    }


def unlike(engine: sa.Engine, tables: sa.MetaData) -> Members:
    """What the checks of a database say where the code says something else; nothing where there is no check."""
    known, said = members(engine), wanted(tables)
    return {place: known.get(place, set()) for place in said if known.get(place) != said[place]}
