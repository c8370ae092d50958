"""Answers on paper: a sheet, what two people keyed from it, and what a third one decided."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from shared.migration_steps import add_check, drop_check

revision = "2026_12_02_answer_sheets"
down_revision = "2026_12_01_fairness"
branch_labels = None
depends_on = None

BEFORE = ("candidate", "time")


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "answer_sheets",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sitting_id", sa.String(), nullable=False),
        sa.Column("begun_at", moment, nullable=False),
        sa.Column("begun_by", sa.String(), nullable=False),
        sa.Column("taken_in_at", moment, nullable=True),
        sa.Column("taken_in_by", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_answer_sheets"),
        sa.ForeignKeyConstraint(["sitting_id"], ["sittings.id"], name="fk_answer_sheets_sitting_id_sittings"),
        sa.UniqueConstraint("sitting_id", name="uq_answer_sheets_sitting_id"),
    )
    taken_in = sa.text("taken_in_at IS NOT NULL")
    columns = ["taken_in_at", "id"]
    op.create_index(
        "ix_answer_sheets_taken_in", "answer_sheets", columns, sqlite_where=taken_in, postgresql_where=taken_in
    )
    op.create_table(
        "keyings",
        sa.Column("sheet_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.PrimaryKeyConstraint("sheet_id", "number", name="pk_keyings"),
        sa.ForeignKeyConstraint(["sheet_id"], ["answer_sheets.id"], name="fk_keyings_sheet_id_answer_sheets"),
    )
    op.create_table(
        "keyed_answers",
        sa.Column("sheet_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("sheet_id", "number", "item_id", name="pk_keyed_answers"),
        sa.ForeignKeyConstraint(["sheet_id"], ["answer_sheets.id"], name="fk_keyed_answers_sheet_id_answer_sheets"),
    )
    _let((*BEFORE, "paper"))


def downgrade() -> None:
    """What was keyed is then told as sent in by whoever wrote it: the answers stay."""
    op.execute("UPDATE sittings SET submitted_by = 'candidate' WHERE submitted_by = 'paper'")
    _let(BEFORE)
    for table in ("keyed_answers", "keyings", "answer_sheets"):
        op.drop_table(table)


def _let(who: Sequence[str]) -> None:
    drop_check("sittings", "submitted_by")
    add_check("sittings", "submitted_by", who)
