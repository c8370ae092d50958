"""A session can be changed and called off."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_changed_sessions"
down_revision = "2026_11_30_what_waits"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("live_sessions", sa.Column("changed_by", sa.String(), nullable=True))
    op.add_column("live_sessions", sa.Column("called_off_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("live_sessions", sa.Column("called_off_because", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("live_sessions") as batch:
        batch.drop_column("called_off_because")
        batch.drop_column("called_off_at")
        batch.drop_column("changed_by")
