"""Publishes the bank and the rule sets that lie beside this package: `python -m exam.publish`. Twice is harmless."""

import json
from collections.abc import Iterator
from datetime import date, datetime
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
    for body in _read(folder / "rule_set.yaml")["rule_sets"]:
        publish_rule_set(session, body, now=now)
    return publish_entries(session, _entries(folder), now=now)


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
    return json.loads(json.dumps(yaml.safe_load(file.read_text("utf-8")), default=date.isoformat))


if __name__ == "__main__":
    database = Database(Settings().database_url("exam"))
    print(f"{database.write_now(publish, now=present())} new entries")
    database.close()
