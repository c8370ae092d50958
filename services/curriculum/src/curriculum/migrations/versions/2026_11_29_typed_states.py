"""A state that the code does not know comes into no table; rule sets are kept as in every service; groups know who came.

Rule sets were published by one person: that stands in `approvals` now, closed without a second.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, time

import sqlalchemy as sa
from alembic import op

from shared.migration_steps import add_check, create_rule_sets, drop_check

revision = "2026_11_29_typed_states"
down_revision = "2026_11_29_approvals"
branch_labels = None
depends_on = None

CHECKS: Sequence[tuple[str, str, str]] = (
    ("cohorts", "state", "open closed finished"),
    ("applications", "state", "draft waiting admitted refused withdrawn"),
    ("trainings", "state", "admitted studying completed"),
    ("attendances", "presence", "attended part missed"),
    ("readiness_sheets", "position", "leader staff"),
    ("course_tallies", "moment", "before after"),
)
REFERRING = ("applications", "trainings")
"""Tables that named a rule set by a foreign key."""
RULES = ("modules", "practice_minutes", "source")
ALONE = "Published by one person, before two were needed."
MOMENT = sa.DateTime(timezone=True)
BEFORE = sa.table(
    "rule_sets",
    sa.column("id", sa.String),
    sa.column("effective_from", sa.Date),
    sa.column("modules", sa.Integer),
    sa.column("practice_minutes", sa.Integer),
    sa.column("source", sa.String),
    sa.column("published_by", sa.String),
    sa.column("published_at", MOMENT),
)
AFTER = sa.table(
    "rule_sets",
    sa.column("id", sa.String),
    sa.column("effective_from", sa.Date),
    sa.column("body", sa.JSON),
    sa.column("state", sa.String),
    sa.column("drafted_at", MOMENT),
    sa.column("published_at", MOMENT),
)
APPROVALS = sa.table(
    "approvals",
    *(sa.column(name, sa.String) for name in ("id", "about", "subject_id", "act", "first_by", "reason")),
    *(sa.column(name, sa.String) for name in ("second_by", "second_reason")),
    sa.column("first_at", MOMENT),
    sa.column("closed_at", MOMENT),
)


def upgrade() -> None:
    for table, column, values in CHECKS:
        add_check(table, column, values.split())
    op.add_column("cohorts", sa.Column("taken", sa.Integer(), nullable=False, server_default="0"))
    op.execute("UPDATE cohorts SET taken = (SELECT count(*) FROM trainings WHERE trainings.cohort_id = cohorts.id)")
    for table in REFERRING:
        with op.batch_alter_table(table) as batch:
            batch.drop_constraint(f"fk_{table}_rule_set_id_rule_sets", type_="foreignkey")
    rows = op.get_bind().execute(sa.select(BEFORE)).mappings().all()
    op.drop_index("ix_rule_sets_effective_from", "rule_sets")
    op.drop_table("rule_sets")
    create_rule_sets()
    for row in rows:
        _keep(row)
    _note_first_uses()


def _keep(row: sa.RowMapping) -> None:
    drafted_at = row["published_at"] or datetime.combine(row["effective_from"], time(), UTC)
    kept = {
        "id": row["id"],
        "effective_from": row["effective_from"],
        "body": {name: row[name] for name in RULES},
        "state": "published",
        "drafted_at": drafted_at,
        "published_at": row["published_at"],
    }
    op.execute(AFTER.insert().values(kept))
    if row["published_by"] is None:
        return
    approval = {
        "id": f"rule-set-{row['id']}",
        "about": "rule-set",
        "subject_id": row["id"],
        "act": "publish",
        "first_by": row["published_by"],
        "first_at": drafted_at,
        "reason": ALONE,
        "second_reason": "",
        "closed_at": drafted_at,
    }
    op.execute(APPROVALS.insert().values(approval))


def _note_first_uses() -> None:
    """Something was decided under them: they stay."""
    decided = "SELECT rule_set_id, decided_at AS decided FROM applications UNION ALL SELECT rule_set_id, admitted_at FROM trainings"
    first = f"SELECT min(decided) FROM ({decided}) AS decisions WHERE decisions.rule_set_id = rule_sets.id"
    op.execute(f"UPDATE rule_sets SET first_used_at = ({first})")


def downgrade() -> None:
    connection = op.get_bind()
    referred = sa.text("SELECT rule_set_id FROM applications UNION SELECT rule_set_id FROM trainings")
    kept = sa.or_(AFTER.c.state == "published", AFTER.c.id.in_(connection.execute(referred).scalars().all()))
    rows = connection.execute(sa.select(AFTER).where(kept)).mappings().all()
    publishing = sa.select(APPROVALS).where(APPROVALS.c.about == "rule-set", APPROVALS.c.act == "publish")
    approvals = connection.execute(publishing.where(APPROVALS.c.closed_at.is_not(None))).mappings().all()
    publishers = {row["subject_id"]: row["second_by"] or row["first_by"] for row in approvals}
    op.drop_index("ix_rule_sets_effective_from", "rule_sets")
    op.drop_table("rule_sets")
    op.create_table(
        "rule_sets",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("modules", sa.Integer(), nullable=False),
        sa.Column("practice_minutes", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("published_by", sa.String(), nullable=True),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_sets")),
    )
    op.create_index("ix_rule_sets_effective_from", "rule_sets", ["effective_from"])
    for row in rows:
        _take_back(row, publishers.get(row["id"]))
    op.execute(APPROVALS.delete().where(APPROVALS.c.reason == ALONE))
    for table in REFERRING:
        with op.batch_alter_table(table) as batch:
            batch.create_foreign_key(op.f(f"fk_{table}_rule_set_id_rule_sets"), "rule_sets", ["rule_set_id"], ["id"])
    with op.batch_alter_table("cohorts") as batch:
        batch.drop_column("taken")
    for table, column, _ in reversed(CHECKS):
        drop_check(table, column)


def _take_back(row: sa.RowMapping, published_by: str | None) -> None:
    kept = {
        "id": row["id"],
        "effective_from": row["effective_from"],
        **{name: row["body"].get(name, 0) for name in RULES},
        "published_by": published_by,
        "published_at": row["published_at"],
    }
    op.execute(BEFORE.insert().values(kept))
