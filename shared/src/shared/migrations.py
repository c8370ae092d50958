"""Alembic for every service: one history beside its rooms, the messaging tables in it. Never imported while serving.

`python -m shared.migrations registry revision "what changes"` writes a revision of today, from what the tables in the
code have and a database made by the history has not. `… registry upgrade` applies them.
"""

import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Literal

import sqlalchemy as sa
from alembic import command, context
from alembic.config import Config

import shared.approvals.tables  # noqa: F401  they stand in every database
from shared import clock
from shared.database import Instant
from shared.days import day_of
from shared.messaging.tables import MessagingBase
from shared.settings import Settings


def config(package: str, url: str) -> Config:
    folder = Path(import_module(package).__path__[0]) / "migrations"
    made = Config()
    made.set_main_option("script_location", str(folder))
    made.attributes["url"] = url
    return made


def upgrade(package: str, url: str, revision: str = "head") -> None:
    command.upgrade(config(package, url), revision)


def downgrade(package: str, url: str, revision: str) -> None:
    command.downgrade(config(package, url), revision)


def write_revision(package: str, what: str) -> None:
    """Compared with a database of its own, so that it does not matter what was run here before.

    Alembic keeps 32 characters of a name.
    """
    name = f"{day_of(clock.real_now()):%Y_%m_%d}_{'_'.join(what.lower().split())}"[:32].rstrip("_")
    with tempfile.TemporaryDirectory() as room:
        made = config(package, f"sqlite:///{room}/scratch.db")
        made.set_main_option("file_template", "%%(rev)s")
        command.upgrade(made, "head")
        command.revision(made, message=what, autogenerate=True, rev_id=name)


def run(*metadata: sa.MetaData) -> None:
    """What each service's `env.py` calls with the metadata of its tables."""
    url = context.config.attributes["url"].replace("postgresql://", "postgresql+psycopg://")
    engine = sa.create_engine(url, poolclass=sa.NullPool)
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            connection.commit()
        context.configure(
            connection=connection,
            target_metadata=[*metadata, MessagingBase.metadata],
            render_as_batch=True,
            render_item=_render,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


def _render(kind: str, thing: object, _: object) -> str | Literal[False]:
    """A moment is a plain timestamp with time zone in a migration, so that old revisions do not depend on our code."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(thing, Instant) else False


def main(service: str, verb: str, *rest: str) -> None:
    package = service.replace("-", "_")
    settings = Settings()
    settings.var.mkdir(parents=True, exist_ok=True)
    url = settings.database_url(service)
    if verb == "upgrade":
        upgrade(package, url, *rest)
    elif verb == "downgrade":
        downgrade(package, url, *rest)
    else:
        write_revision(package, rest[0])


if __name__ == "__main__":
    main(*sys.argv[1:])
