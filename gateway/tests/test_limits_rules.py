"""With whom somebody is counted who asks, and for how long they wait."""

from ipaddress import ip_network

import pytest

from gateway.limits.buckets import Buckets
from gateway.limits.rules import Asker, caller, is_one_of, network_of

OURS = (ip_network("10.0.0.0/8"), ip_network("fd00::/8"))


@pytest.mark.parametrize(
    ("address", "ours"),
    [("10.9.8.7", True), ("fd00::1", True), ("11.0.0.1", False), ("fe00::1", False), ("nonsense", False)],
)
def test_an_address_is_ours_when_one_of_our_networks_has_it(address: str, *, ours: bool) -> None:
    assert is_one_of(address, OURS) == ours
    assert not is_one_of(address, ())


@pytest.mark.parametrize(
    ("address", "forwarded_for", "asks"),
    [
        ("203.0.113.9", "", "203.0.113.9"),
        ("203.0.113.9", "1.2.3.4", "203.0.113.9"),  # whoever that is, it is no proxy of ours
        ("10.0.0.2", "6.6.6.6, 203.0.113.9", "203.0.113.9"),  # 6.6.6.6 is what the caller wrote
        ("10.0.0.2", "6.6.6.6, 203.0.113.9, 10.7.0.1", "203.0.113.9"),  # two proxies of ours, one behind the other
        ("10.0.0.2", "", "10.0.0.2"),
        ("10.0.0.2", " , ", "10.0.0.2"),
        ("fd00::2", "203.0.113.9", "203.0.113.9"),  # our other network
        ("10.0.0.2", "nonsense", "nonsense"),
    ],
)
def test_only_a_proxy_of_ours_is_believed_about_others(address: str, forwarded_for: str, asks: str) -> None:
    assert caller(address, forwarded_for, OURS) == asks


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::", "2001:db8:1:2::/64"),
        ("nonsense", "nonsense"),
    ],
)
def test_who_has_a_whole_network_is_counted_once(address: str, network: str) -> None:
    assert network_of(address) == network


def test_a_device_that_is_known_is_counted_with_nobody_else_in_its_network() -> None:
    assert Asker("203.0.113.7").place == "203.0.113.7"
    assert Asker("203.0.113.7", device="hers").place == "hers"


def test_a_bucket_gives_its_burst_and_then_its_rate() -> None:
    bucket = Buckets(per_second=2, burst=3)

    assert [bucket.wait("a", at=10.0) for _ in range(4)] == [0, 0, 0, 0.5]
    assert (bucket.look("a", at=10.0), bucket.look("a", at=10.5), bucket.look("a", at=10.5)) == (0.5, 0, 0)
    assert bucket.wait("b", at=10.0) == 0
    assert bucket.wait("a", at=10.5) == 0
    assert bucket.wait("a", at=10.5) > 0


def test_a_bucket_forgets_the_oldest_and_stays_small() -> None:
    bucket = Buckets(per_second=1, burst=1, remembered=2)

    for key in ("a", "b", "c"):
        bucket.wait(key, at=1.0)

    assert bucket.wait("a", at=1.0) == 0
    assert bucket.wait("c", at=1.0) > 0
