"""What somebody sends who wants to fill the house: silence, half of something, the same without end."""

import asyncio
from typing import Any

import pytest

from gateway.limits import in_time, patient
from shared.testing import eventually, remains

FORM = b"Host: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n"
HALF_A_BODY = b"POST /exam/x HTTP/1.1\r\n" + FORM + b"Content-Length: %d\r\n\r\nhello"
SOON = 20  # seconds: far below what a server waits by itself, far above what a busy machine takes


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch, street: Any) -> None:
    """The gateway as it is in production, but for how long it waits."""
    monkeypatch.setattr(in_time, "FIRST", 0.3)
    monkeypatch.setattr(patient, "WITHIN", 0.3)
    monkeypatch.setattr(patient, "OF_A_NETWORK", 20)
    monkeypatch.setattr(patient, "_is_counted", lambda address: True)
    street.browser.set(rate_limits=True, service_urls={"exam": street.behind, "curriculum": street.behind})


@pytest.mark.parametrize("length", [50, 200_000])
async def test_half_a_body_is_not_waited_for(street: Any, length: int) -> None:
    answer = await asyncio.wait_for(street.raw(HALF_A_BODY % length, whole=True), SOON)

    assert answer.startswith(b"HTTP/1.1 408") and b"did not arrive in time" in answer


async def test_a_body_that_keeps_coming_is_waited_for(street: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_time, "BYTES_A_SECOND", 1_000)

    async def slowly() -> Any:
        for _ in range(4):
            yield b"x" * 300
            await asyncio.wait([asyncio.ensure_future(asyncio.Event().wait())], timeout=0.2)

    assert (await street.ask("/exam/x", "POST", data=slowly(), headers={"Sec-Fetch-Site": "same-origin"})).told[
        "length"
    ] == 1_200


@pytest.mark.parametrize("said", [b"", b"GET /about HT", b"GET /about HTTP/1.1\r\nHost: x\r\n", b"\r\n"])
async def test_half_a_head_is_not_waited_for(street: Any, said: bytes) -> None:
    assert await asyncio.wait_for(street.raw(said, whole=True), SOON) == b""


async def test_a_head_without_end_is_not_read(street: Any) -> None:
    sent = b"GET /about HTTP/1.1\r\nHost: x\r\nX-Long: " + b"x" * 40_000

    assert b"HTTP/1.1 200" not in await street.raw(sent, whole=True)


async def test_hundreds_of_silent_connections_keep_nobody_out(street: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patient, "WITHIN", 30.0)
    silent = [await asyncio.open_connection("127.0.0.1", street.port, local_addr=("127.0.0.2", 0)) for _ in range(300)]
    ask = b"GET /.well-known/jwks.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"

    for address in ("127.0.0.2", "127.0.0.3"):  # in the same network, and in another one
        assert b"HTTP/1.1 200" in await street.raw(ask, address=address)

    ended = [reader.at_eof() for reader, _ in silent]
    assert ended[:270] == [True] * 270 and not any(ended[-15:])
    for _, writer in silent:
        writer.close()


async def test_bodies_that_do_not_come_keep_nobody_from_a_service(street: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_time, "FIRST", 60.0)
    monkeypatch.setattr(patient, "WITHIN", 30.0)
    monkeypatch.setattr(patient, "OF_A_NETWORK", 1_000)
    silent = [
        asyncio.create_task(street.raw(HALF_A_BODY % 200_000, address="127.0.0.2", whole=True)) for _ in range(300)
    ]
    await eventually(lambda: len(patient._open.get("127.0.0.2", ())), 300)
    await remains(lambda: all(not one.done() for one in silent), during=0.2)

    answers = await asyncio.gather(*(street.raw(_get("/exam/x"), address="127.0.0.3") for _ in range(5)))

    assert all(b"HTTP/1.1 200" in answer for answer in answers)
    assert all(not one.done() for one in silent)
    for one in silent:
        one.cancel()
    await asyncio.gather(*silent, return_exceptions=True)


async def test_what_costs_work_is_asked_for_by_one_network_a_little_at_a_time(
    street: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patient, "OF_A_NETWORK", 1_000)
    monkeypatch.setattr(patient, "WITHIN", 30.0)
    path = "/curriculum/library/job-check"
    text = {"data": {"text": "slow"}, "headers": {"Sec-Fetch-Site": "same-origin"}}
    under_way = 0
    most = 0
    real = street.browser.app.state.upstreams._ask

    async def counted(*given: Any) -> Any:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        try:
            return await real(*given)
        finally:
            under_way -= 1

    street.browser.app.state.upstreams._ask = counted
    answers = await asyncio.gather(*(street.ask(path, "POST", **text) for _ in range(60)))

    assert most == 1
    assert {answer.status for answer in answers} <= {200, 503}
    assert all(answer.headers["retry-after"] for answer in answers if answer.status == 503)


def _get(path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode()
