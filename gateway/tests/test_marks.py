"""The mark by which a service counts who asks: the same all day from one place, and no address."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from gateway.limits.marks import marks_of, places_of
from gateway.limits.rules import network_of
from shared import clock

NOON = datetime(2026, 3, 2, 17, tzinfo=UTC)


def test_a_network_of_ipv4_has_one_mark_and_one_of_ipv6_two() -> None:
    assert places_of(network_of("203.0.113.7")) == ("203.0.113.7",)
    assert places_of(network_of("2001:db8:1:2::7")) == ("2001:db8:1:2::/64", "2001:db8:1::/48")


def test_networks_of_one_site_share_a_mark(tmp_path: Path) -> None:
    one, other = (marks_of(network_of(f"2001:db8:1:{number}::7"), tmp_path) for number in (2, 3))

    assert one[0] != other[0] and one[1] == other[1]


def test_a_mark_says_no_address_and_is_another_tomorrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "real_now", lambda: NOON)
    today = marks_of("203.0.113.7", tmp_path)
    assert today == marks_of("203.0.113.7", tmp_path) and "203.0" not in today[0]

    monkeypatch.setattr(clock, "real_now", lambda: NOON + timedelta(days=1))

    assert marks_of("203.0.113.7", tmp_path) != today
    assert [file.name for file in tmp_path.iterdir()] == ["networks-2026-03-03.key"]
