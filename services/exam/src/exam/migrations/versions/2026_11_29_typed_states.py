"""A state that the code does not know comes into no table, and two people's approvals stand in one."""

from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from shared.migration_steps import add_check, drop_check

revision = "2026_11_29_typed_states"
down_revision = "2026_11_29_approvals"
branch_labels = None
depends_on = None

CHECKS: Sequence[tuple[str, str, str]] = (
    ("accommodations", "state", "asked approved declined ended"),
    ("accommodations", "decided_how", "administrator own_word silence"),
    (
        "accommodations",
        "kind",
        "time_1_25 time_1_5 time_2 unlimited breaks read_aloud format reader scribe interpreter quiet_room",
    ),
    ("results", "state", "draft released withdrawn"),
    ("results", "outcome", "passed not_yet_passed not_taken"),
    ("results", "written", "passed not_yet_passed not_taken"),
    ("results", "oral", "passed not_yet_passed not_taken"),
    ("scoring_tasks", "part", "written oral"),
    ("scoring_tasks", "state", "waiting adjudication settled closed"),
    ("ratings", "state", "open committed"),
    ("scored_parts", "part", "written oral"),
    ("scored_parts", "state", "waiting kept drafted withdrawn"),
    ("oral_slots", "state", "open booked withdrawn"),
    ("oral_sittings", "state", "booked held cancelled voided"),
    ("sittings", "state", "open submitted voided"),
    ("sittings", "submitted_by", "candidate time"),
)
MOMENT = sa.DateTime(timezone=True)

OFFERED = {
    "sqlite": """CASE options WHEN '' THEN '[]' ELSE '["' || replace(options, ',', '", "') || '"]' END""",
    "postgresql": "to_json(string_to_array(options, ','))",
}
"""Ids of the options of an item in a form: a list, where there was a text with commas."""
OPTIONS = {
    "sqlite": "(SELECT group_concat(value, ',') FROM json_each(offered))",
    "postgresql": """
        CASE json_typeof(offered) WHEN 'array'
        THEN (SELECT string_agg(value, ',' ORDER BY n)
            FROM json_array_elements_text(offered) WITH ORDINALITY AS one (value, n)) END
    """,
}


def upgrade() -> None:
    _approve_results()
    _list_what_items_offer()
    _score_items_alike()
    _say_as_the_field_does()
    for table, column, values in CHECKS:
        add_check(table, column, values.split())


def downgrade() -> None:
    for table, column, _ in reversed(CHECKS):
        drop_check(table, column)
    _take_approvals_of_results_apart()
    _write_what_items_offer_with_commas()
    _score_choice_and_written_items_apart()
    _say_as_it_was()


def _approve_results() -> None:
    """What was half released is a draft with an open approval, what was half withdrawn is released with one."""
    for act, told in (("release", "release"), ("withdraw", "withdrawal")):
        op.execute(
            f"""
            INSERT INTO approvals
                (id, about, subject_id, act, first_by, first_at, reason, second_by, second_reason, closed_at)
            SELECT first.id, 'result', first.result_id, '{act}', first."by", first.at, first.words,
                second."by", COALESCE(second.words, ''), second.at
            FROM audit_records AS first LEFT JOIN audit_records AS second
                ON second.result_id = first.result_id AND second.act = '{told}, second word'
            WHERE first.act = '{told}, first word'
            """
        )
    op.execute(
        """
        INSERT INTO approvals
            (id, about, subject_id, act, first_by, first_at, reason, second_by, second_reason, closed_at)
        SELECT MIN(record.id), 'result', result.id, 'import', result.first_by, result.first_at, '',
            result.released_by, '', result.released_at
        FROM results AS result JOIN audit_records AS record ON record.result_id = result.id
        WHERE record.act = 'import of an earlier release'
        GROUP BY result.id, result.first_by, result.first_at, result.released_by, result.released_at
        """
    )
    op.drop_index("ix_results_one_draft", table_name="results")
    op.execute("UPDATE results SET state = 'draft' WHERE state = 'half_released'")
    op.execute("UPDATE results SET state = 'released' WHERE state = 'half_withdrawn'")
    with op.batch_alter_table("results") as batch:
        for column in ("first_by", "first_at", "released_by", "withdrawal_by", "withdrawn_by"):
            batch.drop_column(column)
        batch.add_column(sa.Column("drafted_again_by", sa.String(), nullable=True))
        batch.add_column(sa.Column("drafted_again_at", MOMENT, nullable=True))
    _one_draft("state = 'draft'")
    op.drop_table("audit_records")


