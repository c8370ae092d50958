"""Open statistics: nobody is found in a number, whatever is taken from what."""

import asyncio
from itertools import product

import pytest

from registry.listings.commands import describe_listing
from registry.listings.inputs import DescribeListing
from registry.statistics.almanac import almanac_of
from registry.statistics.rules import FEW, STEP, rounded
from registry.statistics.views import Figures
from shared.testing import TODAY, Scene
from shared.testing.cast import somebody

from .walk import API, certify, decide

MANY = 16


def test_each_number_is_rounded_and_few_are_told_as_few(scene: Scene) -> None:
    numbers = [
        certify(scene, somebody(f"p{one}"), TODAY, name=f"Maria {'abcdefghijklmnopq'[one]}") for one in range(MANY)
    ]
    for one in range(MANY):
        scene.do(describe_listing, somebody(f"p{one}"), DescribeListing(languages=("es", "so") if one < 3 else ("es",)))
    decide(scene, numbers[0], "suspend")

    said = scene.visit(f"{API}/statistics").json()

    assert said["all"] == 20
    assert {one["of"]: one["people"] for one in said["standing"]} == {
        "certified": 20,
        "inactive": None,
        "retired": None,
        "decided": None,
        "checking": None,
    }
    assert said["languages"] == [{"of": "es", "people": 20}]
    page = scene.visit("/registry/statistics").text
    assert "Most people: Certified, about 20." in page and "fewer than fifteen" in page and "<svg" in page
    assert "Somali" not in page and numbers[0] not in page


def test_they_are_counted_once_a_day(scene: Scene) -> None:
    for one in range(FEW):
        certify(scene, somebody(f"p{one}"), TODAY)
    first = scene.visit(f"{API}/statistics").json()
    for one in range(FEW, 2 * FEW + 1):
        certify(scene, somebody(f"p{one}"), TODAY)

    assert scene.visit(f"{API}/statistics").json() == first
    assert first["all"] == 20
    scene.later(days=1)
    assert asyncio.run(_counted_anew(scene)).all == 30


async def _counted_anew(scene: Scene) -> Figures:
    """Whoever asks first is told of the day before, while they are counted."""
    almanac = almanac_of(scene.database)
    assert (await almanac.figures(scene.now)).all == 20
    assert almanac.counting is not None
    await almanac.counting
    return await almanac.figures(scene.now)


@pytest.mark.parametrize("cells", [2, 3])
def test_what_is_told_leaves_open_how_many_the_few_are(cells: int) -> None:
    """Every table of so many cells: whoever knows all that is told can tell no few from any others."""
    possible: dict[tuple[int | None, ...], list[set[int]]] = {}
    for table in product(range(25), repeat=cells):
        public = (rounded(sum(table)), *map(rounded, table))
        seen = possible.setdefault(public, [set() for _ in table])
        for place, count in enumerate(table):
            seen[place].add(count)

    few = [found for public, seen in possible.items() for found, cell in zip(seen, public[1:], strict=True) if not cell]

    assert few and all(min(found) >= 10 or len(found) >= 5 for found in few)


def test_the_figures_of_two_days_tell_nothing_of_one_person() -> None:
    steps = {(rounded(count + 1) or 0) - (rounded(count) or 0) for count in range(500)}

    assert steps == {0, STEP, 2 * STEP}
