"""Marks of networks for services that count: who holds one knows no address, and tomorrow it is another."""

import hmac
from datetime import date
from functools import lru_cache
from ipaddress import IPv6Network
from pathlib import Path

from shared import clock
from shared.days import day_of
from shared.keys import key_of_day
from shared.services import SERVICES

LENGTH = 22


def marks_for(service: str, network: str, folder: Path) -> tuple[str, ...]:
    """None for a service that does not count."""
    return marks_of(network, folder) if SERVICES[service].counts_networks else ()


def marks_of(network: str, folder: Path) -> tuple[str, ...]:
    """Of the network, and where it is one of many that a customer may have (IPv6), of the site around it."""
    key = _key(folder, day_of(clock.real_now()))
    return tuple(_mark(key, one) for one in places_of(network))


@lru_cache(4096)
def places_of(network: str) -> tuple[str, ...]:
    """A network of IPv6 lies in a site of 48 bits."""
    if ":" not in network:
        return (network,)
    return (network, str(IPv6Network(network).supernet(new_prefix=48)))


@lru_cache(2)
def _key(folder: Path, day: date) -> bytes:
    return key_of_day(folder, "networks", day)


@lru_cache(4096)
def _mark(key: bytes, place: str) -> str:
    return hmac.new(key, place.encode(), "sha256").hexdigest()[:LENGTH]
