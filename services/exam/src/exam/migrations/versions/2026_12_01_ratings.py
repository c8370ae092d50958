"""What an examiner gave is kept row by row and never written over; who has a task in hand is a table of its own."""

import sqlalchemy as sa
from alembic import op

revision = "2026_12_01_ratings"
down_revision = "2026_12_01_written_times"
branch_labels = None
depends_on = None

PURPOSES = "purpose IN ('first', 'second', 'third', 'calibration', 'anchor', 'back_read', 'appeal')"
TIME = sa.DateTime(timezone=True)
AT_ONCE = 500
TYPES = {"opened_at": TIME, "committed_at": TIME, "scores": sa.JSON(), "evidence": sa.JSON()}
NAMES = "id task_id examiner_id rater purpose state note opened_at committed_at scores evidence".split()
BEFORE = sa.table("ratings", *(sa.column(name, TYPES.get(name)) for name in NAMES))


def upgrade() -> None:
    connection = op.get_bind()
    found = connection.execute(sa.select(BEFORE)).mappings().all()
    op.drop_table("ratings")
    claims, ratings, rows = _claims(), _ratings(), _rows()
    committed = [one for one in found if one["state"] == "committed"]
    _keep(claims, [_claim(one) for one in found])
    _keep(ratings, [_rating(one) for one in committed])
    _keep(rows, [row for one in committed for row in _given(one)])
    with op.batch_alter_table("lease_reminders") as table:
        table.alter_column("rating_id", new_column_name="claim_id")


def downgrade() -> None:
    """What was undone is lost, as is whatever was rated for another purpose than to score an answer."""
    with op.batch_alter_table("lease_reminders") as table:
        table.alter_column("claim_id", new_column_name="rating_id")
    connection = op.get_bind()
    found = {
        one["id"]: dict(one)
        for one in connection.execute(sa.text(STANDING).columns(opened_at=TIME, committed_at=TIME)).mappings()
    }
    for one in found.values():
        one |= {"scores": {}, "evidence": {}}
    for row in connection.execute(sa.text(ROWS)).mappings():
        if row["claim_id"] in found:
            found[row["claim_id"]]["scores"][row["row"]] = row["score"]
            found[row["claim_id"]]["evidence"] |= {row["row"]: row["evidence"]} if row["evidence"] else {}
    for name in ("rating_rows", "ratings", "scoring_claims"):
        op.drop_table(name)
    _keep(_ratings_of_before(), list(found.values()))


STANDING = """
    SELECT c.id, c.task_id, c.examiner_id, c.rater, c.purpose, coalesce(r.note, '') AS note, c.opened_at, c.committed_at,
        CASE c.state WHEN 'open' THEN 'open' ELSE 'committed' END AS state
    FROM scoring_claims c LEFT JOIN ratings r ON r.claim_id = c.id AND r.undone_at IS NULL WHERE c.rater IS NOT NULL
"""
ROWS = """
    SELECT r.claim_id, w.row, w.score, w.evidence FROM rating_rows w JOIN ratings r ON r.id = w.rating_id
    WHERE r.undone_at IS NULL
"""


def _claim(one: sa.RowMapping) -> dict[str, object]:
    kept = {name: one[name] for name in "id task_id examiner_id rater purpose opened_at committed_at".split()}
    return kept | {"state": "stands" if one["state"] == "committed" else "open"}


def _rating(one: sa.RowMapping) -> dict[str, object]:
    kept = {name: one[name] for name in "id task_id examiner_id rater purpose note".split()}
    return kept | {"claim_id": one["id"], "given_at": one["committed_at"] or one["opened_at"], "undone_at": None}


def _given(one: sa.RowMapping) -> list[dict[str, object]]:
    heard, scores = one["evidence"] or {}, one["scores"]
    return [
        {"rating_id": one["id"], "row": row, "score": score, "evidence": heard.get(row, "")}
        for row, score in scores.items()
    ]


