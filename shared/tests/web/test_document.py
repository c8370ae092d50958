import asyncio
import threading
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.requests import Request
from starlette.routing import Route

from shared.web.document import Document


@pytest.mark.parametrize("taken", ["identity", "gzip"])
def test_the_document_is_what_the_program_says_of_itself(doors: TestClient, app: FastAPI, taken: str) -> None:
    [path] = (one.path for one in app.routes if isinstance(one, Route) and one.path.endswith("openapi.json"))

    answer = doors.get(path, headers={"Accept-Encoding": taken})

    assert answer.json() == app.openapi()
    assert answer.headers.get("content-encoding", "identity") == taken
    assert answer.headers["vary"] == "Accept-Encoding"


async def test_however_many_ask_it_is_made_once_and_holds_up_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    app = FastAPI()
    made: list[int] = []

    def openapi() -> dict[str, Any]:
        made.append(threading.get_ident())
        return {}

    monkeypatch.setattr(app, "openapi", openapi)
    document = Document(app)

    asked = [document.answer(Request({"type": "http", "headers": []})) for _ in range(5)]
    answers = await asyncio.gather(*asked)

    assert {bytes(one.body) for one in answers} == {b"{}"}
    assert len(made) == 1
    assert made != [threading.get_ident()]
