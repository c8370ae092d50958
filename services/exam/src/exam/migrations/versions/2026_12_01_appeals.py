"""Appeals; what is scored anew has a round of its own, and each rating says what it is for."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_appeals"
down_revision = "2026_12_01_standards"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
BEFORE, AFTER = "uq_scoring_tasks_sitting_id_entry_id", "uq_scoring_tasks_sitting_id_entry_id_round"
PURPOSES = "first second third calibration anchor back_read appeal".split()


def upgrade() -> None:
    op.create_table(
        "appeals",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("result_id", sa.String(), nullable=False),
        sa.Column("about", sa.String(40), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("told_late_at", MOMENT, nullable=True),
        sa.Column("upheld", sa.Boolean(), nullable=True),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_appeals"),
        sa.UniqueConstraint("result_id", "about", name="uq_appeals_result_id_about"),
        sa.CheckConstraint("about IN ('conditions', 'scoring')", name="ck_appeals_about"),
        sa.CheckConstraint("state IN ('asked', 'answered')", name="ck_appeals_state"),
    )
    op.create_index("ix_appeals_person_id", "appeals", ["person_id"])
    op.create_index("ix_appeals_state", "appeals", ["state", "due_at"])
    with op.batch_alter_table("scoring_tasks") as table:
        table.add_column(sa.Column("round", sa.String(), nullable=False, server_default=""))
        table.drop_constraint(op.f(BEFORE), type_="unique")
        table.create_unique_constraint(op.f(AFTER), ["sitting_id", "entry_id", "round"])
    op.add_column("ratings", sa.Column("purpose", sa.String(40), nullable=False, server_default="first"))
    op.execute("UPDATE ratings SET purpose = 'second' WHERE rater = 2")
    op.execute("UPDATE ratings SET purpose = 'third' WHERE rater = 3")
    with op.batch_alter_table("ratings") as table:
        table.create_check_constraint(op.f("ck_ratings_purpose"), f"purpose IN ({', '.join(map(repr, PURPOSES))})")


def downgrade() -> None:
    op.execute("DELETE FROM ratings WHERE task_id IN (SELECT id FROM scoring_tasks WHERE round != '')")
    op.execute("DELETE FROM scoring_tasks WHERE round != ''")
    with op.batch_alter_table("ratings") as table:
        table.drop_constraint(op.f("ck_ratings_purpose"), type_="check")
        table.drop_column("purpose")
    with op.batch_alter_table("scoring_tasks") as table:
        table.drop_constraint(op.f(AFTER), type_="unique")
        table.create_unique_constraint(op.f(BEFORE), ["sitting_id", "entry_id"])
        table.drop_column("round")
    op.drop_table("appeals")
