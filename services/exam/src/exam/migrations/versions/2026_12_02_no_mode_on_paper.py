"""No appointment is made for paper: who sits on paper sits at a place, and its sheet says so."""

import sqlalchemy as sa
from alembic import op

from shared.migration_steps import add_check, drop_check

revision = "2026_12_02_no_mode_on_paper"
down_revision = "2026_12_02_talk_recordings"
branch_labels = None
depends_on = None

AFTER = ("own_device", "at_place")
APPOINTMENTS = sa.table("appointments", sa.column("mode", sa.String))


def upgrade() -> None:
    """Nothing ever wrote `on_paper`; whoever put it there by hand meant a room."""
    on_paper = APPOINTMENTS.c.mode == "on_paper"
    op.execute(APPOINTMENTS.update().where(on_paper).values(mode="at_place"))
    drop_check("appointments", "mode")
    add_check("appointments", "mode", AFTER)


def downgrade() -> None:
    drop_check("appointments", "mode")
    add_check("appointments", "mode", (*AFTER, "on_paper"))
