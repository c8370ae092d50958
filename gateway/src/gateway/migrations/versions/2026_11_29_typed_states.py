"""A kind or a purpose that the code does not know comes into no table."""

from collections.abc import Sequence

from shared.migration_steps import add_check, drop_check

revision = "2026_11_29_typed_states"
down_revision = "2026_11_29_approvals"
branch_labels = None
depends_on = None

CHECKS: Sequence[tuple[str, str, str]] = (
    ("mails", "letter", "confirm known sign-in reset password-changed news"),
    ("mailed_links", "purpose", "sign-in reset"),
    ("sessions", "kind", "browser program"),
)


def upgrade() -> None:
    for table, column, values in CHECKS:
        add_check(table, column, values.split())


def downgrade() -> None:
    for table, column, _ in reversed(CHECKS):
        drop_check(table, column)
