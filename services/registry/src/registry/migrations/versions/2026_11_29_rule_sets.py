"""Rule sets lie in the database, as every service keeps them."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from shared.migration_steps import create_rule_sets

revision = "2026_11_29_rule_sets"
down_revision = "2026_11_29_typed_states"
branch_labels = None
depends_on = None

RULE_SETS = sa.table(
    "rule_sets",
    sa.column("id", sa.String),
    sa.column("effective_from", sa.Date),
    sa.column("body", sa.JSON),
    sa.column("state", sa.String),
    sa.column("drafted_at", sa.DateTime(timezone=True)),
    sa.column("published_at", sa.DateTime(timezone=True)),
)
SHIPPED = {
    2020: "Georgia certifies to the end of the continuing-education year that follows.",
    2026: "As before; the grace after a missed year is told by the continuing-education rules.",
}


def upgrade() -> None:
    create_rule_sets()
    for year, precedent in SHIPPED.items():
        began = datetime(year, 1, 1, tzinfo=UTC)
        body = {"first_years": 1, "renewal_years": 1, "precedent": precedent}
        row = {"id": f"registry-{year}-1", "effective_from": began.date(), "body": body, "state": "published"}
        op.bulk_insert(RULE_SETS, [{**row, "drafted_at": began, "published_at": began}])
    first = "SELECT min(recorded_at) FROM certifications WHERE certifications.rule_set = rule_sets.id"
    op.execute(f"UPDATE rule_sets SET first_used_at = ({first})")


def downgrade() -> None:
    op.drop_table("rule_sets")
