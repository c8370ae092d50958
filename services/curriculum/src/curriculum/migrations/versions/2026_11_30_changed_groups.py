"""A group can be changed and called off."""

import sqlalchemy as sa
from alembic import op

from shared.migration_steps import add_check, drop_check

revision = "2026_11_30_changed_groups"
down_revision = "2026_11_30_confirmed_cps"
branch_labels = None
depends_on = None

BEFORE = "open closed finished".split()


def upgrade() -> None:
    op.add_column("cohorts", sa.Column("changed_by", sa.String(), nullable=True))
    drop_check("cohorts", "state")
    add_check("cohorts", "state", [*BEFORE, "called_off"])


def downgrade() -> None:
    """A group that was called off is finished to the code before it."""
    drop_check("cohorts", "state")
    op.execute("UPDATE cohorts SET state = 'finished' WHERE state = 'called_off'")
    add_check("cohorts", "state", BEFORE)
    with op.batch_alter_table("cohorts") as batch:
        batch.drop_column("changed_by")
