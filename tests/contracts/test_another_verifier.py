"""Our credentials before a verifier of another project (Digital Bazaar's, on Node), which knows nothing of ours."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from deploy.setup.verifier import fetch_verifier
from registry.certifications.commands import sign_code
from registry.certifications.inputs import SignCode
from registry.credentials.document import MULTIKEY, encoded_list
from registry.credentials.proof import CONTEXTS, bundled
from registry.listings.rules import Choice
from registry.main import app
from registry.name_requests.commands import confirm_name
from registry.name_requests.queries import waiting_request_of
from registry.oversight.commands import answer_decision, propose_decision
from registry.oversight.inputs import ProposeDecision
from shared import clock
from shared.code_of_ethics import code_of_ethics
from shared.database import Database
from shared.days import day_of
from shared.migrations import upgrade
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov
from shared.testing.facts import result_released, training_completed
from shared.testing.scene import opened

API = "/registry/api/v1"
Document = dict[str, Any]


@pytest.fixture(scope="module")
def verifier() -> Path:
    return fetch_verifier()


@contextmanager
def registry(folder: Path) -> Iterator[Scene]:
    """With Alice certified."""
    url = f"sqlite:///{folder / 'registry.db'}"
    upgrade("registry", url)
    with closing(Database(url)) as database, opened(app, database) as scene:
        scene.at(clock.real_now())  # this verifier asks its own clock about lists
        scene.hear(training_completed(alice, day_of(scene.now)))
        scene.hear(result_released(alice, day_of(scene.now)))
        what = SignCode(name="Alice Rivera", listing=Choice.NAME, code_version=code_of_ethics().version)
        keys = scene.app.state.keyring
        scene.do(sign_code, alice, what)
        scene.do(confirm_name, dana, keys, scene.ask(waiting_request_of, alice.id))
        yield scene


def test_another_project_accepts_ours_and_refuses_what_was_changed(tmp_path: Path, verifier: Path) -> None:
    with registry(tmp_path) as scene:
        ours = scene.visit(f"{API}/mine/credential", as_=alice).json()
        known = documents(scene, ours)
        accepted, *refused = verified(verifier, known, [ours, *changed(ours)], scene)

        assert (accepted["verified"], accepted["status"]) == (True, [False]), accepted
        assert [one["verified"] for one in refused] == [False] * 4, refused


def test_it_sees_the_bit_of_a_revoked_one_and_refuses_a_changed_list(tmp_path: Path, verifier: Path) -> None:
    with registry(tmp_path) as scene:
        ours = scene.visit(f"{API}/mine/credential", as_=alice).json()
        number = ours["credentialSubject"]["licenseNumber"]
        reason = "What two people saw, and what the person said to it."
        what = ProposeDecision(number=number, decision="revoke", person_told_on=day_of(scene.now), reason=reason)
        scene.do(answer_decision, dov, scene.do(propose_decision, dana, what), "confirm")
        revoked = documents(scene, ours)
        before = deepcopy(revoked)
        listed = before[ours["credentialStatus"]["statusListCredential"]]
        listed["credentialSubject"]["encodedList"] = encoded_list([])

        (told,) = verified(verifier, revoked, [ours], scene)
        (edited,) = verified(verifier, before, [ours], scene)

        assert told["status"] == [True], told
        assert edited["verified"] is False, edited


def changed(ours: Document) -> list[Document]:
    """Another name, another day, no status, a field that no context knows."""
    named, dated, quiet, titled = (deepcopy(ours) for _ in range(4))
    named["credentialSubject"]["identifier"][0]["identityHash"] = "Dr Alice Rivera"
    dated["validUntil"] = "2039-01-01T00:00:00Z"
    del quiet["credentialStatus"]
    titled["credentialSubject"]["title"] = "Doctor"
    return [named, dated, quiet, titled]


def documents(scene: Scene, ours: Document) -> dict[str, Document]:
    """All that the verifier may ask for, by its address."""
    issuer = scene.visit(f"{API}/issuer").json()
    listed = ours["credentialStatus"]["statusListCredential"]
    known = {url: bundled(url)["document"] for url in CONTEXTS}
    known |= {issuer["id"]: issuer, listed: scene.visit(f"{API}/credentials/status/{listed.rpartition('/')[2]}").json()}
    return known | {one["id"]: {"@context": MULTIKEY} | one for one in issuer["verificationMethod"]}


def verified(verifier: Path, known: dict[str, Document], credentials: list[Document], scene: Scene) -> list[Document]:
    node = shutil.which("node") or str(verifier / "node")
    request = json.dumps({"documents": known, "credentials": credentials, "now": scene.now.isoformat()})
    command = [node, str(verifier / "verify.mjs")]
    done = subprocess.run(command, input=request, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    answers: list[Document] = json.loads(done.stdout)
    return answers
