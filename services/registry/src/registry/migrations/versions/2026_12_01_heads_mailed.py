"""When a head of the ledger was mailed to whoever keeps it outside."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_heads_mailed"
down_revision = "2026_12_01_grants_waiting"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ledger_heads", sa.Column("mailed_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("ledger_heads") as batch:
        batch.drop_column("mailed_at")
