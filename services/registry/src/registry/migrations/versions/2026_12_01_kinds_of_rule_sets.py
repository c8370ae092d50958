"""Rule sets of several kinds, each with days of its own."""

from shared.migration_steps import add_kinds_of_rule_sets, drop_kinds_of_rule_sets

revision = "2026_12_01_kinds_of_rule_sets"
down_revision = "2026_11_30_credentials"
branch_labels = None
depends_on = None


def upgrade() -> None:
    add_kinds_of_rule_sets()


def downgrade() -> None:
    drop_kinds_of_rule_sets()
