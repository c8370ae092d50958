"""From where somebody asks, with whom they are counted, and how they are told to wait."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address

from shared.refusals import N_, Conflict, TooMany

Networks = Sequence[IPv4Network | IPv6Network]


@dataclass(frozen=True)
class Asker:
    """From where somebody asks: a network, and the hash of a device on which this person has signed in before."""

    network: str
    device: str = ""

    @property
    def place(self) -> str:
        return self.device or self.network


class TooManyTries(TooMany):
    slug = "too-many-tries"
    sentence = N_("That was a lot of tries. Please wait {seconds} seconds and try again.")


class AskForLink(Conflict):
    """No time is told: it does not go by waiting."""

    slug = "ask-for-a-link"
    sentence = N_(
        "Somebody has tried many wrong passwords for this address. Please use a device on which you have signed in "
        "before, or have a link sent to you by mail: it lets you in at once."
    )


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
