"""The index of the public search, and what people give beside their names. Who is here already waits for an entry."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_search_index"
down_revision = "2026_11_30_ledger"
branch_labels = None
depends_on = None

BYTEWISE = sa.String().with_variant(sa.String(collation="C"), "postgresql")
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "search_entries",
        sa.Column("entry", NUMBER, nullable=False, autoincrement=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("shown", sa.String(), nullable=False),
        sa.Column("sorted_as", BYTEWISE, nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("entry", name="pk_search_entries"),
        sa.UniqueConstraint("person_id", name="uq_search_entries_person_id"),
    )
    op.create_table(
        "search_terms",
        sa.Column("term", BYTEWISE, nullable=False),
        sa.Column("sorted_as", BYTEWISE, nullable=False),
        sa.Column("entry", NUMBER, nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("term", "sorted_as", "entry", name="pk_search_terms"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "search_words",
        sa.Column("word", BYTEWISE, nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("word", name="pk_search_words"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "search_slips",
        sa.Column("slip", BYTEWISE, nullable=False),
        sa.Column("word", BYTEWISE, nullable=False),
        sa.PrimaryKeyConstraint("slip", "word", name="pk_search_slips"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "search_waiting",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_search_waiting"),
    )
    op.create_table(
        "listing_details",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("town", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_listing_details"),
    )
    op.execute("INSERT INTO search_waiting (person_id) SELECT person_id FROM certifications")


def downgrade() -> None:
    for table in ("listing_details", "search_waiting", "search_slips", "search_words", "search_terms"):
        op.drop_table(table)
    op.drop_table("search_entries")
