"""Who was erased, and what stays of them; what comes about them is noted, and not taken in."""

import sqlalchemy as sa
from alembic import op

from shared.migration_steps import create_forgotten, drop_forgotten

revision = "2026_11_30_erasures"
down_revision = "2026_11_30_allowance"
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_forgotten()
    op.create_table(
        "erasures",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("leaf", sa.String(), nullable=False),
        sa.Column("decision_stays", sa.Boolean(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_erasures"),
    )


def downgrade() -> None:
    op.drop_table("erasures")
    drop_forgotten()
