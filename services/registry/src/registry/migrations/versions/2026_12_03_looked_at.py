"""Years that what waits for a decision would fill."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_03_looked_at"
down_revision = "2026_12_02_freed_seats"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ce_years", sa.Column("covered", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("ce_years", sa.Column("covered_until", sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("ce_years") as batch:
        batch.drop_column("covered_until")
        batch.drop_column("covered")
