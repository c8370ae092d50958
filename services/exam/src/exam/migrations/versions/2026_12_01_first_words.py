"""On what the first of two gave their word to score a result anew."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_first_words"
down_revision = "2026_12_01_calibrations"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rescore_first_words",
        sa.Column("result_id", sa.String(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("keys", sa.JSON(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("result_id", name="pk_rescore_first_words"),
    )


def downgrade() -> None:
    op.drop_table("rescore_first_words")
