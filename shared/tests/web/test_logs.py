"""Nothing that a person typed, is called or answered gets into a log: a canary sings where it would."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from shared.testing import token, wait_until

from ..small import beside

CANARY = "canary-4711"
SERVE = """
import uvicorn
from joserfc import jwk
from shared.identity import Verifier
from shared.testing import KEY
from small.domain import make_tables
from small.service import small_service
from shared.settings import Settings
make_tables(Settings().database_url("shared"))
app = small_service()
app.state.verifier = Verifier("shared", "", {{"test": jwk.OKPKey.import_key({key!r})}})
uvicorn.run(app, port={port}, access_log=False, log_level="warning")
"""


@pytest.fixture(scope="module")
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found: int = free.getsockname()[1]
        return found


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory, port: int) -> Iterator[Path]:
    """What a real process of ours writes, to both its outputs."""
    from shared.testing import KEY

    folder = tmp_path_factory.mktemp("serving")
    code = SERVE.format(port=port, key=KEY.as_dict(private=True))
    environment = beside(PEERWAY_VAR=str(folder), PEERWAY_NATS_URL="nats://127.0.0.1:9")
    written = folder / "log"
    with written.open("wb") as file:
        serving = subprocess.Popen([sys.executable, "-c", code], env=environment, stdout=file, stderr=file)
        _wait(port)
        yield written
        serving.terminate()
        serving.wait()


def _wait(port: int) -> None:
    def answers() -> bool:
        try:
            return httpx2.get(f"http://127.0.0.1:{port}/health/live").status_code == 200
        except httpx2.HTTPError:
            return False

    wait_until(answers, within=30)


@pytest.fixture(scope="module")
def asked(port: int, log: Path) -> str:
    """Everything goes wrong that can, each with a canary in it; then what was written."""
    who = token(CANARY, "trainee", audience="shared", name=CANARY)
    with httpx2.Client(base_url=f"http://127.0.0.1:{port}/small/api/v1", headers=who) as client:
        taken = {"name": CANARY, "coins": 1}
        statuses = [
            client.post("/purses", json=taken).status_code,
            client.post("/purses", json=taken).status_code,
            client.post("/purses", json={"name": CANARY * 9, CANARY: 1}).status_code,
            client.post(f"/strangers/{CANARY}").status_code,
            client.get("/broken", params={"said": CANARY}).status_code,
            client.get("/mine", headers={"peerway-identity": f"a.{CANARY}.b"}).status_code,
            client.get(f"/nowhere/{CANARY}").status_code,
        ]
    assert statuses == [201, 500, 422, 500, 500, 401, 404]
    return log.read_text()


def test_no_canary_sings(asked: str) -> None:
    assert CANARY not in asked


def test_an_unforeseen_error_can_still_be_found_by_its_kind_its_place_and_its_reference(asked: str) -> None:
    lines = [json.loads(line) for line in asked.splitlines() if "unforeseen" in line]

    assert {line["message"] for line in lines} == {"unforeseen IntegrityError", "unforeseen RuntimeError"}
    assert all(line["request"] and line["process"] == "shared" and line["level"] == "ERROR" for line in lines)
    assert "service.py" in lines[-1]["exc_info"]


def test_every_line_is_one_json_object(asked: str) -> None:
    assert [line for line in asked.splitlines() if not line.startswith("{")] == []
