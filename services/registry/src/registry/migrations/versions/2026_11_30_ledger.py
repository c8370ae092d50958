"""The ledger: a leaf for each act on a certification, in trees that only grow. What stands gets its leaves here.

Facts that were recorded before are written down in their order, into the tree of this year: nobody signed those of
earlier years, and a ledger that was made later does not pretend to be older. Whoever retired is written from the rows.
"""

import hmac
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from secrets import token_bytes
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "2026_11_30_ledger"
down_revision = "2026_11_30_digests_of_facts"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
KINDS = ("granted", "renewed", "suspended", "reinstated", "revoked")
DAYS = ("granted_on", "valid_until", "year", "decided_on")


def upgrade() -> None:
    _create()
    _refuse_changes()
    _write([*_facts(), *_retirements()])


def downgrade() -> None:
    for table in ("published_keys", "ledger_heads", "ledger_nodes", "ledger_openings", "ledger_leaves", "ledger_years"):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_to_change_the_past()")


def _create() -> None:
    op.create_table(
        "ledger_years",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year", name="pk_ledger_years"),
    )
    op.create_table(
        "ledger_leaves",
        *_whole("year", "position"),
        sa.Column("d", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("year", "position", name="pk_ledger_leaves"),
    )
    op.create_table(
        "ledger_openings",
        *_whole("year", "position"),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("year", "position", name="pk_ledger_openings"),
    )
    op.create_index("ix_ledger_openings_person", "ledger_openings", ["person_id"])
    op.create_table(
        "ledger_nodes",
        *_whole("year", "level", "place"),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("year", "level", "place", name="pk_ledger_nodes"),
    )
    op.create_table(
        "ledger_heads",
        *_whole("year", "size"),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("signed_at", MOMENT, nullable=False),
        sa.Column("given_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("year", "size", "day", name="pk_ledger_heads"),
    )
    op.create_table(
        "published_keys",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("until", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_published_keys"),
    )


def _whole(*names: str) -> Iterator[sa.Column[Any]]:
    return (sa.Column(name, sa.Integer(), nullable=False) for name in names)


def _refuse_changes() -> None:
    """Whoever can run statements in the database has to do more than one of them to change the past."""
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER ledger_leaves_no_{act.lower()} BEFORE {act} ON ledger_leaves "
                "BEGIN SELECT RAISE(ABORT, 'ledger leaves are never changed'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION refuse_to_change_the_past() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'ledger leaves are never changed'; END $$"
    )
    for act in ("UPDATE OR DELETE", "TRUNCATE"):
        op.execute(
            f"CREATE TRIGGER ledger_leaves_no_{act[:2].lower()} BEFORE {act} ON ledger_leaves "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_past()"
        )


Told = tuple[datetime, str, dict[str, Any]]
"""When it was, whom it is about, and what the leaf says."""


def _facts() -> Iterator[Told]:
    known = _table("renewals")
    renewals = {(row.person_id, row.year): row for row in op.get_bind().execute(sa.select(known)).all()}
    which = "aggregate = 'registry.certification'"
    for (body,) in op.get_bind().execute(sa.text(f"SELECT body FROM outbox WHERE {which} ORDER BY position")).all():
        try:
            fact = json.loads(body)
            kind, data = fact["type"].split(".")[2], fact["data"]
            moment = datetime.fromisoformat(fact["time"])
        except (ValueError, TypeError, KeyError, IndexError):
            continue
        if kind in KINDS:
            renewal = renewals.get((fact["subject"], data.get("year")))
            more = {"carried_to": renewal.valid_until.isoformat()} if kind == "renewed" and renewal else {}
            yield (
                moment,
                fact["subject"],
                {
                    "act": kind,
                    "credential": data["certificate_number"],
                    "dates": {name: data[name] for name in DAYS if name in data} | more,
                    "event": fact["id"],
                    "rule_set": renewal.rule_set if more and renewal else data.get("rule_set", ""),
                    "said": sha256(body.encode()).hexdigest(),
                },
            )


def _retirements() -> Iterator[Told]:
    retirements, certified = (_table(name) for name in ("retirements", "certifications"))
    both = sa.select(retirements, certified.c.number).join(certified, certified.c.person_id == retirements.c.person_id)
    for row in op.get_bind().execute(both).all():
        for act, moment in (("retired", row.retired_at), ("returned", row.returned_at)):
            if moment is not None:
                at = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
                dates = {"at": at.isoformat()}
                yield at, row.person_id, {"act": act, "credential": row.number, "dates": dates, "event": row.id}


def _write(told: list[Told]) -> None:
    """Leaf 0 is the head of the year before, which had none."""
    if not told:
        return
    year = datetime.now(UTC).year
    nothing = sha256(b"").hexdigest()
    leaves = [sha256(f"peerway-ledger\n{year - 1}\n0\n{nothing}\n".encode()).digest()]
    openings = []
    for position, (_, person_id, said) in enumerate(sorted(told, key=lambda one: one[0]), 1):
        salt = token_bytes(32)
        kept = {name: value for name, value in said.items() if value}
        content = json.dumps(kept, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        leaves.append(hmac.digest(salt, content.encode(), "sha256"))
        opening = {"year": year, "position": position, "person_id": person_id, "salt": salt, "content": content}
        openings.append(opening)
    _insert("ledger_years", [{"year": year, "size": len(leaves)}])
    _insert("ledger_leaves", [{"year": year, "position": at, "d": d} for at, d in enumerate(leaves)])
    _insert("ledger_openings", openings)
    _insert("ledger_nodes", [{"year": year, **node} for node in _nodes(leaves)])


def _nodes(leaves: list[bytes]) -> Iterator[dict[str, Any]]:
    level, row = 0, [sha256(b"\x00" + d).digest() for d in leaves]
    while row:
        yield from ({"level": level, "place": at, "hash": found} for at, found in enumerate(row))
        pairs = zip(row[::2], row[1::2], strict=False)
        level, row = level + 1, [sha256(b"\x01" + left + right).digest() for left, right in pairs]


def _insert(table: str, rows: list[dict[str, Any]]) -> None:
    op.get_bind().execute(sa.insert(_table(table)), rows)


def _table(name: str) -> sa.Table:
    return sa.Table(name, sa.MetaData(), autoload_with=op.get_bind())
