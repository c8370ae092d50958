"""A sitting asks a published form, in an order of its own; what was put together for one sitting stays as it is."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_published_forms"
down_revision = "2026_12_01_groups"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("forms", sa.Column("published_id", sa.String(), nullable=True))
    op.add_column("forms", sa.Column("again", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index(op.f("ix_forms_published_id"), "forms", ["published_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_forms_published_id"), "forms")
    with op.batch_alter_table("forms") as table:
        table.drop_column("again")
        table.drop_column("published_id")
