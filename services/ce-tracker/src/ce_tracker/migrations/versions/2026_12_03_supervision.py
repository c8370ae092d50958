"""Supervisors, talks with them, training logs and their papers."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_03_supervision"
down_revision = "2026_12_03_hours"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
STATES = ("noted", "confirmed", "not-so")
WAYS = ("in-person", "video", "phone", "group", "gathering")
COMPETENCIES = ("E1", "E2", "E3", "E4", "E5", "E6")


def upgrade() -> None:
    _supervisors()
    _contacts()
    _practice()
    _papers()


def _supervisors() -> None:
    op.create_table(
        "supervisor_invitations",
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("sealed_name", sa.LargeBinary(), nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("code_hash", name="pk_supervisor_invitations"),
    )
    op.create_index("ix_supervisor_invitations_person_id", "supervisor_invitations", ["person_id"])
    op.create_table(
        "supervisors",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("account_id", sa.String(), nullable=True),
        sa.Column("sealed_own_name", sa.LargeBinary(), nullable=True),
        sa.Column("sealed_name", sa.LargeBinary(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_supervisors"),
        sa.UniqueConstraint("person_id", "account_id", name="uq_supervisors_person_id_account_id"),
    )
    op.create_index("ix_supervisors_person_id", "supervisors", ["person_id"])
    op.create_index("ix_supervisors_account_id", "supervisors", ["account_id"])


def _contacts() -> None:
    op.create_table(
        "contacts",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("supervisor_id", sa.String(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=False),
        _one_word("way"),
        sa.Column("minutes", sa.Integer(), nullable=False),
        _one_word("state"),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("by_supervisor", sa.Boolean(), nullable=False),
        sa.Column("noted_at", MOMENT, nullable=False),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_contacts"),
        sa.ForeignKeyConstraint(["supervisor_id"], ["supervisors.id"], name="fk_contacts_supervisor_id_supervisors"),
        _is_one_of("contacts", "way", WAYS),
        _is_one_of("contacts", "state", STATES),
    )
    op.create_index("ix_contacts_person_id", "contacts", ["person_id", "held_on"])
    op.create_index("ix_contacts_supervisor_id", "contacts", ["supervisor_id", "state"])


def _practice() -> None:
    key = "fk_practice_entries_supervisor_id_supervisors"
    op.create_table(
        "practice_entries",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("supervisor_id", sa.String(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        _one_word("competency"),
        sa.Column("minutes", sa.Integer(), nullable=False),
        _one_word("state"),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("noted_at", MOMENT, nullable=False),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_practice_entries"),
        sa.ForeignKeyConstraint(["supervisor_id"], ["supervisors.id"], name=key),
        _is_one_of("practice_entries", "competency", COMPETENCIES),
        _is_one_of("practice_entries", "state", STATES),
    )
    op.create_index("ix_practice_entries_person_id", "practice_entries", ["person_id", "done_on"])
    op.create_index("ix_practice_entries_supervisor_id", "practice_entries", ["supervisor_id", "state"])


def _papers() -> None:
    op.create_table(
        "log_papers",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_log_papers"),
        sa.UniqueConstraint("code_hash", name="uq_log_papers_code_hash"),
    )
    op.create_index("ix_log_papers_person_id", "log_papers", ["person_id"])
    op.create_table(
        "log_keys",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_log_keys"),
    )


def _one_word(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=40), nullable=False)


def _is_one_of(table: str, name: str, values: tuple[str, ...]) -> sa.CheckConstraint:
    said = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{name} IN ({said})", name=op.f(f"ck_{table}_{name}"))


def downgrade() -> None:
    for table in ("log_keys", "log_papers", "practice_entries", "contacts", "supervisors", "supervisor_invitations"):
        op.drop_table(table)
