"""Every documented route, asked by schemathesis through the gateway of a running house.

As an administrator, a trainee and nobody, with a few examples each; in depth also with the edges of every schema (the
coverage phase). No server error, and no status, media type or body that its document does not tell of. Always the same
requests: the seed is fixed.
"""

import json
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from shared.services import SERVICES
from shared.testing.depth import DEEP
from tests.drills.supervised import Supervised

SCHEMATHESIS = Path(sys.executable).with_name("st")
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
FIXED = ["--seed", "4711", "--generation-deterministic", "--no-color", "--warnings", "off", "--continue-on-failure"]
ENDS_THE_SESSION = r"/api/v1/(me/sessions|me/password|sign-out)"
"""Whoever asks these is nobody afterwards, and the rest would be asked in vain; they have a test of their own."""
WHO = {
    "dana": ["--phases", "coverage,fuzzing" if DEEP else "fuzzing", "--max-examples", "3"],
    "sofia": ["--phases", "fuzzing", "--max-examples", "3"],
    None: ["--phases", "fuzzing", "--max-examples", "1"],
}


def token(house: Supervised, short: str) -> str:
    people = json.loads((house.var / "demo-people.json").read_text())
    known = {"email": f"{short}@peerway.example", "password": people[0]["password"]}
    asked = urllib.request.Request(f"{house.address}/api/v1/sign-in", json.dumps(known).encode())
    asked.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(asked, timeout=30) as answer:
        found: str = json.load(answer)["token"]
        return found


def ask(house: Supervised, folder: Path, service: str, who: str | None, *more: str) -> str:
    """What schemathesis says in the end; nothing if it has nothing to say."""
    place = "" if service == "gateway" else f"/{service}"
    command = [str(SCHEMATHESIS), "run", f"{house.address}{place}/api/openapi.json", "--checks", CHECKS, *FIXED, *more]
    if who:
        command += ["--header", f"Authorization: Bearer {token(house, who)}"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
    return "" if done.returncode == 0 and "No issues found" in done.stdout else done.stdout + done.stderr


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("who", WHO)
def test_no_server_error_and_no_answer_that_is_not_documented(
    house: Supervised, tmp_path: Path, service: str, who: str | None
) -> None:
    said = ask(house, tmp_path, service, who, *WHO[who], "--exclude-path-regex", ENDS_THE_SESSION)

    assert said == "", said


def test_what_ends_a_session_answers_as_documented(house: Supervised, tmp_path: Path) -> None:
    chosen = ["--phases", "fuzzing", "--max-examples", "2", "--include-path-regex", ENDS_THE_SESSION]

    said = ask(house, tmp_path, "gateway", "erin", *chosen)

    assert said == "", said
