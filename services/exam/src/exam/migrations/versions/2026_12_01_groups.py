"""What people say of themselves, sealed for each, so that items can be tried for fairness."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_groups"
down_revision = "2026_12_01_time_entries"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "said_groups",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_said_groups"),
    )


def downgrade() -> None:
    op.drop_table("said_groups")
