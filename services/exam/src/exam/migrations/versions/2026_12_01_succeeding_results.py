"""A result may come in the place of a released one, which stands until then."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_succeeding_results"
down_revision = "2026_12_01_score_runs"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("results", sa.Column("succeeds", sa.String(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("results") as table:
        table.drop_column("succeeds")
