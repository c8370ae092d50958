"""The figures are for `make bench`; that every search finds whom it should is seen with a few people, too."""

import random
from contextlib import closing

import pytest
from tests.bench.population import people
from tests.bench.search_plans import slip
from tests.bench.searching import AIMS, RECALL, measure, opened

from registry.index.queries import find
from registry.index.rules.asked import asked
from shared.database import Database

FEW = 1_500


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_every_search_is_measured_and_one_letter_mistakes_are_found(kind: str) -> None:
    with opened(kind) as url:
        report = measure(url, FEW, times=25)
        with closing(Database(url)) as database:
            for one in list(people(FEW))[::100]:
                hits = database.read_now(find, asked(one.name))
                assert one.person_id in [hit.person_id for hit in hits.people]

    assert AIMS.keys() == report.ways.keys()
    assert all(figures.p99 > 0 for ways in report.ways.values() for figures in ways)
    assert report.recall >= RECALL


def test_people_are_the_same_each_time() -> None:
    assert list(people(300)) == list(people(300))


def test_a_slip_is_one_and_in_the_longest_word() -> None:
    chance = random.Random(1)

    assert all(slip("Ann Johnson", chance).startswith("ann ") for _ in range(50))
    assert all(slip("Ann Johnson", chance) != "ann johnson" for _ in range(50))
