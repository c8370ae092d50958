"""The address that asks, as our proxies saw it, and with whom it is counted."""

from collections.abc import Sequence
from functools import lru_cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address

Networks = Sequence[IPv4Network | IPv6Network]


@lru_cache(4096)
def is_one_of(address: str, networks: Networks) -> bool:
    try:
        asked = ip_address(address)
    except ValueError:
        return False
    return any(asked in network for network in networks)


def caller(address: str, forwarded_for: str, trusted: Networks) -> str:
    """The network address that asks: the last one that a proxy of ours has seen itself."""
    passed_on = [one.strip() for one in forwarded_for.split(",") if one.strip()]
    while passed_on and is_one_of(address, trusted):
        address = passed_on.pop()
    return address


@lru_cache(4096)
def network_of(address: str) -> str:
    """Whom to count together: one IPv4 address, or the 64 bits of an IPv6 network, of which each customer has one."""
    try:
        asked = ip_address(address)
    except ValueError:
        return address
    if not isinstance(asked, IPv6Address):
        return str(asked)
    if asked.ipv4_mapped:
        return str(asked.ipv4_mapped)
    return str(IPv6Network((asked, 64), strict=False))
