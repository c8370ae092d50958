"""Panels that set the pass mark: what they estimate, and the mark that two people lock."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_standards"
down_revision = "2026_12_01_appointments"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
STATES = ("gathering", "training", "round-one", "talking", "round-two", "proposed", "in-force", "set-aside")
ROUNDS = ("training", "one", "two")


def _one_of(column: str, values: tuple[str, ...], table: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({', '.join(map(repr, values))})", name=op.f(f"ck_{table}_{column}"))


def _of_standard(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["standard_id"], ["standards.id"], name=op.f(f"fk_{table}_standard_id_standards"))


def upgrade() -> None:
    op.create_table(
        "standards",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("blueprint", sa.String(), nullable=False),
        sa.Column("just_ready", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("opened_by", sa.String(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=True),
        sa.Column("locked_at", MOMENT, nullable=True),
        _one_of("state", STATES, "standards"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standards")),
        sa.UniqueConstraint("code", name=op.f("uq_standards_code")),
    )
    op.create_table(
        "standard_steps",
        sa.Column("standard_id", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        _of_standard("standard_steps"),
        sa.PrimaryKeyConstraint("standard_id", "step", name=op.f("pk_standard_steps")),
    )
    op.create_table(
        "standard_items",
        sa.Column("standard_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("item_version", sa.Integer(), nullable=False),
        sa.Column("training", sa.Boolean(), nullable=False),
        _of_standard("standard_items"),
        sa.PrimaryKeyConstraint("standard_id", "position", name=op.f("pk_standard_items")),
    )
    op.create_table(
        "judges",
        sa.Column("standard_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("is_cps", sa.Boolean(), nullable=False),
        sa.Column("joined_at", MOMENT, nullable=False),
        _of_standard("judges"),
        sa.PrimaryKeyConstraint("standard_id", "person_id", name=op.f("pk_judges")),
    )
    op.create_table(
        "rounds_finished",
        sa.Column("standard_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("round", sa.String(length=40), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        _one_of("round", ROUNDS, "rounds_finished"),
        _of_standard("rounds_finished"),
        sa.PrimaryKeyConstraint("standard_id", "person_id", "round", name=op.f("pk_rounds_finished")),
    )
    op.create_table(
        "estimates",
        sa.Column("standard_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("round", sa.String(length=40), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        _one_of("round", ROUNDS, "estimates"),
        _of_standard("estimates"),
        sa.PrimaryKeyConstraint("standard_id", "person_id", "round", "item_id", "unit", name=op.f("pk_estimates")),
    )


def downgrade() -> None:
    for table in ("estimates", "rounds_finished", "judges", "standard_items", "standard_steps", "standards"):
        op.drop_table(table)
