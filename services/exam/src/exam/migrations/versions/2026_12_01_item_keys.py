"""What answers are worth, as two people changed it since an item was published."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_item_keys"
down_revision = "2026_12_01_appeals"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "item_keys",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("item_version", sa.Integer(), nullable=False),
        sa.Column("key_version", sa.Integer(), nullable=True),
        sa.Column("keys", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("proposed_by", sa.String(), nullable=False),
        sa.Column("proposed_at", MOMENT, nullable=False),
        sa.Column("approved_by", sa.String(), nullable=True),
        sa.Column("approved_at", MOMENT, nullable=True),
        sa.Column("taken_back_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_item_keys"),
        sa.UniqueConstraint(
            "item_id", "item_version", "key_version", name="uq_item_keys_item_id_item_version_key_version"
        ),
    )
    waits = sa.text("key_version IS NULL AND taken_back_at IS NULL")
    op.create_index(
        "ix_item_keys_waiting",
        "item_keys",
        ["item_id", "item_version"],
        unique=True,
        sqlite_where=waits,
        postgresql_where=waits,
    )


def downgrade() -> None:
    op.drop_table("item_keys")
