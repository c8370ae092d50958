"""Both doors of a save answer alike, whatever is sent: the fast one, and its documented twin."""

import json
from dataclasses import replace
from typing import Any

import httpx2
import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exam.answers.commands import save_answer
from exam.answers.room import ROOM
from exam.forms.queries import positions
from exam.items.kinds import KINDS as KINDS_OF_ITEMS
from exam.sittings.commands import begin_sitting
from exam.sittings.queries import begun
from exam.sittings.tables import Sitting
from shared.settings import Settings
from shared.testing import Scene, client, token
from shared.testing.cast import alice, mallory
from shared.web import build_service

from .walk import API, saving

ALICE = token("alice", "trainee", audience="exam")
VALUES = st.one_of(
    st.integers(-1, 3), st.just(2**31), st.text(max_size=3), st.booleans(), st.none(), st.floats(), st.just(["a", "b"])
)
SENT = ["a", "b", "\ud800", "\0", " ", ["a", "c"], {"R": "a"}, {"R": ["a"]}, {"R": [["a", "b"]]}, {"P1": "a"}, {"R": 1}]
ANSWERS = st.sampled_from(SENT)
VERSIONS = st.fixed_dictionaries({"base": st.integers(0, 3), "answer": ANSWERS})
BODIES = st.one_of(
    VERSIONS.map(lambda body: json.dumps(body).encode()),
    st.dictionaries(st.sampled_from(["base", "answer", "more"]), VALUES).map(lambda body: json.dumps(body).encode()),
    st.sampled_from([b"", b"null", b"[]", b'"words"', b"{", b'{"base": 1,}', b"\xff\xfe"]),
)
JSON = "application/json"
KINDS = st.sampled_from(
    [JSON, JSON, f"{JSON}; charset=utf-8", "application/x+json", "application/xml", "text/plain", ""]
)
SITTINGS = st.sampled_from(["own", "own", "own", "another's", "x" * 65, "ä", "a b"])
ITEMS = st.sampled_from([*KINDS_OF_ITEMS, "written", "written", "nowhere", "x" * 65, "a b"])
WINDOWS = st.sampled_from(["none", "none", "own", "another", "", "a b", "x" * 65])


@pytest.fixture
def twin(scene: Scene) -> TestClient:
    """The same doors without the fast one."""
    app = build_service("exam", title="documented", settings=Settings(), rooms=[replace(ROOM, fast=[])])
    return client(app, scene.database)


@pytest.fixture
def known(scene: Scene) -> dict[str, str]:
    """What stands for a word in an address."""
    sitting = scene.ask(begun, alice, scene.do(begin_sitting, alice))
    items = {one.kind: one.item_id for one in scene.ask(positions, scene.row(Sitting, sitting.id).form_id)}
    scene.do(save_answer, alice, sitting.id, saving(items["written"], "I would listen"))
    items = {kind: items.get(kind, "not-drawn") for kind in KINDS_OF_ITEMS} | items
    return {"own": sitting.id, "token": sitting.writer_token, "another's": scene.do(begin_sitting, mallory), **items}


def _save(doors: TestClient, address: str, body: bytes, kind: str) -> httpx2.Response:
    return doors.put(address, content=body, headers={**ALICE, "content-type": kind})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
@given(SITTINGS, ITEMS, WINDOWS, BODIES, KINDS, st.booleans())
def test_both_doors_answer_alike(
    scene: Scene,
    twin: TestClient,
    known: dict[str, str],
    sitting: str,
    item: str,
    window: str,
    body: bytes,
    kind: str,
    fast_first: bool,
) -> None:
    address = f"{API}/sittings/{known.get(sitting, sitting)}/answers/{known.get(item, item)}"
    if window != "none":
        address += f"?window={known['token'] if window == 'own' else window}"
    fast, documented = scene.doors, twin

    answers = {
        doors: _save(doors, address, body, kind) for doors in ((fast, documented) if fast_first else (documented, fast))
    }

    assert answers[fast].status_code == answers[documented].status_code
    assert _without_errors(answers[fast]) == _without_errors(answers[documented])
    assert _wrong(answers[fast]) >= _wrong(answers[documented])


def _without_errors(answer: httpx2.Response) -> dict[str, Any]:
    return {name: value for name, value in answer.json().items() if name not in ("errors", "instance")}


def _wrong(answer: httpx2.Response) -> set[str]:
    """Where it was wrong. FastAPI stops at JSON that it cannot read; the fast door tells of the address too."""
    return {error["at"].split(".")[0] for error in answer.json().get("errors", ())}


def test_both_give_the_receipt_that_was_given_before(scene: Scene, twin: TestClient, known: dict[str, str]) -> None:
    address = f"{API}/sittings/{known['own']}/answers/{known['written']}?window={known['token']}"
    sent = json.dumps({"base": 0, "answer": "I would listen"}).encode()

    first, second = (_save(doors, address, sent, JSON) for doors in (scene.doors, twin))

    assert (first.status_code, first.headers["content-type"]) == (200, JSON)
    assert (first.content, first.headers["cache-control"]) == (second.content, second.headers["cache-control"])


def test_who_it_is_comes_before_what_was_sent(scene: Scene, twin: TestClient) -> None:
    for doors in (scene.doors, twin):
        assert doors.put(f"{API}/sittings/a b/answers/c", content=b"{").status_code == 401
