"""Advice about the Code, and duties that do not fit it: both sealed with the key of who asks or tells."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_advice"
down_revision = "2026_12_01_ledger_tells_more"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _create("advice_questions", who="asked_by", what="question", when="asked_at")
    _create("duty_reports", who="told_by", what="report", when="told_at")


def downgrade() -> None:
    for table in ("duty_reports", "advice_questions"):
        op.drop_table(table)


def _create(table: str, *, who: str, what: str, when: str) -> None:
    op.create_table(
        table,
        sa.Column("id", sa.String(), nullable=False),
        sa.Column(who, sa.String(), nullable=False),
        sa.Column(what, sa.LargeBinary(), nullable=False),
        sa.Column(when, MOMENT, nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.Column("answered_by", sa.String(), nullable=True),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
    op.create_index(f"ix_{table}_{who}", table, [who])
    op.create_index(f"ix_{table}_waiting", table, ["answered_at", when, "id"])
