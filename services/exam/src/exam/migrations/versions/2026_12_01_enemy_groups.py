"""Items of which a form asks one at most, as people decided."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_enemy_groups"
down_revision = "2026_12_01_keys_of_scores"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "enemy_groups",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("enemies", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_enemy_groups"),
    )
    op.create_index("ix_enemy_groups_decided_at", "enemy_groups", ["decided_at"])


def downgrade() -> None:
    op.drop_table("enemy_groups")
