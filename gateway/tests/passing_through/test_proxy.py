"""Passing through, with a real server behind and a real one in front."""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from starlette.requests import cookie_parser

from shared.identity import Verifier


async def test_a_request_reaches_the_service_under_its_own_path(street: Any) -> None:
    answer = await street.ask("/exam/api/v1/a%20b?x=1&y=%2F")

    assert (answer.told["path"], answer.told["query"]) == ("/exam/api/v1/a%20b", "x=1&y=%2F")
    assert answer.headers["x-request-id"] == answer.received("x-request-id")[0]


async def test_the_service_hears_from_the_gateway_who_asks(street: Any) -> None:
    bearer = await street.browser.bearer("dana")
    answer = await street.ask("/exam/x", headers=bearer | {"Peerway-Identity": "forged", "Cookie": "peerway=x"})

    keys = street.browser.app.state.live.keys
    who = await Verifier("exam", "", {key.kid: key for key in keys.keys}).identify(
        answer.received("peerway-identity")[0]
    )
    assert (who.person_id, set(who.roles), who.name) == ("dana", {"administrator"}, "Dana")
    assert answer.received("peerway-identity") != ["forged"] and len(answer.received("peerway-identity")) == 1
    assert answer.received("cookie") == [] and answer.received("authorization") == []


async def test_the_service_hears_how_a_visitor_reads(street: Any) -> None:
    answer = await street.ask("/exam/x", headers={"Cookie": "peerway-reading=es.theme-dark; said=Saved"})

    keys = street.browser.app.state.live.keys
    who = await Verifier("exam", "", {key.kid: key for key in keys.keys}).identify(
        answer.received("peerway-identity")[0]
    )
    assert (who.signed_in, who.language, who.preferences.theme) == (False, "es", "dark")
    assert answer.received("cookie") == ["said=Saved"]


@pytest.mark.parametrize("said", ['"a\\012x-injected: 1"', '"a\\073 peerway=b"', '"\\303\\261\\000"'])
async def test_what_a_confirmation_hides_in_quotes_stays_one_value(street: Any, said: str) -> None:
    answer = await street.ask("/exam/x", headers={"Cookie": f"said={said}"})
    (received,) = answer.received("cookie")

    assert answer.received("x-injected") == []
    assert cookie_parser(received) == cookie_parser(f"said={said}")


async def test_what_connection_names_does_not_travel_and_cannot_remove_what_is_ours(street: Any) -> None:
    headers = {
        "Connection": "close, X-Private, Peerway-Identity, X-Request-Id",
        "X-Private": "1",
        "X-Forwarded-For": "1",
    }
    answer = await street.ask("/exam/x", headers=headers)

    assert answer.received("x-private") == [] and answer.received("x-forwarded-for") == []
    assert len(answer.received("peerway-identity")) == 1 and len(answer.received("x-request-id")) == 1


async def test_two_readings_of_a_length_never_reach_a_service(street: Any) -> None:
    """Content-Length and Transfer-Encoding together: the second request must not ride in on the first."""
    smuggled = b"GET /exam/smuggled HTTP/1.1\r\nHost: x\r\n\r\n"
    length = str(len(smuggled) + 5).encode()
    answer = await street.raw(
        b"POST /exam/x HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nSec-Fetch-Site: none\r\n"
        b"Content-Length: " + length + b"\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled
    )

    assert answer.startswith(b"HTTP/1.1 400") and b"/exam/" not in answer


async def test_a_large_body_streams_through_unchanged(street: Any) -> None:
    sent = b"x" * 3_000_000
    bearer = await street.browser.bearer()

    async def pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(sent), 100_000):
            yield sent[start : start + 100_000]

    assert (await street.ask("/exam/x", "POST", data=sent, headers=bearer)).told["length"] == len(sent)
    assert (await street.ask("/exam/x", "POST", data=pieces(), headers=bearer)).told["length"] == len(sent)


async def test_an_endless_body_is_cut_off(street: Any) -> None:
    bearer = await street.browser.bearer()

    async def endless() -> AsyncIterator[bytes]:
        for _ in range(200):
            yield b"x" * 100_000

    answer = await street.ask("/exam/api/v1/x", "POST", data=endless(), headers=bearer)

    assert answer.status == 413 and answer.told["type"] == "/problems/too-large"


async def test_an_answer_streams_as_it_comes(street: Any) -> None:
    loop = asyncio.get_running_loop()
    async with aiohttp.ClientSession() as client, client.get(street.url + "/exam/stream") as answer:
        first = await answer.content.readany()
        came = loop.time()
        await answer.content.read()
        assert first == b"first"
        assert loop.time() - came > street.patience / 4


async def test_a_compressed_answer_passes_untouched(street: Any) -> None:
    answer = await street.ask("/exam/zipped", headers={"Accept-Encoding": "gzip"})

    assert answer.headers["content-encoding"] == "gzip"
    assert json.loads(gzip.decompress(answer.body))["path"] == "/exam/zipped"


async def test_answers_without_a_body_stay_so(street: Any) -> None:
    assert ((await street.ask("/exam/missing")).status, (await street.ask("/exam/missing")).body) == (304, b"")
    assert (await street.ask("/exam/x", "HEAD")).body == b""


