"""Claims that are not sent yet."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_03_claim_drafts"
down_revision = "2026_12_03_papers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "claim_drafts",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("changed_at", moment, nullable=False),
        sa.Column("delete_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_claim_drafts"),
    )
    op.create_index("ix_claim_drafts_person_id", "claim_drafts", ["person_id"])
    op.create_index("ix_claim_drafts_delete_at", "claim_drafts", ["delete_at"])


def downgrade() -> None:
    op.drop_table("claim_drafts")
