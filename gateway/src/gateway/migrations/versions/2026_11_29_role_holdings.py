"""Since when somebody has held each of their roles."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "2026_11_29_role_holdings"
down_revision = "2026_11_29_typed_states"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
ROLES = "trainee facilitator examiner administrator employer".split()

ACCOUNTS = sa.table("accounts", sa.column("person_id"), sa.column("roles", sa.JSON), sa.column("confirmed_at", MOMENT))
CHANGES = sa.table("role_changes", sa.column("person_id"), sa.column("given", sa.JSON), sa.column("changed_at", MOMENT))
HOLDINGS = sa.table("role_holdings", sa.column("person_id"), sa.column("role"), sa.column("since", MOMENT))


def upgrade() -> None:
    op.create_table(
        "role_holdings",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("person_id", "role", name="pk_role_holdings"),
        sa.CheckConstraint(f"role IN ({', '.join(repr(role) for role in ROLES)})", name=op.f("ck_role_holdings_role")),
    )
    op.create_index("ix_role_holdings_role", "role_holdings", ["role"])
    holdings = list(_holdings(op.get_bind()))
    if holdings:
        op.bulk_insert(HOLDINGS, holdings)
    with op.batch_alter_table("accounts") as batch:
        batch.drop_column("roles")


def _holdings(bind: sa.Connection) -> Iterator[dict[str, object]]:
    """Held since the newest change that gave it; what no change gave, since the account was opened."""
    given: dict[tuple[str, str], datetime] = {}
    for person_id, roles, changed_at in bind.execute(sa.select(CHANGES).order_by(CHANGES.c.changed_at)):
        given.update({(person_id, role): changed_at for role in roles})
    for person_id, roles, confirmed_at in bind.execute(sa.select(ACCOUNTS)):
        for role in roles:
            yield {"person_id": person_id, "role": role, "since": given.get((person_id, role), confirmed_at)}


def downgrade() -> None:
    """Since when is forgotten; the record of changes still says it of what was not there from the start."""
    op.add_column("accounts", sa.Column("roles", sa.JSON(), nullable=True))
    bind = op.get_bind()
    roles: dict[str, list[str]] = defaultdict(list)
    for person_id, role in bind.execute(sa.select(HOLDINGS.c.person_id, HOLDINGS.c.role).order_by(HOLDINGS.c.role)):
        roles[person_id].append(role)
    for person_id in list(bind.scalars(sa.select(ACCOUNTS.c.person_id))):
        bind.execute(sa.update(ACCOUNTS).where(ACCOUNTS.c.person_id == person_id).values(roles=roles[person_id]))
    with op.batch_alter_table("accounts") as batch:
        batch.alter_column("roles", existing_type=sa.JSON(), nullable=False)
    op.drop_table("role_holdings")
