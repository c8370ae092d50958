"""Which addresses are out in the world: what a stranger names must never lead into a network of ours."""

from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_NOT_THE_WORLD = tuple(
    ip_network(one)
    for one in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        *("192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24"),
        *("203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
        *("::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16"),
        *("fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"),
    )
)
"""IANA's registries of special addresses, and what is no host. Python's own lists differ from version to version."""
_NAT64, _SIX_TO_FOUR = ip_network("64:ff9b::/96"), ip_network("2002::/16")


class NotPublic(Exception):
    """A name that leads to an address that is not out in the world."""


def is_public(address: str) -> bool:
    """Whether it is a host anywhere in the world; of an address that carries another one, both are looked at."""
    try:
        known = ip_address(address)
    except ValueError:
        return False
    inner = _carried(known) if isinstance(known, IPv6Address) else None
    outside = inner is not None or not any(known in one for one in _NOT_THE_WORLD if one.version == known.version)
    return outside and (inner is None or is_public(str(inner)))


def _carried(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address to which it leads, if it does."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.sixtofour if address in _SIX_TO_FOUR else None


def refuse_unless_public(addresses: Collection[str]) -> None:
    """All of them: a name that leads here and there is not to be trusted with either."""
    if not addresses or not all(map(is_public, addresses)):
        raise NotPublic
