"""Objections to somebody on a panel."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_objections"
down_revision = "2026_12_01_words_added"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "panel_objections",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("concern_id", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=False),
        sa.Column("objected_at", MOMENT, nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.Column("answered_by", sa.String(), nullable=True),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'upheld', 'declined')", name="ck_panel_objections_state"),
        sa.PrimaryKeyConstraint("id", name="pk_panel_objections"),
    )
    op.create_index("ix_panel_objections_concern_id", "panel_objections", ["concern_id"])


def downgrade() -> None:
    op.drop_table("panel_objections")
