"""What was scored by a key says by which version of it."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_keys_of_scores"
down_revision = "2026_12_01_arrangements"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("machine_scores", sa.Column("key", sa.Integer(), nullable=False, server_default="1"))


def downgrade() -> None:
    with op.batch_alter_table("machine_scores") as table:
        table.drop_column("key")
