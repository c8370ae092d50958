"""A look at readiness can have another link for those who answer, with room of its own."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_invitations"
down_revision = "2026_11_30_digests_of_facts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("readiness_assessments", "readiness_sheets"):
        op.add_column(table, sa.Column("invitation", sa.Integer(), nullable=False, server_default="1"))


def downgrade() -> None:
    for table in ("readiness_assessments", "readiness_sheets"):
        with op.batch_alter_table(table) as batch:
            batch.drop_column("invitation")
