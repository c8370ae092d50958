"""Who wants to be found by colleagues, and the letters to them."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_directory"
down_revision = "2026_12_01_specialties"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "directory_entries",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_directory_entries"),
        sa.UniqueConstraint("person_id", name="uq_directory_entries_person_id"),
    )
    op.create_table(
        "directory_letters",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("to_person", sa.String(), nullable=False),
        sa.Column("from_person", sa.String(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_directory_letters"),
    )
    op.create_index("ix_directory_letters_to_person", "directory_letters", ["to_person", "written_at"])
    op.create_index("ix_directory_letters_from_person", "directory_letters", ["from_person"])
    op.create_table(
        "directory_refusals",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("from_person", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "from_person", name="pk_directory_refusals"),
    )


def downgrade() -> None:
    op.drop_table("directory_refusals")
    op.drop_table("directory_letters")
    op.drop_table("directory_entries")
