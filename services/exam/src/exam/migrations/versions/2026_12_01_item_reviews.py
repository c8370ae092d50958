"""What people found in the words of items, where each item stands by that, and which are retired."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_item_reviews"
down_revision = "2026_12_01_succeeding_results"
branch_labels = None
depends_on = None

WORD = sa.String(40)
MOMENT = sa.DateTime(timezone=True)
KINDS = "'plain-language', 'culture', 'key', 'translation'"
STAGES = "'draft', 'in_review', 'proposed', 'accepted'"


def upgrade() -> None:
    op.add_column("bank_entries", sa.Column("written_by", sa.String(), nullable=True))
    op.add_column("item_texts", sa.Column("written_by", sa.String(), nullable=True))
    op.create_table(
        "item_reviews",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("item_version", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("verdict", WORD, nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("is_author", sa.Boolean(), nullable=False),
        sa.Column("reviewed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_item_reviews"),
        sa.CheckConstraint(f"kind IN ({KINDS})", name=op.f("ck_item_reviews_kind")),
        sa.CheckConstraint("verdict IN ('fits', 'change')", name=op.f("ck_item_reviews_verdict")),
    )
    op.create_index("ix_item_reviews_item", "item_reviews", ["item_id", "item_version", "reviewed_at"])
    op.create_table(
        "item_stages",
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("item_version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("domain", sa.String(), nullable=False),
        sa.Column("element", sa.String(), nullable=False),
        sa.Column("stage", WORD, nullable=False),
        sa.Column("status", WORD, nullable=False),
        sa.PrimaryKeyConstraint("item_id", name="pk_item_stages"),
        sa.CheckConstraint(f"stage IN ({STAGES})", name=op.f("ck_item_stages_stage")),
        sa.CheckConstraint(f"status IN ({STAGES}, 'in_use', 'retired')", name=op.f("ck_item_stages_status")),
    )
    op.create_index("ix_item_stages_kind", "item_stages", ["kind"])
    op.create_index("ix_item_stages_status", "item_stages", ["status"])
    op.create_table(
        "retired_items",
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("retired_by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("retired_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("item_id", name="pk_retired_items"),
    )


def downgrade() -> None:
    op.drop_table("retired_items")
    op.drop_table("item_stages")
    op.drop_table("item_reviews")
    for table in ("item_texts", "bank_entries"):
        with op.batch_alter_table(table) as batch:
            batch.drop_column("written_by")
