"""The history of the tables goes up and down, on both databases, and ends where the tables are."""

import sqlalchemy as sa

from ce_tracker.base import Base
from shared.database import Database
from shared.migrations import downgrade, upgrade


def tables(database: Database) -> set[str]:
    return set(sa.inspect(database.engine).get_table_names())


def test_the_history_goes_down_to_nothing_and_up_again(database: Database) -> None:
    import ce_tracker.main  # noqa: F401  so that every table is known

    whole = tables(database)

    downgrade("ce_tracker", database.url, "base")
    empty = tables(database)
    upgrade("ce_tracker", database.url)

    assert empty == {"alembic_version"}
    assert tables(database) == whole
    assert set(Base.metadata.tables) <= whole
