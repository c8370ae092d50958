"""`python -m exam.analysis.figures`: asked with what was scored, answers with the report of it (`shared.apart`).

NumPy and SciPy are loaded here and nowhere else. Nothing that is asked names a person, but the ids of those who scored.
"""

import hashlib
import json
from dataclasses import asdict
from typing import Any

from psychometrics.report import ENGINE, ItemScore, Score, report
from shared.apart.inside import serve


def answer(request: bytes) -> bytes:
    asked = json.loads(request)
    made = report(
        sittings=[{item: ItemScore(*score) for item, score in sitting.items()} for sitting in asked["sittings"]],
        scores=[Score(**one) for one in asked["scores"]],
        levels={(one["entry"], one["row"]): one["scores"] for one in asked["levels"]},
        cut=asked["cut"],
        traits=asked["traits"],
    )
    inputs = hashlib.sha256(request).hexdigest()
    return json.dumps({"inputs": inputs, "engine": ENGINE, "report": _plain(asdict(made))}).encode()


def _plain(made: dict[str, Any]) -> dict[str, Any]:
    """Six digits of each figure: what a formula gives beyond them is noise, and differs between machines."""
    return {name: _rounded(value) for name, value in made.items()}


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, list | tuple):
        return [_rounded(one) for one in value]
    return _plain(value) if isinstance(value, dict) else value


if __name__ == "__main__":
    serve(answer)
