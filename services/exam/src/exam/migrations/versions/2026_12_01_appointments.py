"""Appointments for both parts, the rooms they are in, and who is taken in which quarter hour.

Those of the oral part so far are carried over under their ids. The table of before stays until the next release, so
that one can go back; what is booked after this step is not in it.
"""

from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_appointments"
down_revision = "2026_12_01_item_reviews"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
USUAL = timedelta(minutes=40)
QUARTER = 15 * 60
WORDS = {
    "part": "written oral",
    "mode": "own_device at_place on_paper",
    "state": "booked checked_in held no_show called_off voided",
    "called_off_by": "candidate examiner agency",
}
AHEAD = "state IN ('booked', 'checked_in')"
_SLOT_TIMES = (sa.column(name, MOMENT) for name in ("starts_at", "ends_at"))
SLOTS = sa.table(
    "oral_slots",
    *_SLOT_TIMES,
    *(sa.column(name) for name in ("id", "place", "first_examiner", "second_examiner", "state")),
)
_ORAL_TIMES = (sa.column(name, MOMENT) for name in ("booked_at", "held_at", "ended_at"))
_ORAL = ("id", "person_id", "slot_id", "scenario_id", "scenario_version", "rule_set", "state")
ORALS = sa.table("oral_sittings", *_ORAL_TIMES, *(sa.column(name) for name in (*_ORAL, "voided_by", "void_reason")))
BUSY = sa.table("busy", *(sa.column(name) for name in ("who", "quarter", "held_by")))


def upgrade() -> None:
    _make_rooms()
    op.add_column("oral_slots", sa.Column("ends_at", MOMENT, nullable=True))
    op.add_column("oral_slots", sa.Column("place_id", sa.String(), nullable=True))
    with op.batch_alter_table("oral_slots") as table:
        table.create_foreign_key(op.f("fk_oral_slots_place_id_places"), "places", ["place_id"], ["id"])
    made = _make_appointments()
    connection = op.get_bind()
    slots = {row.id: row for row in connection.execute(sa.select(SLOTS))}
    for id in slots:
        connection.execute(SLOTS.update().where(SLOTS.c.id == id).values(ends_at=slots[id].starts_at + USUAL))
    orals = connection.execute(sa.select(ORALS)).all()
    op.bulk_insert(made, [_carried_over(row, slots[row.slot_id]) for row in orals])
    held = {row.slot_id for row in orals if row.state == "held"}
    op.bulk_insert(BUSY, list(_taken([one for one in slots.values() if one.id not in held])))


def _make_rooms() -> None:
    op.create_table(
        "places",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("id", "name", "way", "changed_by")),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.CheckConstraint("state IN ('open', 'closed')", name=op.f("ck_places_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_places")),
    )
    op.create_table(
        "busy",
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        sa.Column("held_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("who", "quarter", name=op.f("pk_busy")),
    )
    op.create_index(op.f("ix_busy_held_by"), "busy", ["held_by"])


def _make_appointments() -> sa.Table:
    made = op.create_table(
        "appointments",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("id", "person_id", "place", "rule_set")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("slot_id", "scenario_id")),
        *(sa.Column(name, sa.String(), nullable=True) for name in ("reason", "checked_in_by", "ended_by")),
        sa.Column("scenario_version", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(length=40), nullable=name == "called_off_by") for name in WORDS),
        *(sa.Column(name, MOMENT, nullable=False) for name in ("starts_at", "ends_at", "booked_at")),
        *(sa.Column(name, MOMENT, nullable=True) for name in ("checked_in_at", "held_at", "ended_at")),
        *(
            sa.CheckConstraint(f"{name} IN ({', '.join(map(repr, words.split()))})", name=f"ck_appointments_{name}")
            for name, words in WORDS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointments")),
    )
    op.create_index(op.f("ix_appointments_person_id"), "appointments", ["person_id"])
    op.create_index(op.f("ix_appointments_slot_id"), "appointments", ["slot_id"])
    op.create_index("ix_appointments_ahead", "appointments", ["state", "starts_at"])
    only = {"sqlite_where": sa.text(AHEAD), "postgresql_where": sa.text(AHEAD)}
    op.create_index("ix_appointments_one_ahead", "appointments", ["person_id", "part"], unique=True, **only)
    return made


def _carried_over(row: Any, slot: Any) -> dict[str, Any]:
    given_back = row.state == "cancelled"
    return {
        **{name: getattr(row, name) for name in (*_ORAL, "booked_at", "held_at", "ended_at")},
        "part": "oral",
        "mode": "at_place",
        "place": slot.place,
        "starts_at": slot.starts_at,
        "ends_at": slot.starts_at + USUAL,
        "state": "called_off" if given_back else row.state,
        "called_off_by": "candidate" if given_back else None,
        "ended_by": row.person_id if given_back else row.voided_by,
        "reason": row.void_reason,
    }


def _taken(slots: list[Any]) -> list[dict[str, Any]]:
    """Of two times at once the earlier in this list has their examiners; the other one is left to people to mend."""
    taken: dict[tuple[str, int], str] = {}
    for slot in slots:
        first = int(slot.starts_at.timestamp()) // QUARTER
        for who in {slot.first_examiner, slot.second_examiner} if slot.state != "withdrawn" else set():
            for quarter in range(first, first + 4):
                taken.setdefault((who, quarter), slot.id)
    return [{"who": who, "quarter": quarter, "held_by": id} for (who, quarter), id in taken.items()]


def downgrade() -> None:
    op.drop_table("appointments")
    with op.batch_alter_table("oral_slots") as table:
        table.drop_constraint("fk_oral_slots_place_id_places", type_="foreignkey")
        table.drop_column("place_id")
        table.drop_column("ends_at")
    op.drop_table("busy")
    op.drop_table("places")
