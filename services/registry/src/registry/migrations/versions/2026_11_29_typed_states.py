"""A state that the code does not know comes into no table, and what two people decide stands in their approval."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from shared.migration_steps import add_check, drop_check

revision = "2026_11_29_typed_states"
down_revision = "2026_11_29_approvals"
branch_labels = None
depends_on = None

CHECKS: Sequence[tuple[str, str, str]] = (
    ("certifications", "mark", "none suspended revoked retired"),
    ("listings", "choice", "name number unlisted"),
    ("ce_years", "state", "open fulfilled missed returned"),
    ("examinations", "outcome", "passed not_yet_passed"),
    ("examinations", "written", "passed not_yet_passed not_taken"),
    ("examinations", "oral", "passed not_yet_passed not_taken"),
)
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _approve_decisions()
    for table, column, values in CHECKS:
        add_check(table, column, values.split())


def downgrade() -> None:
    for table, column, _ in reversed(CHECKS):
        drop_check(table, column)
    _take_approvals_of_decisions_apart()


def _approve_decisions() -> None:
    """What the records said is said by the approvals, and by who stopped issuing and resumed it."""
    op.execute(
        """
        INSERT INTO approvals
            (id, about, subject_id, act, first_by, first_at, reason, second_by, second_reason, taken_back_by, closed_at)
        SELECT id, 'certification', person_id, decision, proposed_by, proposed_at, reason,
            CASE WHEN state = 'confirmed' THEN answered_by END, '',
            CASE WHEN state = 'declined' THEN answered_by END, answered_at
        FROM decisions
        """
    )
    op.drop_index("ix_decisions_person_id", table_name="decisions")
    with op.batch_alter_table("decisions") as batch:
        for column in (
            "person_id",
            "decision",
            "reason",
            "state",
            "proposed_by",
            "proposed_at",
            "answered_by",
            "answered_at",
        ):
            batch.drop_column(column)
    op.drop_table("audit_records")


def _take_approvals_of_decisions_apart() -> None:
    with op.batch_alter_table("decisions") as batch:
        for column in ("person_id", "decision", "reason", "state", "proposed_by", "answered_by"):
            batch.add_column(sa.Column(column, sa.String(), nullable=True))
        for column in ("proposed_at", "answered_at"):
            batch.add_column(sa.Column(column, MOMENT, nullable=True))
    op.execute(
        """
        UPDATE decisions SET
            person_id = subject_id, decision = act, reason = approvals.reason, proposed_by = first_by,
            proposed_at = first_at, answered_by = COALESCE(second_by, taken_back_by), answered_at = closed_at,
            state = CASE WHEN closed_at IS NULL THEN 'proposed' WHEN second_by IS NULL THEN 'declined' ELSE 'confirmed' END
        FROM approvals WHERE approvals.id = decisions.id AND about = 'certification'
        """
    )
    op.execute("DELETE FROM decisions WHERE person_id IS NULL")
    with op.batch_alter_table("decisions") as batch:
        for column in ("person_id", "decision", "reason", "state", "proposed_by"):
            batch.alter_column(column, existing_type=sa.String(), nullable=False)
        batch.alter_column("proposed_at", existing_type=MOMENT, nullable=False)
    op.create_index("ix_decisions_person_id", "decisions", ["person_id"])
    op.execute("DELETE FROM approvals WHERE about = 'certification'")
    _write_records()


def _write_records() -> None:
    op.create_table(
        "audit_records",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_records"),
    )
    for table, ending, at, by, act in (
        ("decisions", "", "proposed_at", "proposed_by", "'proposed: ' || decision"),
        ("decisions", "-2", "answered_at", "answered_by", "state || ': ' || decision"),
        ("issuing_stops", "", "stopped_at", "stopped_by", "'issuing stopped'"),
        ("issuing_stops", "-2", "resumed_at", "resumed_by", "'issuing resumed'"),
    ):
        op.execute(
            f"""
            INSERT INTO audit_records (id, at, "by", act, about)
            SELECT id || '{ending}', {at}, {by}, {act}, id FROM {table} WHERE {at} IS NOT NULL
            """
        )
