"""The golden schema of each published fact: what it looked like when others began to rely on it.

`python -m tests.contracts.schemas` writes those that are missing. One that exists is never written anew: whoever
changes a fact makes a new version of it.
"""

import json
from pathlib import Path
from typing import Any

from shared.events import CATALOGUE, Event

FOLDER = Path(__file__).parent / "events"


def golden(kind: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{kind}.json").read_text())
    return found


def schema(fact: type[Event]) -> dict[str, Any]:
    """Without titles and descriptions, which may be said better at any time."""
    return {"type": fact.type, "data": _bare(fact.model_json_schema())}


def _bare(part: Any) -> Any:
    if isinstance(part, dict):
        names = part.get("properties", {})
        kept = {name: _bare(value) for name, value in part.items() if name not in ("title", "description")}
        return kept | ({"properties": {name: _bare(value) for name, value in names.items()}} if names else {})
    return [_bare(one) for one in part] if isinstance(part, list) else part


def write_missing() -> list[str]:
    written = [kind for kind in CATALOGUE if not (FOLDER / f"{kind}.json").exists()]
    for kind in written:
        text = json.dumps(schema(CATALOGUE[kind]), indent=2, sort_keys=True)
        (FOLDER / f"{kind}.json").write_text(f"{text}\n")
    return written


if __name__ == "__main__":
    print(*write_missing(), sep="\n")
