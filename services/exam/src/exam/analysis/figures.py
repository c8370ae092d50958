"""`python -m exam.analysis.figures`: asked with what was scored, answers with the report of it (`shared.apart`).

NumPy and SciPy are loaded here and nowhere else. Nothing that is asked names a person, but the ids of those who scored.
"""

import hashlib
import json
from dataclasses import asdict
from typing import Any

from pydantic import TypeAdapter

from psychometrics.asked import Asked
from psychometrics.report import ENGINE, report
from shared.apart.inside import serve

_ASKED = TypeAdapter(Asked)


def answer(request: bytes) -> bytes:
    made = asdict(report(_ASKED.validate_json(request)))
    inputs = hashlib.sha256(request).hexdigest()
    return json.dumps({"inputs": inputs, "engine": ENGINE, "report": _rounded(made)}).encode()


def _rounded(value: Any) -> Any:
    """Six digits of each figure: what a formula gives beyond them is noise, and differs between machines."""
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, list | tuple):
        return [_rounded(one) for one in value]
    return {name: _rounded(one) for name, one in value.items()} if isinstance(value, dict) else value


if __name__ == "__main__":
    serve(answer)
