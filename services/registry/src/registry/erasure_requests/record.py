"""The record of erasures, beside the databases: it is in every copy, and merged when one is put back."""

import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import Session

from registry.erasure_requests.rows import request_row
from registry.settings import settings
from shared import clock
from shared.database import Database

FILE = "erasures.jsonl"


def record_erasure(var: Path, person_id: str, erasure_id: str, *, now: datetime) -> None:
    """Written, and on the disk, before anything is erased: what is begun can be taken up from it. Once each."""
    if erasure_id in recorded(var):
        return
    line = {"erasure_id": erasure_id, "person_id": person_id, "at": now.astimezone(UTC).isoformat()}
    file = var / FILE
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "w", encoding="utf-8") as out:
        out.write(json.dumps(line) + "\n")
        out.flush()
        os.fsync(out.fileno())


async def write_record(database: Database, request_id: str) -> None:
    """For a request that has begun. Once, however often it is tried."""
    person_id = await database.read(_person, request_id)
    if person_id is not None:
        record_erasure(settings().var, person_id, request_id, now=clock.real_now())


def _person(session: Session, request_id: str) -> str | None:
    return request_row(session, request_id).person_id


def recorded(var: Path) -> Mapping[str, str]:
    """Who is to be forgotten, by the id of the erasure, in the order in which it was asked for."""
    file = var / FILE
    if not file.exists():
        return {}
    lines = (json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip())
    return {line["erasure_id"]: line["person_id"] for line in lines}
