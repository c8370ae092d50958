"""Words added to a concern after it was sent, and what the person was told of them."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_words_added"
down_revision = "2026_12_01_who_is_affected"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "concern_additions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("concern_id", sa.String(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("said_at", MOMENT, nullable=False),
        sa.Column("looked_at", MOMENT, nullable=True),
        sa.Column("looked_by", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_concern_additions"),
    )
    op.create_index("ix_concern_additions_concern_id", "concern_additions", ["concern_id"])
    op.create_table(
        "hearing_more",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("concern_id", sa.String(), nullable=False),
        sa.Column("summary", sa.LargeBinary(), nullable=False),
        sa.Column("told_by", sa.String(), nullable=False),
        sa.Column("told_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_hearing_more"),
    )
    op.create_index("ix_hearing_more_concern_id", "hearing_more", ["concern_id"])


def downgrade() -> None:
    op.drop_table("hearing_more")
    op.drop_table("concern_additions")
