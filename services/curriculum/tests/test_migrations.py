import sqlalchemy as sa
from sqlmodel import SQLModel

import curriculum.applications.tables
import curriculum.cohorts.tables
import curriculum.completion.tables
import curriculum.course.tables
import curriculum.practice.tables
import curriculum.study.tables
import curriculum.trainings.tables
import curriculum.vault.tables  # noqa: F401
from curriculum.base import Base
from shared.migrations import downgrade, upgrade


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
