"""Texts of an item that were mended after it was published, revision by revision."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_texts_of_items"
down_revision = "2026_12_01_published_forms"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "item_texts",
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("item_version", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("item_id", "item_version", "language", "revision", name="pk_item_texts"),
        sa.ForeignKeyConstraint(
            ["item_id", "item_version"],
            ["bank_entries.id", "bank_entries.version"],
            name="fk_item_texts_item_id_bank_entries",
        ),
    )


def downgrade() -> None:
    op.drop_table("item_texts")
