"""The record of erasures, beside the databases: it is in every copy, and merged when one is put back."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path


def record_erasure(var: Path, person_id: str, erasure_id: str, *, now: datetime) -> None:
    """Written, and on the disk, before anything is erased: what is begun can be taken up from it. Once each."""
    file = var / "erasures.jsonl"
    if file.exists() and any(json.loads(line)["erasure_id"] == erasure_id for line in file.read_text().splitlines()):
        return
    line = {"erasure_id": erasure_id, "person_id": person_id, "at": now.astimezone(UTC).isoformat()}
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "w", encoding="utf-8") as out:
        out.write(json.dumps(line) + "\n")
        out.flush()
        os.fsync(out.fileno())
