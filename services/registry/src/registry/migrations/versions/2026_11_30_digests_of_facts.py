"""What each fact said that was applied, as a digest, so that another one under its id is noticed."""

from shared.migration_steps import add_digests_of_facts, drop_digests_of_facts

revision = "2026_11_30_digests_of_facts"
down_revision = "2026_11_30_what_waits"
branch_labels = None
depends_on = None


def upgrade() -> None:
    add_digests_of_facts()


def downgrade() -> None:
    drop_digests_of_facts()
