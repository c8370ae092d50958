"""Who printed the questions of a sitting stands in its record."""

from collections.abc import Sequence

from alembic import op

from shared.migration_steps import add_check, drop_check

revision = "2026_12_01_prints"
down_revision = "2026_12_01_minutes_and_breaks"
branch_labels = None
depends_on = None

BEFORE = ("started", "break_began", "break_ended", "paused", "resumed", "granted", "noted", "closed")


def upgrade() -> None:
    _let((*BEFORE, "printed"))


def downgrade() -> None:
    """What was printed is then told as a note without words: no entry of a ledger is deleted."""
    op.execute("UPDATE time_entries SET what = 'noted' WHERE what = 'printed'")
    _let(BEFORE)


def _let(happened: Sequence[str]) -> None:
    drop_check("time_entries", "what")
    add_check("time_entries", "what", happened)
