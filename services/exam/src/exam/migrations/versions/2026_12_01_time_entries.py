"""The time of a sitting is a ledger: what started, stopped and lengthened it. Breaks so far are its first entries."""

from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_time_entries"
down_revision = "2026_12_01_analysis"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
WHAT = "started break_began break_ended paused resumed granted noted closed".split()
SITTINGS = sa.table(
    "sittings",
    *(sa.column(name) for name in ("id", "person_id", "submitted_by")),
    *(sa.column(name, MOMENT) for name in ("started_at", "submitted_at")),
)
BREAKS = sa.table(
    "sitting_breaks",
    *(sa.column(name, MOMENT) for name in ("began_at", "ended_at")),
    *(sa.column(name) for name in ("id", "sitting_id", "stopped_clock")),
)
ENTRIES = sa.table(
    "time_entries",
    sa.column("at", MOMENT),
    *(sa.column(name) for name in ("sitting_id", "number", "what", "by", "seconds")),
)
_Happened = tuple[Any, str, float]


def upgrade() -> None:
    op.create_table(
        "time_entries",
        sa.Column("sitting_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.String(), nullable=True),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint(f"what IN ({', '.join(map(repr, WHAT))})", name=op.f("ck_time_entries_what")),
        sa.ForeignKeyConstraint(["sitting_id"], ["sittings.id"], name=op.f("fk_time_entries_sitting_id_sittings")),
        sa.PrimaryKeyConstraint("sitting_id", "number", name=op.f("pk_time_entries")),
    )
    op.add_column("sittings", sa.Column("granted_seconds", sa.Float(), nullable=False, server_default="0"))
    op.add_column("sittings", sa.Column("break_seconds", sa.Float(), nullable=False, server_default="0"))
    op.add_column("sittings", sa.Column("break_budget_seconds", sa.Integer(), nullable=True))
    op.add_column("sittings", sa.Column("paused_at", MOMENT, nullable=True))
    op.execute("UPDATE sittings SET break_seconds = stopped_seconds")
    _carry_over()


def _carry_over() -> None:
    connection = op.get_bind()
    breaks = defaultdict(list)
    for row in connection.execute(sa.select(BREAKS).order_by(BREAKS.c.began_at, BREAKS.c.id)):
        breaks[row.sitting_id].append(row)
    for sitting in connection.execute(sa.select(SITTINGS)).all():
        happened: list[_Happened] = [(sitting.started_at, "started", 0), *_of_breaks(breaks[sitting.id])]
        if sitting.submitted_at is not None:
            happened.append((sitting.submitted_at, "closed", 0))
        rows = [
            {"sitting_id": sitting.id, "number": number, "at": at, "what": what, "seconds": seconds}
            | {"by": None if (what, sitting.submitted_by) == ("closed", "time") else sitting.person_id}
            for number, (at, what, seconds) in enumerate(happened, 1)
        ]
        op.bulk_insert(ENTRIES, rows)


def _of_breaks(rows: list[Any]) -> list[_Happened]:
    found: list[_Happened] = []
    for row in rows:
        found.append((row.began_at, "break_began", 0))
        if row.ended_at is not None:
            stood = (row.ended_at - row.began_at).total_seconds() if row.stopped_clock else 0
            found.append((row.ended_at, "break_ended", max(0, stood)))
    return found


def downgrade() -> None:
    op.drop_table("time_entries")
    with op.batch_alter_table("sittings") as table:
        for column in ("paused_at", "break_budget_seconds", "break_seconds", "granted_seconds"):
            table.drop_column(column)
