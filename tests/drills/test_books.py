"""The books are read the same on both databases, and a fault that is planted in them is gone after the look."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa

from tests.drills.books import Books

TABLES = (
    "CREATE TABLE people (id VARCHAR PRIMARY KEY, since DATE NOT NULL)",
    "CREATE TABLE answers (number INTEGER PRIMARY KEY, person VARCHAR NOT NULL REFERENCES people (id))",
    "INSERT INTO people VALUES ('alice', '2026-01-31')",
    "INSERT INTO answers VALUES (7, 'alice')",
)
SERVICE = "exam"


@pytest.fixture(scope="session")
def migrate() -> Callable[[str], None]:
    """Instead of a history: somebody, and an answer that points at them."""

    def make(url: str) -> None:
        at = url.replace("postgresql://", "postgresql+psycopg://")
        with sa.create_engine(at, poolclass=sa.NullPool).begin() as connection:
            for statement in TABLES:
                connection.exec_driver_sql(statement)

    return make


@pytest.fixture
def books(database_url: str) -> Books:
    return Books({SERVICE: database_url})


def test_both_databases_say_the_same(books: Books) -> None:
    assert books.tables(SERVICE) == {"answers": ["number", "person"], "people": ["id", "since"]}
    assert books.ask(SERVICE, "SELECT id, since FROM people WHERE id = :id", id="alice") == [("alice", "2026-01-31")]
    assert books.ask(SERVICE, "SELECT number FROM answers") == [(7,)]


def test_a_planted_fault_is_seen_and_then_undone_also_where_others_point_at_the_row(books: Books) -> None:
    everybody = "SELECT id FROM people"

    with books.altered(SERVICE, "DELETE FROM people WHERE id = :id", {"id": "alice"}) as planted:
        assert (planted, books.ask(SERVICE, everybody)) == (1, [])
        assert books.ask(SERVICE, "SELECT person FROM answers") == [("alice",)]

    assert books.ask(SERVICE, everybody) == [("alice",)]
    with books.altered(SERVICE, "DELETE FROM people WHERE id = :id", {"id": None}) as planted:
        assert planted == 0


def test_what_is_asked_changes_nothing(books: Books, database_url: str) -> None:
    books.ask(SERVICE, "SELECT 1")
    if database_url.startswith("sqlite"):
        with pytest.raises(sa.exc.OperationalError, match="readonly"):
            books.ask(SERVICE, "DELETE FROM people")
    assert books.change(SERVICE, "UPDATE answers SET number = 8") == 1
    assert books.ask(SERVICE, "SELECT number FROM answers") == [(8,)]
