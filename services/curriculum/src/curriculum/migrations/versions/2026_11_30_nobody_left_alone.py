"""Why a group was called off, and since when somebody is a facilitator no longer."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_nobody_left_alone"
down_revision = "2026_11_30_invitations"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cohorts", sa.Column("called_off_because", sa.String(), server_default="", nullable=False))
    op.add_column("facilitators", sa.Column("left_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("facilitators") as batch:
        batch.drop_column("left_at")
    with op.batch_alter_table("cohorts") as batch:
        batch.drop_column("called_off_because")
