"""What was shown to whom on one day, by marks of that day's key."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_allowance"
down_revision = "2026_11_30_names"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "allowance_uses",
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("place", "mark", name="pk_allowance_uses"),
    )
    op.create_index("ix_allowance_uses_day", "allowance_uses", ["day"])


def downgrade() -> None:
    op.drop_table("allowance_uses")
