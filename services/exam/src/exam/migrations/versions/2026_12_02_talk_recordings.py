"""Who agreed to a recording of their talk, and what was recorded, sealed, until its day."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_02_talk_recordings"
down_revision = "2026_12_02_read_backs"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "recording_consents",
        sa.Column("oral_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("oral_id", name="pk_recording_consents"),
        sa.ForeignKeyConstraint(["oral_id"], ["appointments.id"], name="fk_recording_consents_oral_id_appointments"),
    )
    op.create_table(
        "talk_recordings",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("oral_id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("content_type", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("kept_by", sa.String(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_talk_recordings"),
        sa.ForeignKeyConstraint(
            ["oral_id"], ["recording_consents.oral_id"], name="fk_talk_recordings_oral_id_recording_consents"
        ),
        sa.UniqueConstraint("oral_id", "digest", name="uq_talk_recordings_oral_id_digest"),
    )
    op.create_index("ix_talk_recordings_delete_at", "talk_recordings", ["delete_at"])


def downgrade() -> None:
    op.drop_table("talk_recordings")
    op.drop_table("recording_consents")
