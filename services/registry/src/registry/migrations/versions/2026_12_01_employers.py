"""Organizations and who acts for them, keys of their programs, whom they watch, and messages to them."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_employers"
down_revision = "2026_12_01_advice"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
KINDS = ("active", "grace", "inactive", "suspended", "revoked", "retired", "checking")


def _one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=40)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def upgrade() -> None:
    _organizations()
    _programs_and_messages()
    _watches()


def _organizations() -> None:
    op.create_table(
        "organizations",
        *_texts("id", "name", "reached_at", "words", "answer"),
        sa.Column("kind", _one_of("kind", "employer", "health-system"), nullable=False),
        sa.Column("state", _one_of("state", "asked", "verified", "declined", "withdrawn", "ended"), nullable=False),
        *(sa.Column(name, sa.String(), nullable=True) for name in ("asked_by", "answered_by")),
        sa.Column("asked_at", MOMENT, nullable=False),
        *(sa.Column(name, MOMENT, nullable=True) for name in ("answered_at", "ended_at")),
        sa.PrimaryKeyConstraint("id", name="pk_organizations"),
    )
    op.create_index("ix_organizations_state", "organizations", ["state", "asked_at", "id"])
    op.create_table(
        "organization_members",
        *_texts("id", "organization_id", "person_id", "name"),
        sa.Column("owner", sa.Boolean(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_organization_members"),
        sa.UniqueConstraint("organization_id", "person_id", name="uq_organization_members_organization_id_person_id"),
    )
    op.create_index("ix_organization_members_person_id", "organization_members", ["person_id"])
    op.create_table(
        "organization_invitations",
        *_texts("code_hash", "organization_id", "invited_by"),
        sa.Column("owner", sa.Boolean(), nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("code_hash", name="pk_organization_invitations"),
    )
    op.create_index("ix_organization_invitations_organization_id", "organization_invitations", ["organization_id"])
    op.create_table(
        "organization_rows",
        *_texts("organization_id"),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("organization_id", "day", name="pk_organization_rows"),
    )


def _programs_and_messages() -> None:
    op.create_table(
        "program_keys",
        *_texts("id", "organization_id", "person_id", "label", "key_hash"),
        *(sa.Column(name, MOMENT, nullable=False) for name in ("made_at", "until")),
        sa.PrimaryKeyConstraint("id", name="pk_program_keys"),
        sa.UniqueConstraint("key_hash", name="uq_program_keys_key_hash"),
    )
    for name in ("organization_id", "person_id"):
        op.create_index(f"ix_program_keys_{name}", "program_keys", [name])
    op.create_table(
        "webhooks",
        *_texts("organization_id", "url"),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("old_secret", sa.LargeBinary(), nullable=True),
        sa.Column("set_at", MOMENT, nullable=False),
        *(sa.Column(name, MOMENT, nullable=True) for name in ("old_until", "failing_since", "disabled_at")),
        sa.PrimaryKeyConstraint("organization_id", name="pk_webhooks"),
    )
    op.create_table(
        "webhook_deliveries",
        *_texts("id", "organization_id", "change_id"),
        sa.Column("kind", _one_of("kind", "registry.entry.changed", "registry.webhook.tried"), nullable=False),
        sa.Column("written_at", MOMENT, nullable=False),
        *(sa.Column(name, MOMENT, nullable=True) for name in ("due_at", "sent_at")),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("answer", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_webhook_deliveries"),
    )
    for name in ("organization_id", "change_id", "written_at"):
        op.create_index(f"ix_webhook_deliveries_{name}", "webhook_deliveries", [name])
    waits = sa.text("due_at IS NOT NULL")
    op.create_index(
        "ix_webhook_deliveries_due", "webhook_deliveries", ["due_at"], sqlite_where=waits, postgresql_where=waits
    )


def _watches() -> None:
    op.create_table(
        "watches",
        *_texts("id", "organization_id", "person_id", "asked_by"),
        sa.Column("state", _one_of("state", "asked", "given", "refused", "withdrawn", "ended"), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("answered_at", MOMENT, nullable=True),
        sa.Column("kind", _one_of("kind", *KINDS), nullable=True),
        *(sa.Column(name, sa.Date(), nullable=True) for name in ("until", "since")),
        sa.PrimaryKeyConstraint("id", name="pk_watches"),
        sa.UniqueConstraint("organization_id", "person_id", name="uq_watches_organization_id_person_id"),
    )
    op.create_index("ix_watches_person_id", "watches", ["person_id"])
    op.create_index("ix_watches_organization_state", "watches", ["organization_id", "state", "asked_at", "id"])
    op.create_table(
        "watch_changes",
        *_texts("id", "watch_id", "organization_id", "person_id"),
        sa.Column("happened_at", MOMENT, nullable=False),
        sa.Column("kind", _one_of("kind", *KINDS), nullable=False),
        *(sa.Column(name, sa.Date(), nullable=True) for name in ("until", "since")),
        *(sa.Column(name, MOMENT, nullable=True) for name in ("told_at", "seen_at")),
        sa.PrimaryKeyConstraint("id", name="pk_watch_changes"),
    )
    for name in ("watch_id", "person_id"):
        op.create_index(f"ix_watch_changes_{name}", "watch_changes", [name])
    op.create_index("ix_watch_changes_organization", "watch_changes", ["organization_id", "happened_at", "id"])
    op.create_table(
        "watch_rounds",
        *_texts("organization_id"),
        sa.Column("look_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("organization_id", name="pk_watch_rounds"),
    )
    op.create_index("ix_watch_rounds_look_at", "watch_rounds", ["look_at"])
    op.create_table(
        "watch_mails",
        *_texts("organization_id"),
        sa.Column("daily", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("organization_id", name="pk_watch_mails"),
    )


def downgrade() -> None:
    for table in (
        *("watch_mails", "watch_rounds", "watch_changes", "watches", "webhook_deliveries", "webhooks", "program_keys"),
        *("organization_rows", "organization_invitations", "organization_members", "organizations"),
    ):
        op.drop_table(table)
