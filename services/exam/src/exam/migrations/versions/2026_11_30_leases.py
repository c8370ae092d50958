"""An examiner is reminded of what they have in hand; who has left the panel is on record."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_leases"
down_revision = "2026_11_30_what_waits"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "lease_reminders",
        sa.Column("rating_id", sa.String(), nullable=False),
        sa.Column("reminded_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("rating_id", name="pk_lease_reminders"),
    )
    op.add_column("panel_members", sa.Column("left_at", MOMENT, nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("panel_members") as batch:
        batch.drop_column("left_at")
    op.drop_table("lease_reminders")
