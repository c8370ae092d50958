"""Two people approve a grave act: the record of who, and why."""

from alembic import op

from shared.migration_steps import create_approvals

revision = "2026_11_29_approvals"
down_revision = "84e4f8741e49"
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_approvals()


def downgrade() -> None:
    op.drop_table("approvals")