def _take_approvals_of_results_apart() -> None:
    """An approval that was taken back has no place there and stays where it is."""
    op.create_table(
        "audit_records",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("result_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_records"),
    )
    op.create_index("ix_audit_records_result_id", "audit_records", ["result_id"])
    op.drop_index("ix_results_one_draft", table_name="results")
    with op.batch_alter_table("results") as batch:
        batch.drop_column("drafted_again_by")
        batch.drop_column("drafted_again_at")
        for column in ("first_by", "released_by", "withdrawal_by", "withdrawn_by"):
            batch.add_column(sa.Column(column, sa.String(), nullable=True))
        batch.add_column(sa.Column("first_at", MOMENT, nullable=True))
    for column, said, *acts in (
        ("first_by", "first_by", "release", "import"),
        ("first_at", "first_at", "release", "import"),
        ("released_by", "second_by", "release", "import"),
        ("withdrawal_by", "first_by", "withdraw"),
        ("withdrawn_by", "second_by", "withdraw"),
    ):
        op.execute(f"UPDATE results SET {column} = {_of(said, acts)}")
    for state, half, act in (("draft", "half_released", "release"), ("released", "half_withdrawn", "withdraw")):
        waits = f"SELECT subject_id FROM approvals WHERE about = 'result' AND act = '{act}' AND closed_at IS NULL"
        op.execute(f"UPDATE results SET state = '{half}' WHERE state = '{state}' AND id IN ({waits})")
    for id, by, at, words, ordinal in (
        ("approval.id", "first_by", "first_at", "reason", "first"),
        ("approval.id || '-2'", "second_by", "closed_at", "second_reason", "second"),
    ):
        op.execute(
            f"""
            INSERT INTO audit_records (id, result_id, person_id, act, "by", at, words)
            SELECT {id}, subject_id, result.person_id, CASE approval.act
                WHEN 'release' THEN 'release, {ordinal} word'
                WHEN 'withdraw' THEN 'withdrawal, {ordinal} word'
                ELSE 'import of an earlier release' END, approval.{by}, approval.{at}, approval.{words}
            FROM approvals AS approval JOIN results AS result ON result.id = subject_id
            WHERE about = 'result' AND taken_back_by IS NULL AND approval.{by} IS NOT NULL
            """
        )
    op.execute("DELETE FROM approvals WHERE about = 'result' AND taken_back_by IS NULL")
    _one_draft("state IN ('draft', 'half_released')")


def _of(column: str, acts: Sequence[str]) -> str:
    """What the approval of a result says of one of these acts; nothing where it was taken back or is not there."""
    named = ", ".join(repr(act) for act in acts)
    chosen = f"about = 'result' AND subject_id = results.id AND act IN ({named}) AND taken_back_by IS NULL"
    return f"(SELECT {column} FROM approvals WHERE {chosen})"


def _one_draft(where: str) -> None:
    """A person has one result at a time that is not out yet."""
    condition = sa.text(where)
    op.create_index(
        "ix_results_one_draft",
        "results",
        ["person_id"],
        unique=True,
        sqlite_where=condition,
        postgresql_where=condition,
    )


def _list_what_items_offer() -> None:
    _replace(sa.Column("offered", sa.JSON()), OFFERED[op.get_bind().dialect.name], instead_of="options")


def _write_what_items_offer_with_commas() -> None:
    listed = OPTIONS[op.get_bind().dialect.name]
    _replace(sa.Column("options", sa.String()), f"COALESCE({listed}, '')", instead_of="offered")


def _replace(column: sa.Column, filled_with: str, *, instead_of: str) -> None:
    with op.batch_alter_table("form_items") as batch:
        batch.add_column(column)
    op.execute(f"UPDATE form_items SET {column.name} = {filled_with}")
    with op.batch_alter_table("form_items") as batch:
        batch.alter_column(column.name, nullable=False)
        batch.drop_column(instead_of)