def _keep(table: sa.Table, rows: list[dict[str, object]]) -> None:
    for start in range(0, len(rows), AT_ONCE):
        op.bulk_insert(table, rows[start : start + AT_ONCE])


def _claims() -> sa.Table:
    table = op.create_table(
        "scoring_claims",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("task_id", sa.String(), nullable=False),
        sa.Column("examiner_id", sa.String(), nullable=False),
        sa.Column("rater", sa.Integer(), nullable=True),
        sa.Column("purpose", sa.String(40), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("opened_at", TIME, nullable=False),
        sa.Column("committed_at", TIME, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_scoring_claims"),
        sa.ForeignKeyConstraint(["task_id"], ["scoring_tasks.id"], name="fk_scoring_claims_task_id_scoring_tasks"),
        sa.UniqueConstraint("task_id", "examiner_id", name="uq_scoring_claims_task_id_examiner_id"),
        sa.UniqueConstraint("task_id", "rater", name="uq_scoring_claims_task_id_rater"),
        sa.CheckConstraint(PURPOSES, name="ck_scoring_claims_purpose"),
        sa.CheckConstraint("state IN ('open', 'committed', 'stands')", name="ck_scoring_claims_state"),
    )
    op.create_index("ix_scoring_claims_examiner_id", "scoring_claims", ["examiner_id"])
    where = sa.text("state = 'committed'")
    op.create_index(
        *("ix_scoring_claims_committed", "scoring_claims", ["committed_at"]), sqlite_where=where, postgresql_where=where
    )
    return table


def _ratings() -> sa.Table:
    table = op.create_table(
        "ratings",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("task_id", sa.String(), nullable=False),
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("examiner_id", sa.String(), nullable=False),
        sa.Column("rater", sa.Integer(), nullable=True),
        sa.Column("purpose", sa.String(40), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("given_at", TIME, nullable=False),
        sa.Column("undone_at", TIME, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_ratings"),
        sa.ForeignKeyConstraint(["task_id"], ["scoring_tasks.id"], name="fk_ratings_task_id_scoring_tasks"),
        sa.CheckConstraint(PURPOSES, name="ck_ratings_purpose"),
    )
    op.create_index("ix_ratings_claim_id", "ratings", ["claim_id"])
    op.create_index("ix_ratings_examiner_id", "ratings", ["examiner_id"])
    where = sa.text("undone_at IS NULL")
    op.create_index(
        *("uq_ratings_standing", "ratings", ["task_id", "rater"]),
        unique=True,
        sqlite_where=where,
        postgresql_where=where,
    )
    return table


def _rows() -> sa.Table:
    return op.create_table(
        "rating_rows",
        sa.Column("rating_id", sa.String(), nullable=False),
        sa.Column("row", sa.String(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("rating_id", "row", name="pk_rating_rows"),
        sa.ForeignKeyConstraint(["rating_id"], ["ratings.id"], name="fk_rating_rows_rating_id_ratings"),
    )


def _ratings_of_before() -> sa.Table:
    table = op.create_table(
        "ratings",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("task_id", sa.String(), nullable=False),
        sa.Column("examiner_id", sa.String(), nullable=False),
        sa.Column("rater", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("scores", sa.JSON(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("opened_at", TIME, nullable=False),
        sa.Column("committed_at", TIME, nullable=True),
        sa.Column("purpose", sa.String(40), nullable=False, server_default="first"),
        sa.Column("evidence", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_ratings"),
        sa.ForeignKeyConstraint(["task_id"], ["scoring_tasks.id"], name="fk_ratings_task_id_scoring_tasks"),
        sa.UniqueConstraint("task_id", "examiner_id", name="uq_ratings_task_id_examiner_id"),
        sa.UniqueConstraint("task_id", "rater", name="uq_ratings_task_id_rater"),
        sa.CheckConstraint(PURPOSES, name="ck_ratings_purpose"),
        sa.CheckConstraint("state IN ('open', 'committed')", name="ck_ratings_state"),
    )
    op.create_index("ix_ratings_examiner_id", "ratings", ["examiner_id"])
    return table
