"""When rooms are open to people who write, and the appointment at which a written part was begun."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_written_times"
down_revision = "2026_12_01_enemy_groups"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "openings",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("id", "place_id", "place", "made_by")),
        *(sa.Column(name, sa.String(), nullable=True) for name in ("watched_by", "withdrawn_by")),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        *(sa.Column(name, MOMENT, nullable=False) for name in ("starts_at", "ends_at", "made_at")),
        sa.CheckConstraint("state IN ('open', 'withdrawn')", name=op.f("ck_openings_state")),
        sa.ForeignKeyConstraint(["place_id"], ["places.id"], name=op.f("fk_openings_place_id_places")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_openings")),
    )
    op.create_index(op.f("ix_openings_starts_at"), "openings", ["starts_at"])
    op.add_column("appointments", sa.Column("fitted_at", MOMENT, nullable=True))
    op.add_column("appointments", sa.Column("fits", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.add_column("sittings", sa.Column("appointment_id", sa.String(), nullable=True))
    with op.batch_alter_table("sittings") as table:
        table.create_foreign_key(
            op.f("fk_sittings_appointment_id_appointments"), "appointments", ["appointment_id"], ["id"]
        )


def downgrade() -> None:
    with op.batch_alter_table("sittings") as table:
        table.drop_constraint("fk_sittings_appointment_id_appointments", type_="foreignkey")
        table.drop_column("appointment_id")
    with op.batch_alter_table("appointments") as table:
        table.drop_column("fits")
        table.drop_column("fitted_at")
    op.drop_table("openings")
