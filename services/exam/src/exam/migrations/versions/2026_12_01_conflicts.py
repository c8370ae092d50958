"""What examiners say of people whom they know."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_conflicts"
down_revision = "2026_12_01_first_words"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "declared_conflicts",
        sa.Column("examiner_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("tie", sa.String(40), nullable=False),
        sa.Column("declared_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("examiner_id", "person_id", name="pk_declared_conflicts"),
        sa.CheckConstraint("tie IN ('trained', 'supervises', 'works_with', 'knows')", name="ck_declared_conflicts_tie"),
    )
    op.create_index("ix_declared_conflicts_person_id", "declared_conflicts", ["person_id"])


def downgrade() -> None:
    op.drop_table("declared_conflicts")
