"""A service's `main.py` is the one list of its rooms; where else they stand, `make menu` has written them."""

import pytest

from deploy.develop.menu import Entry, menu, with_layers, with_table, written
from deploy.places import ROOT
from shared.services import SERVICES, Service

CONTRACT = """[importlinter:contract:rooms-of-small]
layers =
    main | migrations
    upper
    lower
    settings | base

[importlinter:contract:other]
layers =
    kept
"""
SMALL = Service("small", "small", "small", port=9)
ROOMS = [Entry("lower", "stands below"), Entry("middle", "is new"), Entry("upper", "stands above")]


def test_everything_follows_the_menus() -> None:
    stale = [str(file.relative_to(ROOT)) for file, text in written().items() if file.read_text("utf-8") != text]

    assert stale == [], "make menu writes them"


@pytest.mark.parametrize("service", SERVICES.values(), ids=SERVICES)
def test_every_room_says_what_it_does_in_one_line(service: Service) -> None:
    assert [room.name for room in menu(service) if not room.says or "\n" in room.says or "|" in room.says] == []


def test_a_new_room_is_seen_to_be_missing_from_the_order() -> None:
    layers = with_layers(CONTRACT, SMALL, ROOMS)

    assert layers != CONTRACT
    assert layers.split("\n")[2:7] == [
        "    main | migrations",
        "    upper",
        "    middle",
        "    lower",
        "    settings | base",
    ]
    assert layers.endswith("[importlinter:contract:other]\nlayers =\n    kept\n")


def test_a_new_room_is_seen_to_be_missing_from_the_table() -> None:
    table = "| room | what it does |\n|---|---|\n| `lower` | stands below |\n\nAfter it.\n"

    assert with_table(table, ROOMS).split("\n")[2:6] == [
        "| `lower` | stands below |",
        "| `middle` | is new |",
        "| `upper` | stands above |",
        "",
    ]
