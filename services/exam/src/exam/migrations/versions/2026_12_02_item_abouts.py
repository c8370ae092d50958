"""What the authors of items say about them, beside their words and their keys."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_02_item_abouts"
down_revision = "2026_12_02_asked_by_name"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "item_abouts",
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("item_version", sa.Integer(), nullable=False),
        sa.Column("about", sa.JSON(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("item_id", "item_version", name="pk_item_abouts"),
        sa.ForeignKeyConstraint(
            ["item_id", "item_version"],
            ["bank_entries.id", "bank_entries.version"],
            name="fk_item_abouts_item_id_bank_entries",
        ),
    )


def downgrade() -> None:
    op.drop_table("item_abouts")
