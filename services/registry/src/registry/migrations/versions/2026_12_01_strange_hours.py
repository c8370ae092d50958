"""Hours in which strangers were shown too many people, for administrators to look at."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_strange_hours"
down_revision = "2026_12_01_employers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "strange_hours",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("noticed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("looked_by", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_strange_hours"),
    )


def downgrade() -> None:
    op.drop_table("strange_hours")
