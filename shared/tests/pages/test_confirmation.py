"""The one confirmation that waits for the next page."""

from collections.abc import Iterator

import pytest

from shared.pages import confirmation


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    confirmation._secure.cache_clear()
    monkeypatch.setenv("PEERWAY_PUBLIC_URL", request.param)
    yield
    confirmation._secure.cache_clear()


@pytest.mark.parametrize(
    ("address", "secure"),
    [("https://peerway.example", True), ("http://127.0.0.1:8000", False)],
    indirect=["address"],
)
def test_over_https_it_travels_by_https_alone(address: None, secure: bool) -> None:
    cookie = confirmation.see_other("/account", said="Kept.").headers["set-cookie"]

    assert ("; secure" in cookie.lower()) is secure
    assert "httponly" in cookie.lower()
