"""Names that another person confirms. What stands in the books already was shown, and is taken over as confirmed."""

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_names"
down_revision = "2026_11_30_pauses"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
BEFORE = "before-names-were-confirmed"
KINDS, STATES = ("first", "change", "used"), ("waiting", "confirmed", "declined", "withdrawn")


def upgrade() -> None:
    _create_names()
    _create_requests()
    op.add_column("listings", sa.Column("pronouns", sa.String(), nullable=True))
    op.add_column("listings", sa.Column("tells_former_names", sa.Boolean(), nullable=True))
    _take_over()


def downgrade() -> None:
    with op.batch_alter_table("listings") as batch:
        batch.drop_column("tells_former_names")
        batch.drop_column("pronouns")
    for table in ("name_requests", "standstills", "shown_names", "used_names", "attested_names"):
        op.drop_table(table)


def _create_names() -> None:
    op.create_table(
        "attested_names",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("begins_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=True),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("confirmed_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attested_names"),
    )
    stands = sa.text("ends_at IS NULL")
    op.create_index(
        "ix_attested_names_one_stands",
        "attested_names",
        ["person_id"],
        unique=True,
        sqlite_where=stands,
        postgresql_where=stands,
    )
    op.create_index("ix_attested_names_person", "attested_names", ["person_id", "begins_at"])
    op.create_table(
        "used_names",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("approved_by", sa.String(), nullable=False),
        sa.Column("approved_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_used_names"),
    )
    op.create_index("ix_used_names_person_id", "used_names", ["person_id"])
    op.create_table(
        "shown_names",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("chosen_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_shown_names"),
    )
    op.create_table(
        "standstills",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_standstills"),
    )


def _create_requests() -> None:
    op.create_table(
        "name_requests",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.Column("answered_by", sa.String(), nullable=True),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_name_requests"),
        sa.CheckConstraint(f"kind IN {KINDS}", name="ck_name_requests_kind"),
        sa.CheckConstraint(f"state IN {STATES}", name="ck_name_requests_state"),
    )
    op.create_index("ix_name_requests_person_id", "name_requests", ["person_id"])
    op.create_index("ix_name_requests_state", "name_requests", ["state", "asked_at", "id"])
    waits = sa.text("state = 'waiting'")
    op.create_index(
        "ix_name_requests_one_waits",
        "name_requests",
        ["person_id"],
        unique=True,
        sqlite_where=waits,
        postgresql_where=waits,
    )


def _take_over() -> None:
    """Nobody loses an entry or a certificate: what was shown until today stands, and says who confirmed it."""
    op.execute(
        f"""
        INSERT INTO attested_names (id, person_id, name, begins_at, asked_by, confirmed_by)
        SELECT person_id, person_id, listed_name, chosen_at, person_id, '{BEFORE}' FROM listings
        """
    )
    op.execute(
        """
        INSERT INTO standstills (person_id, since)
        SELECT person_id, COALESCE(marked_on, granted_on) FROM certifications
        WHERE mark IN ('suspended', 'revoked')
        """
    )