def _score_items_alike() -> None:
    """What was correct or not reached one of one; a written answer has reached some of the highest already."""
    with op.batch_alter_table("machine_scores") as batch:
        batch.add_column(sa.Column("reached", sa.Float(), nullable=False, server_default="0"))
        batch.add_column(sa.Column("highest", sa.Float(), nullable=False, server_default="1"))
    op.execute("UPDATE machine_scores SET reached = CASE WHEN correct THEN 1 ELSE 0 END")
    with op.batch_alter_table("machine_scores") as batch:
        batch.alter_column("reached", server_default=None)
        batch.alter_column("highest", server_default=None)
        batch.drop_column("correct")
    _rewrite_details("choice", _alike)


def _score_choice_and_written_items_apart() -> None:
    with op.batch_alter_table("machine_scores") as batch:
        batch.add_column(sa.Column("correct", sa.Boolean(), nullable=True))
    op.execute("UPDATE machine_scores SET correct = (reached >= highest)")
    with op.batch_alter_table("machine_scores") as batch:
        batch.alter_column("correct", nullable=False)
        batch.drop_column("reached")
        batch.drop_column("highest")
    _rewrite_details("items", _apart)


def _rewrite_details(of: str, rewritten: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """The details of written parts, which are known by a key that oral ones do not have."""
    parts = sa.table("scored_parts", sa.column("sitting_id", sa.String()), sa.column("detail", sa.JSON()))
    for sitting_id, detail in op.get_bind().execute(sa.select(parts.c.sitting_id, parts.c.detail)).all():
        if of in detail:
            changed = parts.update().where(parts.c.sitting_id == sitting_id).values(detail=rewritten(detail))
            op.get_bind().execute(changed)


def _alike(detail: dict[str, Any]) -> dict[str, Any]:
    chosen = [(one, "selected", int(one["correct"]), 1) for one in detail["choice"]]
    written = [(one, "constructed", one["scored"], one["highest"]) for one in detail["written"]]
    return {
        "items": [
            {"item": one["item"], "domain": one["domain"], "response": response, "reached": reached, "highest": highest}
            for one, response, reached, highest in (*chosen, *written)
        ]
    }


def _apart(detail: dict[str, Any]) -> dict[str, Any]:
    named = [({"item": one["item"], "domain": one["domain"]}, one) for one in detail["items"]]
    return {
        "choice": [
            name | {"correct": one["reached"] >= one["highest"]} for name, one in named if one["response"] == "selected"
        ],
        "written": [
            name | {"scored": one["reached"], "highest": one["highest"]}
            for name, one in named
            if one["response"] == "constructed"
        ],
    }


def _say_as_the_field_does() -> None:
    """The token of the page that writes, who claimed a sitting, which rater somebody is; and who voided an oral."""
    _rename_in_sittings({"window": "writer_token", "handed_over_at": "claimed_at"})
    _rename_rater("place", "rater")
    op.add_column("oral_slots", sa.Column("withdrawn_by", sa.String(), nullable=True))
    op.add_column("oral_sittings", sa.Column("voided_by", sa.String(), nullable=True))


def _say_as_it_was() -> None:
    with op.batch_alter_table("oral_sittings") as batch:
        batch.drop_column("voided_by")
    with op.batch_alter_table("oral_slots") as batch:
        batch.drop_column("withdrawn_by")
    _rename_rater("rater", "place")
    _rename_in_sittings({"writer_token": "window", "claimed_at": "handed_over_at"})


def _rename_in_sittings(names: dict[str, str]) -> None:
    """And the index of those that wait to be claimed, under the name that belongs to it."""
    index = {"claimed_at": "ix_sittings_to_claim", "handed_over_at": "ix_sittings_to_hand_over"}
    before, after = (next(name for name in side if name in index) for side in (names, names.values()))
    op.drop_index(index[before], table_name="sittings")
    with op.batch_alter_table("sittings") as batch:
        for old, new in names.items():
            batch.alter_column(old, new_column_name=new)
    condition = sa.text(f"state = 'submitted' AND {after} IS NULL")
    op.create_index(index[after], "sittings", ["submitted_at"], sqlite_where=condition, postgresql_where=condition)


def _rename_rater(old: str, new: str) -> None:
    with op.batch_alter_table("ratings") as batch:
        batch.drop_constraint(op.f(f"uq_ratings_task_id_{old}"), type_="unique")
    with op.batch_alter_table("ratings") as batch:
        batch.alter_column(old, new_column_name=new)
    with op.batch_alter_table("ratings") as batch:
        batch.create_unique_constraint(op.f(f"uq_ratings_task_id_{new}"), ["task_id", new])
