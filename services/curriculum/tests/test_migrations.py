from datetime import date

import sqlalchemy as sa
from sqlmodel import SQLModel

import curriculum.cohorts.tables
import curriculum.completion.tables
import curriculum.course.tables
import curriculum.practice.tables
import curriculum.study.tables
import curriculum.vault.tables  # noqa: F401
from curriculum.base import Base
from curriculum.cohorts.queries.places import rule_set_on
from shared.database import Database
from shared.migrations import downgrade, upgrade

from .walk import Given


def tables(url: str) -> set[str]:
    engine = sa.create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    found = set(sa.inspect(engine).get_table_names())
    engine.dispose()
    return found


def test_the_migration_makes_every_table_and_takes_it_away_again(database_url: str) -> None:
    base: type[SQLModel] = Base
    assert set(base.metadata.tables) <= tables(database_url)

    downgrade("curriculum", database_url, "base")
    assert tables(database_url) <= {"alembic_version"}

    upgrade("curriculum", database_url)
    assert set(base.metadata.tables) <= tables(database_url)


def test_the_default_rule_set_is_there_from_the_start(database: Database, given: Given) -> None:
    rules = given.ask(rule_set_on, date(2026, 1, 1))

    assert (rules.modules, rules.practice_minutes) == (34, 720)
