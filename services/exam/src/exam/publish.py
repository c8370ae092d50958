"""Publishes the bank and the rule sets that lie beside this package: `python -m exam.publish`. Twice is harmless."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from sqlmodel import Session

from exam.items.commands import publish_entries
from exam.rule_sets.commands import publish_rule_set
from shared.clock import now as present
from shared.database import Database
from shared.settings import Settings

BANK = Path(__file__).parents[2] / "bank" / "en"


def publish(session: Session, *, now: datetime, folder: Path = BANK) -> int:
    """How many entries are new."""
    rule_sets, entries = read_bank(folder)
    for body in rule_sets:
        publish_rule_set(session, body, now=now)
    return publish_entries(session, entries, now=now)


@cache
def read_bank(folder: Path) -> tuple[list[dict[str, Any]], list[tuple[str, dict[str, Any]]]]:
    """The rule sets, and all entries with their kinds."""
    return _read(folder / "rule_set.yaml")["rule_sets"], list(_entries(folder))


def _entries(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "blueprint", _read(folder / "blueprint.yaml")
    for file in sorted(folder.parent.glob("*/instructions.yaml")):
        yield "instructions", {"id": f"instructions-{file.parent.name}", **_read(file)}
    for file in sorted((folder / "items").glob("*.yaml")):
        body = _read(file)
        yield body["kind"], body
    for file in sorted((folder / "orals").glob("*.yaml")):
        yield "oral", _read(file)


def _read(file: Path) -> Any:
    """As JSON will give it back from the database: dates are words there."""
    written = yaml.load(file.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return json.loads(json.dumps(written, default=date.isoformat))


if __name__ == "__main__":
    database = Database(Settings().database_url("exam"))
    database.write_now(publish, now=present())
    database.close()
