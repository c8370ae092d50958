"""Talks of which too little was written down to judge by."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_unjudged"
down_revision = "2026_12_01_conflicts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("scoring_tasks", sa.Column("unjudged_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("scoring_tasks") as table:
        table.drop_column("unjudged_at")
