"""`make monitor URL=… FOLDER=…`: whether a ledger only grew since it was asked last; for somebody outside, once a day.

The folder keeps the keys that were seen first and the newest head of each year. Whatever does not fit is told, the
answer is 1, and what is kept there stays as it was: it is the proof.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from deploy.setup.steps import Stop
from registry.heads.checkpoint import Checkpoint, keys_by_name, read_note
from registry.ledger.rules.merkle_tree import only_grew

Ask = Callable[[str], Any]
PATIENCE = 30


def watch(ask: Ask, folder: Path) -> Iterator[str]:
    """What is wrong; nothing where each year only grew. `ask` gives the JSON of a path."""
    folder.mkdir(parents=True, exist_ok=True)
    now = ask("/ledger")
    kept = folder / "keys.txt"
    if not kept.exists():
        kept.write_text("\n".join(key["verifier"] for key in now["keys"]))
    keys = keys_by_name(kept.read_text().split("\n"))
    seen = {head["year"] for head in now["heads"]}
    yield from (f"{file.name}: the year is gone" for file in folder.glob("2*.txt") if int(file.stem) not in seen)
    for one in now["heads"]:
        file = folder / f"{one['year']}.txt"
        head = read_note(one["note"], keys)
        if head is None or head.year != one["year"]:
            yield f"{one['year']}: the head is not signed by a key that we know"
        elif wrong := _compared(ask, file, head, keys):
            yield wrong
        else:
            file.write_text(one["note"])


def _compared(ask: Ask, file: Path, head: Checkpoint, keys: Any) -> str:
    if not file.exists():
        return ""
    last = read_note(file.read_text(), keys)
    if last is None:
        return f"{head.year}: what lies in our own folder was changed"
    if head.size < last.size:
        return f"{head.year}: it had {last.size} leaves, and has {head.size} now"
    answer = ask(f"/ledger/{head.year}/consistency?first={last.size}&second={head.size}")
    proof = [bytes.fromhex(one) for one in answer["proof"]]
    grew = only_grew(last.size, last.root, head.size, head.root, proof)
    return "" if grew else f"{head.year}: its first {last.size} leaves are not those of before"


def _asking(url: str) -> Ask:
    def ask(path: str) -> Any:
        with urlopen(f"{url.rstrip('/')}/registry/api/v1{path}", timeout=PATIENCE) as answer:
            return json.load(answer)

    return ask


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].startswith(("http://", "https://")):
        raise Stop("Say whose, and where to keep heads, as in: make monitor URL=https://registry.example FOLDER=heads")
    found = list(watch(_asking(sys.argv[1]), Path(sys.argv[2])))
    print("\n".join(f"  {one}" for one in found) or "  The ledger only grew.")
    sys.exit(1 if found else 0)
