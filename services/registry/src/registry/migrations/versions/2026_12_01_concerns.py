"""Concerns about a CPS: all that is typed is sealed; what is not says when, who and how far."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_concerns"
down_revision = "2026_12_01_kinds_of_rule_sets"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "concern_principles",
        sa.Column("concern_id", sa.String(), nullable=False),
        sa.Column("principle", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("concern_id", "principle", name=op.f("pk_concern_principles")),
    )
    op.create_table(
        "concern_ties",
        sa.Column("concern_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("declared_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("concern_id", "person_id", name=op.f("pk_concern_ties")),
    )
    op.create_table(
        "concern_views",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("concern_id", sa.String(), nullable=False),
        sa.Column("viewed_by", sa.String(), nullable=False),
        sa.Column("viewed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concern_views")),
    )
    with op.batch_alter_table("concern_views") as batch_op:
        batch_op.create_index(batch_op.f("ix_concern_views_concern_id"), ["concern_id"], unique=False)

    op.create_table(
        "concerns",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("telling", sa.LargeBinary(), nullable=False),
        sa.Column("danger", sa.Boolean(), nullable=False),
        sa.Column("told_by", sa.String(), nullable=True),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("kept_at", MOMENT, nullable=False),
        sa.Column("sent_at", MOMENT, nullable=True),
        sa.Column("taken_up_by", sa.String(), nullable=True),
        sa.Column("extension", sa.LargeBinary(), nullable=True),
        sa.Column("closing", sa.String(40), nullable=True),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("last_words", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concerns")),
        sa.CheckConstraint("state IN ('draft', 'received', 'taken-up', 'closed')", name="ck_concerns_state"),
        sa.CheckConstraint(
            "closing IN ('not-certified', 'no-grounds', 'not-the-code', 'elsewhere')", name="ck_concerns_closing"
        ),
        sa.UniqueConstraint("code_hash", name=op.f("uq_concerns_code_hash")),
    )
    with op.batch_alter_table("concerns") as batch_op:
        batch_op.create_index(batch_op.f("ix_concerns_person_id"), ["person_id"], unique=False)
        batch_op.create_index("ix_concerns_state", ["state", "sent_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_concerns_told_by"), ["told_by"], unique=False)

    op.create_table(
        "deadlines",
        sa.Column("concern_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("began_at", MOMENT, nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("rule_set", sa.String(), nullable=False),
        sa.Column("extended_at", MOMENT, nullable=True),
        sa.Column("met_at", MOMENT, nullable=True),
        sa.Column("missed_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("concern_id", "kind", name=op.f("pk_deadlines")),
        sa.CheckConstraint("kind IN ('first-look', 'tell', 'decide', 'appeal')", name="ck_deadlines_kind"),
    )
    with op.batch_alter_table("deadlines") as batch_op:
        batch_op.create_index(batch_op.f("ix_deadlines_due_at"), ["due_at"], unique=False)

    op.create_table(
        "hearing_answers",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("concern_id", sa.String(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("said_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hearing_answers")),
    )
    with op.batch_alter_table("hearing_answers") as batch_op:
        batch_op.create_index(batch_op.f("ix_hearing_answers_concern_id"), ["concern_id"], unique=False)

    op.create_table(
        "hearings",
        sa.Column("concern_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("summary", sa.LargeBinary(), nullable=False),
        sa.Column("told_by", sa.String(), nullable=False),
        sa.Column("told_at", MOMENT, nullable=False),
        sa.Column("answer_by", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("concern_id", name=op.f("pk_hearings")),
    )
    with op.batch_alter_table("hearings") as batch_op:
        batch_op.create_index(batch_op.f("ix_hearings_person_id"), ["person_id"], unique=False)

    op.create_table(
        "interims",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("concern_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=False),
        sa.Column("proposed_at", MOMENT, nullable=False),
        sa.Column("began_at", MOMENT, nullable=True),
        sa.Column("ends_at", MOMENT, nullable=True),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interims")),
        sa.CheckConstraint("state IN ('proposed', 'stands', 'ended')", name="ck_interims_state"),
    )
    with op.batch_alter_table("interims") as batch_op:
        batch_op.create_index(batch_op.f("ix_interims_concern_id"), ["concern_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_interims_ends_at"), ["ends_at"], unique=False)
        batch_op.create_index(
            "ix_interims_one_open",
            ["concern_id"],
            unique=True,
            sqlite_where=sa.text("state <> 'ended'"),
            postgresql_where=sa.text("state <> 'ended'"),
        )

    op.create_table(
        "panel_seats",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("concern_id", sa.String(), nullable=False),
        sa.Column("stage", sa.String(40), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("certified", sa.Boolean(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("sits_since", MOMENT, nullable=True),
        sa.Column("left_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_panel_seats")),
        sa.CheckConstraint("stage IN ('first', 'appeal')", name="ck_panel_seats_stage"),
        sa.UniqueConstraint("concern_id", "stage", "person_id", name="uq_panel_seats_once"),
    )
    with op.batch_alter_table("panel_seats") as batch_op:
        batch_op.create_index(batch_op.f("ix_panel_seats_concern_id"), ["concern_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_panel_seats_person_id"), ["person_id"], unique=False)

    op.create_table(
        "rulings",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("concern_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("stage", sa.String(40), nullable=False),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("reasons", sa.LargeBinary(), nullable=False),
        sa.Column("condition", sa.LargeBinary(), nullable=True),
        sa.Column("proposed_at", MOMENT, nullable=False),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("appeal_until", MOMENT, nullable=True),
        sa.Column("appeal", sa.LargeBinary(), nullable=True),
        sa.Column("appealed_at", MOMENT, nullable=True),
        sa.Column("in_force_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rulings")),
        sa.CheckConstraint("stage IN ('first', 'appeal')", name="ck_rulings_stage"),
        sa.CheckConstraint(
            "outcome IN ('no-breach', 'advice', 'condition', 'suspension', 'revocation')", name="ck_rulings_outcome"
        ),
        sa.CheckConstraint(
            "state IN ('proposed', 'dropped', 'decided', 'appealed', 'replaced', 'in-force')", name="ck_rulings_state"
        ),
    )
    with op.batch_alter_table("rulings") as batch_op:
        batch_op.create_index(batch_op.f("ix_rulings_concern_id"), ["concern_id"], unique=False)
        batch_op.create_index("ix_rulings_state", ["state", "appeal_until"], unique=False)

    op.create_table(
        "sanctions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("decision", sa.String(40), nullable=False),
        sa.Column("approval_id", sa.String(), nullable=False),
        sa.Column("carried_out_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sanctions")),
        sa.CheckConstraint("decision IN ('suspend', 'reinstate', 'revoke')", name="ck_sanctions_decision"),
    )
    with op.batch_alter_table("sanctions") as batch_op:
        batch_op.create_index(batch_op.f("ix_sanctions_person_id"), ["person_id"], unique=False)


def downgrade() -> None:
    for table in (
        "sanctions",
        "rulings",
        "panel_seats",
        "interims",
        "hearings",
        "hearing_answers",
        "deadlines",
        "concerns",
        "concern_views",
        "concern_ties",
        "concern_principles",
    ):
        op.drop_table(table)
