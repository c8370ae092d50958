"""That a facilitator is a CPS is confirmed by somebody else; what counted until now goes on counting."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_confirmed_cps"
down_revision = "2026_11_30_changed_sessions"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("facilitators", sa.Column("says_cps", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("facilitators", sa.Column("confirmed_by", sa.String(), nullable=True))
    op.add_column("facilitators", sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE facilitators SET says_cps = cps")


def downgrade() -> None:
    with op.batch_alter_table("facilitators") as batch:
        batch.drop_column("confirmed_at")
        batch.drop_column("confirmed_by")
        batch.drop_column("says_cps")
