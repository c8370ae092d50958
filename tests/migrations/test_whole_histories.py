"""Every revision of every service, up from the one before it and down again, with people's things in all tables."""

from importlib import import_module
from itertools import pairwise

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from shared.messaging.tables import MessagingBase
from shared.migrations import config, downgrade, upgrade
from shared.rule_sets.tables import RuleSetBase
from shared.testing.databases import Templates, in_one_file
from shared.testing.depth import DEEP
from tests.migrations.checks import Members, members, wanted
from tests.migrations.moved import MOVED, NOTHING
from tests.migrations.seeding import common, contents, seed, told, typed

NEWEST = 8
"""So many steps are tried by `make test`: those before were, and do not change any more."""
WORDS: dict[str, Members] = {}


def opened(url: str) -> sa.Engine:
    return sa.create_engine(url.replace("postgresql://", "postgresql+psycopg://"), poolclass=sa.NullPool)


def history(package: str, url: str) -> list[str]:
    """Oldest first."""
    return [one.revision for one in ScriptDirectory.from_config(config(package, url)).walk_revisions()][::-1]


def tables_of(package: str) -> sa.MetaData:
    assert import_module(f"{package}.main").app
    found: sa.MetaData = import_module(f"{package}.base").Base.metadata
    return found


def first_words(package: str, engine: sa.Engine, url: str, revisions: list[str]) -> Members:
    """To which words a column was first held: a word that came later did not stand in it before. On any database.

    The database is empty before and afterwards.
    """
    if package not in WORDS:
        found: Members = {}
        for revision in revisions:
            upgrade(package, url, revision)
            found = members(engine) | found
        downgrade(package, url, "base")
        WORDS[package] = wanted(tables_of(package)) | found
    return WORDS[package]


def step(package: str, url: str, before: str, after: str, words: Members) -> None:
    """Up and down again, with rows in every table that the one before has."""
    engine = opened(url)
    moved = MOVED.get((package, after), NOTHING)
    if before != "base":
        seed(engine, words, moved.before)
    kept = contents(engine)

    upgrade(package, url, after)
    stayed = {table: rows for table, rows in kept.items() if table not in moved.before}
    assert all(then == now for _, then, now in common(stayed, contents(engine))), f"{before} → {after}"
    for table, rows in moved.after.items():
        assert told(typed(engine, table), rows) == rows, f"{before} → {after}"
    downgrade(package, url, before)
    assert contents(engine) == kept, f"{after} → {before}"


def test_what_people_entrusted_survives_each_step_up_and_down(
    service_under_test: str, database_url: str, templates: Templates
) -> None:
    """Rows hold the words of states also where the database did not hold them to these yet.

    The database itself stays empty and goes up once; each step is tried on a copy of it.
    """
    revisions = history(service_under_test, database_url)
    downgrade(service_under_test, database_url, "base")
    words = first_words(service_under_test, opened(database_url), database_url, revisions)
    steps = list(pairwise(["base", *revisions]))[0 if DEEP else -NEWEST :]
    upgrade(service_under_test, database_url, steps[0][0])
    for before, after in steps:
        in_one_file(database_url)
        with templates.copy_of(database_url) as url:
            step(service_under_test, url, before, after, words)
        upgrade(service_under_test, database_url, after)


def test_a_value_that_does_not_survive_is_seen() -> None:
    kept = {"accounts": [{"id": "1", "name": "Alice", "gone": 1}]}

    assert all(then == now for _, then, now in common(kept, {"accounts": [{"id": "1", "name": "Alice", "new": 2}]}))
    assert not all(then == now for _, then, now in common(kept, {"accounts": [{"id": "1", "name": "Bob"}]}))
    assert not all(then == now for _, then, now in common(kept, {"accounts": []}))


def test_the_newest_revision_can_be_left_with_everything_in_it(service_under_test: str, database_url: str) -> None:
    engine = opened(database_url)
    fresh = contents(engine)
    seed(engine)
    assert all(contents(engine).values())

    downgrade(service_under_test, database_url, "base")
    assert contents(engine) == {}
    upgrade(service_under_test, database_url)

    assert contents(engine) == fresh


def test_the_tables_are_what_the_code_says(service_under_test: str, database_url: str) -> None:
    """Nothing was changed in a table without a revision."""
    with opened(database_url).connect() as connection:
        found = MigrationContext.configure(connection, opts={"target_metadata": None})
        tables = sa.MetaData()
        own = tables_of(service_under_test)
        with_rule_sets = "rule_sets" in sa.inspect(connection).get_table_names() and "rule_sets" not in own.tables
        for metadata in (own, MessagingBase.metadata, *([RuleSetBase.metadata] if with_rule_sets else [])):
            for table in metadata.tables.values():
                table.to_metadata(tables)
        assert compare_metadata(found, tables) == []
