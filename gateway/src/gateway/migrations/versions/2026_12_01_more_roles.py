"""Item writers and proctors."""

from collections.abc import Sequence

from alembic import op

from shared.migration_steps import add_check, drop_check

revision = "2026_12_01_more_roles"
down_revision = "2026_12_01_swept"
branch_labels = None
depends_on = None

ROLES = ("trainee", "facilitator", "examiner", "administrator", "employer")
MORE = ("trainee", "facilitator", "examiner", "item_writer", "proctor", "administrator", "employer")


def upgrade() -> None:
    _let(MORE)


def downgrade() -> None:
    for table in ("role_holdings", "role_grants"):
        op.execute(f"DELETE FROM {table} WHERE role IN ('item_writer', 'proctor')")
    _let(ROLES)


def _let(roles: Sequence[str]) -> None:
    for table in ("role_holdings", "role_grants"):
        drop_check(table, "role")
        add_check(table, "role", roles)
