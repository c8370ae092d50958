"""Hours as versions with the day on which each was sent, and decisions on them; years that what waits would fill.

Each claim so far becomes one version, sent on its first day as it counted until now, and the decision on it. The code
of before is stopped meanwhile: what it would decide is nothing that the new tables know.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from ce_tracker.hours.rules import activity_of
from shared.days import day_of
from shared.migration_steps import add_check, drop_check

revision = "2026_12_03_hours"
down_revision = "2026_12_03_claim_drafts"
branch_labels = None
depends_on = None

STATES = ("waiting", "more-asked", "accepted", "not-counted", "withdrawn")
STEPS = ("sent", "accept", "ask-for-more", "not-count", "answer", "withdraw")
KINDS = ("claim", "roster", "module", "supervision")
VERDICTS = ("counted", "asked", "not-counted", "withdrawn", "reopened", "reversed")
DECIDED = {"accepted": "counted", "not-counted": "not-counted", "withdrawn": "withdrawn", "more-asked": "asked"}
AT_ONCE = 1_000
MOMENT = sa.DateTime(timezone=True)
CREDITS = sa.table(
    "credits",
    *(sa.column(name, sa.String) for name in ("id", "person_id", "offering_id", "title", "provider", "state")),
    sa.column("taken_on", sa.Date),
    sa.column("minutes", sa.Integer),
    sa.column("ethics", sa.Boolean),
    sa.column("sent_at", MOMENT),
    sa.column("decided_at", MOMENT),
)
NEW_STEPS = ("appeal", "doubt", "explain", "let-stand", "reverse")


def upgrade() -> None:
    sent, decided = _create("sent_hours"), _create("decided_hours")
    _add_columns()
    drop_check("credits", "state")
    add_check("credits", "state", (*STATES, "doubted"))
    drop_check("credit_steps", "step")
    add_check("credit_steps", "step", (*STEPS, *NEW_STEPS))
    _take_over(sent, decided)


def downgrade() -> None:
    """A claim that is doubted counts, as an accepted one; of steps that are unknown then, the claim keeps none."""
    credits, steps = sa.table("credits", sa.column("state")), sa.table("credit_steps", sa.column("step"))
    op.execute(credits.update().where(credits.c.state == "doubted").values(state="accepted"))
    op.execute(steps.delete().where(steps.c.step.in_(NEW_STEPS)))
    drop_check("credits", "state")
    add_check("credits", "state", STATES)
    drop_check("credit_steps", "step")
    add_check("credit_steps", "step", STEPS)
    for table, columns in (
        ("credits", ("counted", "answer_by")),
        ("ce_years", ("covered", "covered_until")),
        ("counted_shares", ("kind",)),
    ):
        if table == "counted_shares":
            op.execute("DELETE FROM counted_shares WHERE kind <> 'claim'")
            drop_check("counted_shares", "kind")
        with op.batch_alter_table(table) as batch:
            for column in columns:
                batch.drop_column(column)
    op.drop_table("decided_hours")
    op.drop_table("sent_hours")


def _create(name: str) -> sa.Table:
    said: list[Any] = [sa.Column("activity", sa.String(), nullable=False)]
    if name == "decided_hours":
        said = [
            sa.Column("verdict", sa.String(40), nullable=False),
            sa.Column("answer_by", sa.Date(), nullable=True),
            sa.Column("as_first", sa.Boolean(), nullable=False),
            sa.CheckConstraint(f"verdict IN {VERDICTS}", name="ck_decided_hours_verdict"),
        ]
    else:
        said += [sa.Column("taken_on", sa.Date(), nullable=False), sa.Column("ethics", sa.Boolean(), nullable=False)]
    table = op.create_table(
        name,
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("source_id", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("decided_on" if name == "decided_hours" else "sent_on", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=name == "decided_hours"),
        *said,
        sa.PrimaryKeyConstraint("kind", "source_id", "place", name=f"pk_{name}"),
        sa.CheckConstraint(f"kind IN {KINDS}", name=f"ck_{name}_kind"),
    )
    op.create_index(f"ix_{name}_person_id", name, ["person_id"])
    return table


def _add_columns() -> None:
    op.add_column("credits", sa.Column("counted", sa.Integer(), nullable=True))
    op.add_column("credits", sa.Column("answer_by", sa.Date(), nullable=True))
    op.add_column("ce_years", sa.Column("covered", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("ce_years", sa.Column("covered_until", sa.Date(), nullable=True))
    op.add_column("counted_shares", sa.Column("kind", sa.String(40), nullable=False, server_default="claim"))
    add_check("counted_shares", "kind", KINDS)


def _take_over(sent: sa.Table, decided: sa.Table) -> None:
    """In parts: an agency of many years has hundreds of thousands of claims."""
    connection, after = op.get_bind(), ""
    while True:
        part = sa.select(CREDITS).where(CREDITS.c.id > after).order_by(CREDITS.c.id).limit(AT_ONCE)
        rows = connection.execute(part).mappings().all()
        if not rows:
            return
        connection.execute(sent.insert(), [_sent(dict(row)) for row in rows])
        if said := [_decided(dict(row)) for row in rows if row["state"] in DECIDED]:
            connection.execute(decided.insert(), said)
        after = rows[-1]["id"]


def _sent(row: dict[str, Any]) -> dict[str, Any]:
    what = ("offering", row["offering_id"]) if row["offering_id"] else (row["title"], row["provider"])
    return {
        **_of(row, 1),
        "sent_on": day_of(row["sent_at"]),
        "taken_on": row["taken_on"],
        "minutes": row["minutes"],
        "ethics": row["ethics"],
        "activity": activity_of(*what),
    }


def _decided(row: dict[str, Any]) -> dict[str, Any]:
    return {
        **_of(row, 2),
        "decided_on": day_of(row["decided_at"] or row["sent_at"]),
        "verdict": DECIDED[row["state"]],
        "minutes": None,
        "answer_by": None,
        "as_first": False,
    }


def _of(row: dict[str, Any], place: int) -> dict[str, Any]:
    return {"kind": "claim", "source_id": row["id"], "place": place, "person_id": row["person_id"]}
