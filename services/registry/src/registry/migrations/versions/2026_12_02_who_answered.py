"""Who answered a request for recognition: a decline by one person left no trace of whom."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_02_who_answered"
down_revision = "2026_12_01_objections"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("recognition_requests") as batch:
        batch.add_column(sa.Column("answered_by", sa.String(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("recognition_requests") as batch:
        batch.drop_column("answered_by")
