"""Since when a mail is tried no more."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_mails_given_up"
down_revision = "2026_11_29_role_holdings"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("mails", sa.Column("given_up_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("mails") as batch:
        batch.drop_column("given_up_at")
