"""readiness of an organization

Revision ID: c002
Revises: c001
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "c002"
down_revision = "c001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "readiness_assessments",
        sa.Column("id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("label", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("invitation_hash", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("result_hash", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readiness_assessments")),
        sa.UniqueConstraint("invitation_hash", name=op.f("uq_readiness_assessments_invitation_hash")),
        sa.UniqueConstraint("result_hash", name=op.f("uq_readiness_assessments_result_hash")),
    )
    op.create_table(
        "readiness_rounds",
        sa.Column("assessment_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("leaders", sa.JSON(), nullable=False),
        sa.Column("staff", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["readiness_assessments.id"],
            name=op.f("fk_readiness_rounds_assessment_id_readiness_assessments"),
        ),
        sa.PrimaryKeyConstraint("assessment_id", "number", name=op.f("pk_readiness_rounds")),
    )
    op.create_table(
        "readiness_sheets",
        sa.Column("key_hash", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("assessment_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("position", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id", "round"],
            ["readiness_rounds.assessment_id", "readiness_rounds.number"],
            name=op.f("fk_readiness_sheets_assessment_id_readiness_rounds"),
        ),
        sa.PrimaryKeyConstraint("key_hash", name=op.f("pk_readiness_sheets")),
    )
    with op.batch_alter_table("readiness_sheets", schema=None) as batch_op:
        batch_op.create_index("ix_readiness_sheets_assessment_id_round", ["assessment_id", "round"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("readiness_sheets", schema=None) as batch_op:
        batch_op.drop_index("ix_readiness_sheets_assessment_id_round")

    op.drop_table("readiness_sheets")
    op.drop_table("readiness_rounds")
    op.drop_table("readiness_assessments")
