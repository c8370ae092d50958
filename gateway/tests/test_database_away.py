"""The gateway looks up who asks before anything else; while its database is away that, too, is no error of ours."""

from collections.abc import Iterator
from typing import Any

import pytest

from gateway.routing.process import create_state
from shared.database import Database


@pytest.fixture
def away(browser: Any) -> Iterator[Any]:
    nowhere = Database("postgresql://peerway@127.0.0.1:9/nowhere")
    browser.app.state.database = nowhere
    create_state(browser.app, nowhere, browser.settings)
    yield browser
    nowhere.close()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("method", "path", "more"),
    [
        ("GET", "/", {"headers": {"Cookie": "peerway=a-key-of-somebody"}}),
        ("GET", "/exam", {"headers": {"Cookie": "peerway=a-key-of-somebody"}}),
        ("GET", "/exam/api/v1/sittings", {"headers": {"Authorization": "Bearer a-key-of-somebody"}}),
        ("POST", "/api/v1/sign-in", {"json": {"email": "alice@peerway.example", "password": "correct horse battery"}}),
    ],
)
async def test_who_asks_is_told_to_come_back(away: Any, method: str, path: str, more: dict[str, Any]) -> None:
    answer = await away.request(method, path, **more)

    assert (answer.status_code, answer.headers.get("retry-after")) == (503, "2")
