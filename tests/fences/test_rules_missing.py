"""Whoever decides by rule sets is not ready without one."""

import pytest
import sqlalchemy as sa

from shared import migrations
from shared.clock import real_now
from shared.database import Database
from shared.rule_sets import RULES_MISSING
from shared.services import SERVICES, Service
from tests.fences.apps import app


@pytest.fixture
def database(service: Service, tmp_path_factory: pytest.TempPathFactory) -> Database:
    """As the history of this service makes one, before anything is published."""
    url = f"sqlite:///{tmp_path_factory.mktemp(service.package)}/empty.db"
    migrations.upgrade(service.package, url)
    return Database(url)


@pytest.mark.parametrize("service", SERVICES.values(), ids=SERVICES)
def test_a_service_with_rule_sets_tells_that_there_is_none(service: Service, database: Database) -> None:
    def look(session: sa.orm.Session) -> dict[str, float]:
        measures = app(service.name).state.measures
        return {name: value for one in measures for name, value in one(session, now=real_now()).items()}

    has_rule_sets = "rule_sets" in sa.inspect(sa.create_engine(database.url)).get_table_names()
    found = database.read_now(look)  # type: ignore[arg-type]

    assert (RULES_MISSING in found) == has_rule_sets == (service.name != "gateway")
    if has_rule_sets:
        database.write_now(lambda session: session.execute(sa.text("DELETE FROM rule_sets")))
        assert database.read_now(look)[RULES_MISSING] == 1  # type: ignore[arg-type]
