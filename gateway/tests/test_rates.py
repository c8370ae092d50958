"""How often anybody may ask for anything: the front door's own bounds."""

from typing import Any

from .test_limits import elsewhere, statuses


async def test_a_known_device_is_not_counted_with_a_stranger_who_asks_without_end(browser: Any) -> None:
    browser.set(rate_limits=True, address_per_second=0.01, address_burst=5)
    await browser.sign_in()
    await browser.post("/sign-out")
    stranger = elsewhere(browser, "203.0.113.7")

    assert (await statuses(lambda: stranger.get("/about"), 8))[-2:] == [429, 429]
    assert await statuses(lambda: browser.get("/sign-in"), 5) == [200] * 5
    stranger.cookies.set("peerway-device", "invented")
    assert (await stranger.get("/about")).status_code == 429


async def test_a_visitor_is_refused_before_their_json_is_read(browser: Any) -> None:
    read = False

    async def body() -> Any:
        nonlocal read
        read = True
        yield b"{}"

    json = {"Content-Type": "application/json"}
    answer = await browser.put("/api/v1/me/name", content=body(), headers=json)

    assert (answer.status_code, read) == (401, False)


async def test_one_network_opens_only_so_many_sheets_of_an_invitation(browser: Any) -> None:
    """The service itself is not there: 503 is what went through."""
    browser.set(rate_limits=True, address_burst=1_000)
    begin = "/curriculum/readiness/invited/of-a-place"
    stranger = elsewhere(browser, "198.51.100.20")

    found = await statuses(lambda: stranger.post(begin, data={"position": "staff"}), 302)

    assert found == [503] * 300 + [429] * 2
    assert (await browser.post(begin, data={"position": "staff"})).status_code == 503
