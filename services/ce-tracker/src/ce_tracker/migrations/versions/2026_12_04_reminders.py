"""Which reminders somebody got of a year that is short."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_04_reminders"
down_revision = "2026_12_03_supervision"
branch_labels = None
depends_on = None

KINDS = ("end-90", "end-60", "end-30", "end-7", "grace-30", "grace-7")


def upgrade() -> None:
    said = ", ".join(f"'{kind}'" for kind in KINDS)
    op.create_table(
        "reminders",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "ends_on", "kind", name="pk_reminders"),
        sa.CheckConstraint(f"kind IN ({said})", name=op.f("ck_reminders_kind")),
    )


def downgrade() -> None:
    op.drop_table("reminders")
