"""the short course can be taken

Revision ID: c003
Revises: c002
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "c003"
down_revision = "c002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "course_takers",
        sa.Column("person_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_before", sa.Boolean(), nullable=False),
        sa.Column("answered_after", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_course_takers")),
    )
    op.create_table(
        "course_tallies",
        sa.Column("moment", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("statement", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("shown", sa.JSON(), nullable=False),
        sa.Column("waiting", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("moment", "statement", name=op.f("pk_course_tallies")),
    )
    op.create_table(
        "paper_numbers",
        sa.Column("number", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_paper_numbers")),
    )
    op.create_table(
        "course_checks",
        sa.Column("id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("passing", sa.Integer(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handed_in_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("right", sa.Integer(), nullable=True),
        sa.Column("passed", sa.Boolean(), nullable=True),
        sa.Column("person_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["course_takers.person_id"], name=op.f("fk_course_checks_person_id_course_takers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course_checks")),
        sa.UniqueConstraint("person_id", "number", name=op.f("uq_course_checks_person_id_number")),
    )
    op.create_table(
        "course_pages_read",
        sa.Column("person_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["course_takers.person_id"], name=op.f("fk_course_pages_read_person_id_course_takers")
        ),
        sa.PrimaryKeyConstraint("person_id", "page", name=op.f("pk_course_pages_read")),
    )
    op.create_table(
        "course_papers",
        sa.Column("number", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("person_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("attended_on", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("minutes_beside", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["number"], ["paper_numbers.number"], name=op.f("fk_course_papers_number_paper_numbers")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["course_takers.person_id"], name=op.f("fk_course_papers_person_id_course_takers")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_course_papers")),
        sa.UniqueConstraint("person_id", name=op.f("uq_course_papers_person_id")),
    )
    # The papers that are there keep their numbers.
    op.execute("INSERT INTO paper_numbers (number) SELECT number FROM attendance_papers")
    with op.batch_alter_table("attendance_papers", schema=None) as batch_op:
        batch_op.create_foreign_key(
            batch_op.f("fk_attendance_papers_number_paper_numbers"), "paper_numbers", ["number"], ["number"]
        )


def downgrade() -> None:
    with op.batch_alter_table("attendance_papers", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_attendance_papers_number_paper_numbers"), type_="foreignkey")

    op.drop_table("course_papers")
    op.drop_table("course_pages_read")
    op.drop_table("course_checks")
    op.drop_table("paper_numbers")
    op.drop_table("course_tallies")
    op.drop_table("course_takers")
