"""Which answers were read back to their candidates, for whom a person writes or reads."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_02_read_backs"
down_revision = "2026_12_02_item_abouts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "read_backs",
        sa.Column("sitting_id", sa.String(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sitting_id", "item_id", "sequence", name="pk_read_backs"),
        sa.ForeignKeyConstraint(
            ["sitting_id", "item_id", "sequence"],
            ["answer_versions.sitting_id", "answer_versions.item_id", "answer_versions.sequence"],
            name="fk_read_backs_sitting_id_answer_versions",
        ),
    )


def downgrade() -> None:
    op.drop_table("read_backs")
