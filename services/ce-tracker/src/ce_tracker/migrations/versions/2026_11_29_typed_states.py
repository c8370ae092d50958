"""States are held to their words, and rule sets are kept as every service keeps them."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from shared.migration_steps import add_check, create_rule_sets, drop_check

revision = "2026_11_29_typed_states"
down_revision = "2026_11_29_approvals"
branch_labels = None
depends_on = None

CHECKS = (
    ("offerings", "state", ("open", "closed")),
    ("certifications", "standing", ("granted", "suspended", "revoked")),
    ("ce_years", "state", ("open", "fulfilled", "missed", "returned", "excused")),
    ("credits", "state", ("waiting", "more-asked", "accepted", "not-counted", "withdrawn")),
    ("credit_steps", "step", ("sent", "accept", "ask-for-more", "not-count", "answer", "withdraw")),
)
ALONE = "Published by one person, before two were needed."
MOMENT = sa.DateTime(timezone=True)
BEFORE = sa.table(
    "rule_sets_before",
    sa.column("id", sa.String),
    sa.column("effective_from", sa.Date),
    sa.column("minutes", sa.Integer),
    sa.column("ethics_minutes", sa.Integer),
    sa.column("grace_days", sa.Integer),
    sa.column("own_modules_count", sa.Boolean),
    sa.column("published_at", MOMENT),
    sa.column("published_by", sa.String),
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
    sa.column("second_reason", sa.String),
    sa.column("first_at", MOMENT),
    sa.column("closed_at", MOMENT),
)
RULES = ("minutes", "ethics_minutes", "grace_days", "own_modules_count")
SHIPPED = "ce-2020-1"


def upgrade() -> None:
    for table, column, words in CHECKS:
        add_check(table, column, words)
    op.rename_table("rule_sets", "rule_sets_before")
    _rename_key("rule_sets_before", "pk_rule_sets", "pk_rule_sets_before")
    create_rule_sets()
    _ship()
    for row in op.get_bind().execute(sa.select(BEFORE)).mappings().all():
        _keep(row)
    op.drop_table("rule_sets_before")
    _note_first_uses()


def downgrade() -> None:
    connection = op.get_bind()
    published = connection.execute(sa.select(AFTER).where(AFTER.c.state == "published", AFTER.c.id != SHIPPED))
    alone = connection.execute(sa.select(APPROVALS).where(APPROVALS.c.about == "rule-set")).mappings().all()
    by = {row["subject_id"]: row["first_by"] for row in alone}
    rows = [
        {
            "id": row["id"],
            "effective_from": row["effective_from"],
            **{name: row["body"].get(name) or 0 for name in RULES},
            "published_at": row["published_at"],
            "published_by": by.get(row["id"], ""),
        }
        for row in published.mappings().all()
    ]
    op.drop_table("rule_sets")
    op.create_table(
        "rule_sets",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in RULES[:3]),
        sa.Column("own_modules_count", sa.Boolean(), nullable=False),
        sa.Column("published_at", MOMENT, nullable=False),
        sa.Column("published_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_sets")),
        sa.UniqueConstraint("effective_from", name=op.f("uq_rule_sets_effective_from")),
    )
    op.rename_table("rule_sets", "rule_sets_before")
    if rows:
        op.bulk_insert(BEFORE, rows)
    op.rename_table("rule_sets_before", "rule_sets")
    op.execute(APPROVALS.delete().where(APPROVALS.c.about == "rule-set"))
    for table, column, _ in CHECKS:
        drop_check(table, column)


def _rename_key(table: str, old: str, new: str) -> None:
    """PostgreSQL keeps the name of a key when its table is renamed; it would stand in the way of the new table's."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(f"ALTER TABLE {table} RENAME CONSTRAINT {old} TO {new}")


def _ship() -> None:
    """What held before an administrator published anything."""
    body = {"minutes": 720, "ethics_minutes": 60, "grace_days": 90, "own_modules_count": False}
    began = datetime(2020, 1, 1, tzinfo=UTC)
    row = {"id": SHIPPED, "effective_from": began.date(), "body": body, "state": "published"}
    op.bulk_insert(AFTER, [{**row, "drafted_at": began, "published_at": began}])


def _keep(row: sa.RowMapping) -> None:
    body = {name: row[name] for name in RULES}
    at = row["published_at"]
    op.execute(
        AFTER.insert().values(
            id=row["id"],
            effective_from=row["effective_from"],
            body=body,
            state="published",
            drafted_at=at,
            published_at=at,
        )
    )
    op.execute(
        APPROVALS.insert().values(
            id=f"rule-set-{row['id']}",
            about="rule-set",
            subject_id=row["id"],
            act="publish",
            first_by=row["published_by"],
            first_at=at,
            reason=ALONE,
            second_reason="",
            closed_at=at,
        )
    )


def _note_first_uses() -> None:
    """Years were opened under them: from then on they stay."""
    first = "SELECT min(opened_at) FROM ce_years WHERE ce_years.rule_set = rule_sets.id"
    op.execute(f"UPDATE rule_sets SET first_used_at = ({first})")
