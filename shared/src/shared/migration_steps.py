"""Steps that several services' histories take alike. What a published revision has used here is never changed."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

STATE = sa.String(40)


def create_approvals() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "approvals",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("subject_id", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("first_by", sa.String(), nullable=False),
        sa.Column("first_at", moment, nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("second_by", sa.String(), nullable=True),
        sa.Column("second_reason", sa.String(), nullable=False),
        sa.Column("taken_back_by", sa.String(), nullable=True),
        sa.Column("closed_at", moment, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_approvals"),
    )
    is_open = sa.text("closed_at IS NULL")
    op.create_index(
        "ix_approvals_one_open",
        "approvals",
        ["about", "subject_id"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )
    op.create_index("ix_approvals_subject", "approvals", ["about", "subject_id", "first_at"])


def create_facts_and_duties_that_wait() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "dismissed_facts",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("aggregate", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("received_at", moment, nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("dismissed_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dismissed_facts"),
    )
    op.create_table(
        "failed_duties",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("duty", sa.String(), nullable=False),
        sa.Column("row_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("since", moment, nullable=False),
        sa.Column("next_at", moment, nullable=False),
        sa.Column("parked_at", moment, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_failed_duties"),
        sa.UniqueConstraint("duty", "row_id", name="uq_failed_duties_duty_row_id"),
    )


def drop_facts_and_duties_that_wait() -> None:
    op.drop_table("failed_duties")
    op.drop_table("dismissed_facts")


def create_forgotten() -> None:
    op.create_table(
        "forgotten",
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("erasure_id", sa.String(), nullable=False),
        sa.Column("forgotten_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("subject", name="pk_forgotten"),
    )


def drop_forgotten() -> None:
    op.drop_table("forgotten")


def add_swept() -> None:
    """Whoever was forgotten before is swept now."""
    op.add_column("forgotten", sa.Column("swept_at", sa.DateTime(timezone=True), nullable=True))


def drop_swept() -> None:
    with op.batch_alter_table("forgotten") as batch:
        batch.drop_column("swept_at")


def add_digests_of_facts() -> None:
    """What stands there has none, and is compared with nothing. A column that may be empty is added at once."""
    op.add_column("inbox", sa.Column("digest", sa.String(), nullable=True))


def drop_digests_of_facts() -> None:
    with op.batch_alter_table("inbox") as batch:
        batch.drop_column("digest")


def create_rule_sets() -> None:
    """Where a service has an older table of this name, the revision renames it before and copies it after."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "rule_sets",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("state", STATE, nullable=False),
        sa.Column("drafted_at", moment, nullable=False),
        sa.Column("published_at", moment, nullable=True),
        sa.Column("first_used_at", moment, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_rule_sets"),
        sa.CheckConstraint("state IN ('draft', 'published', 'withdrawn')", name="ck_rule_sets_state"),
    )
    op.create_index("ix_rule_sets_effective_from", "rule_sets", ["effective_from"])


def add_kinds_of_rule_sets() -> None:
    """What stands there is of the first kind, and so is what the code of before writes."""
    op.add_column("rule_sets", sa.Column("kind", sa.String(), nullable=False, server_default="rules"))


def drop_kinds_of_rule_sets() -> None:
    """The code of before knows one kind only: what is of another would be taken for it."""
    op.execute("DELETE FROM rule_sets WHERE kind <> 'rules'")
    with op.batch_alter_table("rule_sets") as batch:
        batch.drop_column("kind")


def add_check(table: str, column: str, values: Sequence[str]) -> None:
    """Let the database refuse every other value; on PostgreSQL without keeping others from the table meanwhile."""
    name = f"ck_{table}_{column}"
    condition = f"{column} IN ({', '.join(repr(value) for value in values)})"
    if op.get_bind().dialect.name == "sqlite":
        with op.batch_alter_table(table) as batch:
            batch.alter_column(column, type_=STATE)
            batch.create_check_constraint(op.f(name), condition)
        return
    op.alter_column(table, column, type_=STATE)
    op.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({condition}) NOT VALID")
    op.execute(f"ALTER TABLE {table} VALIDATE CONSTRAINT {name}")


def drop_check(table: str, column: str) -> None:
    with op.batch_alter_table(table) as batch:
        batch.drop_constraint(op.f(f"ck_{table}_{column}"), type_="check")
        batch.alter_column(column, type_=sa.String())
