"""A role that two have given waits before it begins; the record says who both were."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_roles_by_two"
down_revision = "2026_11_30_wishes_and_devices"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
WORD = sa.String(40)
ROLES = "'trainee', 'facilitator', 'examiner', 'administrator', 'employer'"


def upgrade() -> None:
    op.add_column("role_changes", sa.Column("confirmed_by", sa.String(), nullable=True))
    op.create_table(
        "role_grants",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("role", WORD, nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("given_by", sa.String(), nullable=False),
        sa.Column("confirmed_by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("confirmed_at", MOMENT, nullable=False),
        sa.Column("begins_at", MOMENT, nullable=False),
        sa.Column("stopped_by", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_role_grants"),
        sa.CheckConstraint(f"role IN ({ROLES})", name=op.f("ck_role_grants_role")),
        sa.CheckConstraint("state IN ('waiting', 'begun', 'stopped')", name=op.f("ck_role_grants_state")),
    )
    op.create_index("ix_role_grants_begins_at", "role_grants", ["begins_at"])
    waits = sa.text("state = 'waiting'")
    op.create_index(
        "uq_role_grants_waiting",
        "role_grants",
        ["person_id", "role"],
        unique=True,
        sqlite_where=waits,
        postgresql_where=waits,
    )


def downgrade() -> None:
    op.drop_table("role_grants")
    with op.batch_alter_table("role_changes") as batch:
        batch.drop_column("confirmed_by")
