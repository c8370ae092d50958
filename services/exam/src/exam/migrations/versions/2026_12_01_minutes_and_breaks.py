"""Minutes in one piece beside the multiplied time, and breaks beyond what the rules give."""

import sqlalchemy as sa
from alembic import op

from shared.migration_steps import add_check, drop_check

revision = "2026_12_01_minutes_and_breaks"
down_revision = "2026_12_01_sealed_words"
branch_labels = None
depends_on = None

BEFORE = (
    *("time_1_25", "time_1_5", "time_2", "unlimited", "breaks", "read_aloud"),
    *("format", "reader", "scribe", "interpreter", "quiet_room"),
)
MORE = ("plus_15", "plus_30", "plus_60", "breaks_60", "breaks_120")


def upgrade() -> None:
    drop_check("accommodations", "kind")
    add_check("accommodations", "kind", (*BEFORE, *MORE))
    for name in ("minutes", "break_minutes"):
        op.add_column("arrangements", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    """What was asked for in these words goes with them."""
    of_these = f"kind IN ({', '.join(map(repr, MORE))})"
    op.execute(f"DELETE FROM arranged_help WHERE accommodation_id IN (SELECT id FROM accommodations WHERE {of_these})")
    op.execute(f"DELETE FROM accommodations WHERE {of_these}")
    drop_check("accommodations", "kind")
    add_check("accommodations", "kind", BEFORE)
    with op.batch_alter_table("arrangements") as table:
        table.drop_column("break_minutes")
        table.drop_column("minutes")
