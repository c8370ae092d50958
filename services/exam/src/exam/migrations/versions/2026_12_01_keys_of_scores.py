"""What was scored by a key says by which version of it, and what was scored of a talk what was heard."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_keys_of_scores"
down_revision = "2026_12_01_arrangements"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("machine_scores", sa.Column("key", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("ratings", sa.Column("evidence", sa.JSON(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("ratings") as table:
        table.drop_column("evidence")
    with op.batch_alter_table("machine_scores") as table:
        table.drop_column("key")
