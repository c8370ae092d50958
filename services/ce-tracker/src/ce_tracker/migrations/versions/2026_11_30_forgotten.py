"""Who was erased: what comes about them is noted, and not taken in."""

from shared.migration_steps import create_forgotten, drop_forgotten

revision = "2026_11_30_forgotten"
down_revision = "2026_11_30_pauses"
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_forgotten()


def downgrade() -> None:
    drop_forgotten()
