"""A session says when its password was given."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_proven_sessions"
down_revision = "2026_11_30_alarms"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sessions", sa.Column("proven_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("sessions") as batch:
        batch.drop_column("proven_at")
