"""What lies outside the database, where whoever changes it has no hand: heads that were given away, and erasures."""

import json
from collections.abc import Iterator
from email import message_from_bytes
from mailbox import mbox
from pathlib import Path

from registry.ledger_audit.views import Outside
from registry.settings import RegistrySettings
from shared.settings import Settings


def outside(settings: Settings) -> Outside:
    """The heads in the folder of who keeps them, and those in ours; the record of erasures."""
    witness = RegistrySettings().ledger_witness
    folders = [folder for folder in (settings.var / "heads", witness) if folder is not None and folder.is_dir()]
    notes = dict.fromkeys(note for folder in folders for file in sorted(folder.iterdir()) for note in notes_in(file))
    return Outside(tuple(notes), erasures_in(settings.var / "erasures.jsonl"))


def notes_in(file: Path) -> Iterator[str]:
    """A note as it was handed out, or the mails in which it was sent, as a mail program saves them."""
    if file.suffix == ".txt":
        yield file.read_text("utf-8")
    elif file.suffix in (".eml", ".mbox"):
        mails = mbox(file) if file.suffix == ".mbox" else [message_from_bytes(file.read_bytes())]
        for part in (part for mail in mails for part in mail.walk()):
            if str(part.get_filename() or "").endswith(".txt"):
                yield bytes(part.get_payload(decode=True) or b"").decode("utf-8", "replace")


def erasures_in(record: Path) -> frozenset[str]:
    """The ids of the erasures that a record tells."""
    if not record.exists():
        return frozenset()
    return frozenset(json.loads(line)["erasure_id"] for line in record.read_text("utf-8").splitlines() if line.strip())
