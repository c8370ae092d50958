"""Whether the broker still holds what was said of somebody who is forgotten."""

from shared.migration_steps import add_swept, drop_swept

revision = "2026_12_01_swept"
down_revision = "2026_12_01_kinds_of_rule_sets"
branch_labels = None
depends_on = None


def upgrade() -> None:
    add_swept()


def downgrade() -> None:
    drop_swept()
