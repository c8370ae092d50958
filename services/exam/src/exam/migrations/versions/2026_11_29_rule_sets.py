"""Rule sets are kept as every service keeps them: something was decided under those that anything names."""

import sqlalchemy as sa
from alembic import op

from shared.migration_steps import create_rule_sets

revision = "2026_11_29_rule_sets"
down_revision = "2026_11_29_typed_states"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
COLUMNS = (("id", sa.String()), ("effective_from", sa.Date()), ("body", sa.JSON()), ("published_at", MOMENT))
BEFORE = sa.table("rule_sets", *(sa.column(name, kind) for name, kind in COLUMNS))
AFTER = sa.table(
    "rule_sets",
    *(sa.column(name, kind) for name, kind in COLUMNS),
    sa.column("state", sa.String()),
    sa.column("drafted_at", MOMENT),
)
DECIDED = ("sittings", "oral_sittings", "results", "accommodations")


def upgrade() -> None:
    rows = [dict(row) for row in op.get_bind().execute(sa.select(BEFORE)).mappings()]
    op.drop_table("rule_sets")
    create_rule_sets()
    for row in rows:
        body = {name: value for name, value in row["body"].items() if name not in ("id", "effective_from")}
        now = {"body": body, "state": "published", "drafted_at": row["published_at"]}
        op.bulk_insert(AFTER, [{**row, **now}])
    used = " UNION ".join(f"SELECT rule_set FROM {table}" for table in DECIDED)
    op.execute(f"UPDATE rule_sets SET first_used_at = published_at WHERE id IN ({used})")


def downgrade() -> None:
    published = sa.select(AFTER).where(AFTER.c.state == "published")
    rows = [dict(row) for row in op.get_bind().execute(published).mappings()]
    op.drop_table("rule_sets")
    op.create_table(
        "rule_sets",
        *(sa.Column(name, kind, nullable=False) for name, kind in COLUMNS),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_sets")),
    )
    op.create_index(op.f("ix_rule_sets_effective_from"), "rule_sets", ["effective_from"])
    for row in rows:
        body = {"id": row["id"], "effective_from": row["effective_from"].isoformat(), **row["body"]}
        kept = {name: row[name] for name, _ in COLUMNS}
        op.bulk_insert(BEFORE, [{**kept, "body": body}])
