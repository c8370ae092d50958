"""How long one stays signed in, and what is kept of the device."""

from datetime import timedelta

import pytest

from gateway.sessions.rules import device_name, ends_at
from shared.testing import NOW

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("seen", "ends"),
    [
        (timedelta(), 12 * HOUR),
        (11 * HOUR, 23 * HOUR),
        (13 * DAY + 12 * HOUR, 14 * DAY),
        (13 * DAY + 20 * HOUR, 14 * DAY),  # being there moves the one end, never the other
    ],
)
def test_a_session_ends_when_nobody_comes_or_after_its_longest_life(seen: timedelta, ends: timedelta) -> None:
    assert ends_at(NOW, NOW + seen, idle=12 * HOUR, absolute=14 * DAY) == NOW + ends


MOZILLA, WEBKIT = "Mozilla/5.0", "AppleWebKit/537.36 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        (f"{MOZILLA} (iPhone; CPU iPhone OS 17_0 like Mac OS X) {WEBKIT} Version/17.0 Safari/604.1", "Safari, iPhone"),
        (f"{MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) {WEBKIT} Chrome/126.0.0.0 Safari/537.36", "Chrome, Mac"),
        (f"{MOZILLA} (Windows NT 10.0) {WEBKIT} Chrome/126.0 Safari/537.36 Edg/126.0", "Edge, Windows"),
        (f"{MOZILLA} (Linux; Android 14; Pixel 8) {WEBKIT} Chrome/126.0 Mobile Safari/537.36", "Chrome, Android"),
        (f"{MOZILLA} (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox, Linux"),
        ("Links (2.29; Linux 6.1; text)", "Linux"),
        ("curl/8.0", ""),
        ("", ""),
    ],
)
def test_a_device_is_known_by_browser_and_system_alone(user_agent: str, name: str) -> None:
    assert device_name(user_agent) == name
