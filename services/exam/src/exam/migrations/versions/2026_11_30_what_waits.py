"""Facts that two people dismissed, and rows for which a duty could not be done."""

from shared.migration_steps import create_facts_and_duties_that_wait, drop_facts_and_duties_that_wait

revision = "2026_11_30_what_waits"
down_revision = "2026_11_29_rule_sets"
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_facts_and_duties_that_wait()


def downgrade() -> None:
    drop_facts_and_duties_that_wait()
