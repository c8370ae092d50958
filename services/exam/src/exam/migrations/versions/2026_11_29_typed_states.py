"""A state that the code does not know comes into no table."""

from collections.abc import Sequence

from shared.migration_steps import add_check, drop_check

revision = "2026_11_29_typed_states"
down_revision = "2026_11_29_approvals"
branch_labels = None
depends_on = None

CHECKS: Sequence[tuple[str, str, str]] = (
    ("accommodations", "state", "asked approved declined ended"),
    ("accommodations", "decided_how", "administrator own_word silence"),
    (
        "accommodations",
        "kind",
        "time_1_25 time_1_5 time_2 unlimited breaks read_aloud format reader scribe interpreter quiet_room",
    ),
)


def upgrade() -> None:
    for table, column, values in CHECKS:
        add_check(table, column, values.split())


def downgrade() -> None:
    for table, column, _ in reversed(CHECKS):
        drop_check(table, column)
