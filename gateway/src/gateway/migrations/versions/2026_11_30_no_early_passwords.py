"""A wish for an account has no password any more: it is chosen where the mail leads."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_no_early_passwords"
down_revision = "2026_11_30_digests_of_facts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("registrations") as batch:
        batch.drop_column("password_hash")


def downgrade() -> None:
    """It comes back empty, as the release before this one may leave it."""
    op.add_column("registrations", sa.Column("password_hash", sa.String(), nullable=True))
