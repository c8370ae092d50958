"""What lies outside the database, where whoever changes it has no hand: heads that were given away, and erasures."""

import json
from pathlib import Path

from registry.ledger_audit.views import Outside
from registry.settings import RegistrySettings
from shared.settings import Settings


def outside(settings: Settings) -> Outside:
    """The heads in the folder of who keeps them, and those in ours; the record of erasures."""
    witness = RegistrySettings().ledger_witness
    folders = [folder for folder in (settings.var / "heads", witness) if folder is not None and folder.is_dir()]
    notes = dict.fromkeys(file.read_text("utf-8") for folder in folders for file in sorted(folder.glob("*.txt")))
    return Outside(tuple(notes), erasures_in(settings.var / "erasures.jsonl"))


def erasures_in(record: Path) -> frozenset[str]:
    """The ids of the erasures that a record tells."""
    if not record.exists():
        return frozenset()
    return frozenset(json.loads(line)["erasure_id"] for line in record.read_text("utf-8").splitlines() if line.strip())