async def test_a_service_sets_no_session_and_weakens_no_rule(street: Any) -> None:
    cookies = (await street.ask("/exam/cookies")).headers.getall("set-cookie")
    bold = (await street.ask("/exam/bold")).headers

    assert cookies == ["said=hello; Path=/"]
    assert bold.getall("x-frame-options") == ["DENY"] and "server" not in bold
    assert bold["cache-control"] == "max-age=60"


async def test_what_says_nothing_about_keeping_is_kept_by_nobody(street: Any) -> None:
    visitor = await street.ask("/exam/x")
    person = await street.ask("/exam/x", headers=await street.browser.bearer())

    assert (visitor.headers["cache-control"], person.headers["cache-control"]) == ("no-cache", "no-store")
    assert person.headers["x-robots-tag"] == "noindex"


async def test_a_service_that_is_away_is_a_problem_or_a_page_that_says_when_to_come_back(street: Any) -> None:
    problem = await street.ask("/registry/api/v1/x")
    page = await street.ask("/registry/x", headers={"Accept-Language": "es"})

    assert (problem.status, page.status) == (503, 503)
    assert problem.headers["retry-after"] == page.headers["retry-after"] == "2"
    assert problem.headers["content-type"] == "application/problem+json"
    assert b"<h1>" in page.body and b'lang="es"' in page.body


async def test_a_service_that_takes_too_long_is_not_waited_for(street: Any) -> None:
    answer = await street.ask("/exam/slow")

    assert answer.status == 504 and b"may have arrived" in answer.body


async def test_an_answer_that_breaks_off_is_not_passed_on_as_whole(street: Any) -> None:
    with pytest.raises(aiohttp.ClientPayloadError):
        await street.ask("/exam/breaks")


async def test_a_wrong_token_is_refused_before_the_service(street: Any) -> None:
    answer = await street.ask("/exam/api/v1/x", headers={"Authorization": "Bearer wrong"})

    assert answer.status == 401 and answer.told["type"] == "/problems/token-not-known"


async def test_a_key_of_a_program_is_for_the_service_and_opens_nothing_here(street: Any) -> None:
    answer = await street.ask("/exam/x", headers={"Authorization": "bearer pwr_x"})

    keys = street.browser.app.state.live.keys
    who = await Verifier("exam", "", {key.kid: key for key in keys.keys}).identify(
        answer.received("peerway-identity")[0]
    )
    assert (answer.received("authorization"), who.signed_in) == (["bearer pwr_x"], False)
    own = await street.ask("/api/v1/me", headers={"Authorization": "Bearer pwr_x"})
    assert own.status == 401


async def test_another_site_reaches_no_service_with_a_cookie(street: Any) -> None:
    await street.browser.sign_in()
    headers = {"Cookie": f"peerway={street.browser.cookies.get('peerway')}", "Sec-Fetch-Site": "cross-site"}

    assert (await street.ask("/exam/api/v1/x", "POST", json={}, headers=headers)).status == 403


async def test_the_house_is_ready_only_when_every_part_is(street: Any) -> None:
    class Quiet:
        trouble = None

    street.browser.app.state.courier = Quiet()

    answer = await street.ask("/health/ready")

    assert answer.status == 503
    assert answer.told["parts"] == {
        "curriculum": False,
        "exam": True,
        "registry": False,
        "ce-tracker": False,
        "gateway": True,
        "nats": True,
    }


async def test_forward_auth_answers_with_the_identity_or_the_refusal(street: Any) -> None:
    asked = {"X-Original-Method": "GET", "X-Original-URI": "/exam/x?y=1"}
    bearer = await street.browser.bearer()

    person = await street.ask("/internal/authorise", headers=asked | bearer)
    wrong = await street.ask("/internal/authorise", headers=asked | {"Authorization": "Bearer wrong"})
    forged = asked | {"X-Original-Method": "POST", "Sec-Fetch-Site": "cross-site"}

    assert person.status == 204 and person.headers["peerway-identity"].count(".") == 2
    assert wrong.status in (303, 401)
    assert (await street.ask("/internal/authorise", headers=forged)).status == 403


@pytest.mark.parametrize("uri", ["/exam/..%2fregistry/x", "/exam//x", "/exam/%252e%252e/x"])
async def test_forward_auth_lets_no_address_pass_that_two_could_read_differently(street: Any, uri: str) -> None:
    asked = {"X-Original-Method": "GET", "X-Original-URI": uri}

    assert (await street.ask("/internal/authorise", headers=asked)).status == 400


async def test_behind_forward_auth_each_network_has_a_share_of_its_own(street: Any) -> None:
    """All are asked for from the one address of the proxy."""
    admission = street.browser.app.state.admission
    asked = {"X-Original-Method": "GET", "X-Original-URI": "/registry/x"}
    seen: list[str] = []
    admission.network = lambda visit, told=admission.network: seen.append(told(visit)) or seen[-1]
    admission.settings = admission.settings.model_copy(update={"rate_limits": True})

    for address in ("203.0.113.9", "198.51.100.7"):
        answer = await street.ask("/internal/authorise", headers=asked | {"X-Original-Address": address})
        assert answer.status == 204

    assert {"203.0.113.9", "198.51.100.7"} <= set(seen)
