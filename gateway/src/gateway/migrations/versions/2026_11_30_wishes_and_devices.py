"""Wishes that are answered apart from their request; the page wanted after a link; browsers that are known."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_wishes_and_devices"
down_revision = "2026_11_30_notices"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
PURPOSES = "purpose IN ('sign-in', 'reset')"


def upgrade() -> None:
    op.create_table(
        "link_requests",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(40), nullable=False),
        sa.Column("next", sa.String(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.CheckConstraint(PURPOSES, name=op.f("ck_link_requests_purpose")),
    )
    op.create_table(
        "account_requests",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("next", sa.String(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
    )
    op.create_table(
        "known_devices",
        sa.Column("mark_hash", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("mark_hash", "person_id", name="pk_known_devices"),
    )
    op.create_index("ix_known_devices_person_id", "known_devices", ["person_id"])
    op.create_index("ix_known_devices_ends_at", "known_devices", ["ends_at"])
    op.add_column("mailed_links", sa.Column("next", sa.String(), nullable=False, server_default=""))
    op.add_column("registrations", sa.Column("next", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("registrations") as batch:
        batch.alter_column("password_hash", existing_type=sa.String(), nullable=True)


def downgrade() -> None:
    op.execute(sa.text("DELETE FROM registrations WHERE password_hash IS NULL"))
    with op.batch_alter_table("registrations") as batch:
        batch.alter_column("password_hash", existing_type=sa.String(), nullable=False)
        batch.drop_column("next")
    with op.batch_alter_table("mailed_links") as batch:
        batch.drop_column("next")
    for name in ("known_devices", "account_requests", "link_requests"):
        op.drop_table(name)
