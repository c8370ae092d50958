"""From the revision before, with people in it, up and down."""

import sqlalchemy as sa

from shared.migrations import downgrade, upgrade


def test_people_survive_a_migration_up_and_down(database_url: str) -> None:
    engine = sa.create_engine(database_url.replace("postgresql://", "postgresql+psycopg://"))
    downgrade("gateway", database_url, "abfcc6831f7a")
    with engine.begin() as connection:
        connection.execute(
            sa.text(
                "INSERT INTO accounts (person_id, name, email, email_folded, password_hash, roles, language,"
                " preferences, confirmed_at) VALUES ('alice', 'Alice', 'a@b.example', 'a@b.example', 'x', '[]',"
                " 'en', '{}', '2026-03-02 15:00:00+00:00')"
            )
        )

    upgrade("gateway", database_url)
    assert {"role_changes", "news", "notices"} <= set(sa.inspect(engine).get_table_names())
    downgrade("gateway", database_url, "abfcc6831f7a")

    with engine.connect() as connection:
        assert connection.execute(sa.text("SELECT name FROM accounts")).scalar() == "Alice"
    assert "role_changes" not in sa.inspect(engine).get_table_names()
    engine.dispose()
