"""`make bench`, `compare`, `stranger`, `drill` and `rebuild`, one after the other in one house.

Whether it is quick is for the verbs; here all that they ask of the house is asked once, and nobody is refused.
"""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from shared.testing.ports import free_row
from tests.bench import compare
from tests.bench import run as bench
from tests.bench import side as comparing
from tests.drills import databases
from tests.drills import run as drilling
from tests.drills.supervised import Supervised
from tests.strangers import __main__ as strangers
from tests.strangers.attack import Wishes
from tests.strangers.post_office import PostOffice
from tests.strangers.verdict import bounds, mails, report

BENCH = bench.Size(
    people=0,
    alone=1,
    together=1,
    searches=4,
    warm_up=1,
    clients=2,
    readers=2,
    enrolled=10,
    rounds=1,
    seconds=0.05,
    at_rest=0.0,
)
SITTING_BESIDE = (2, 3)
"""Who sits for the comparison: not those who sat for the bench."""
VISIT = strangers.Visit(1.0, Wishes(connections=6, guesses=2, addresses=2, texts=1), alone=0.5, asking=(0.0, 0.2))
AT_HOME = ("theo@", "sofia@", "dana@")
SHOCKS = ("exam", "freeze ce-tracker", "before-ack", "broker away")
DRILL = drilling.Size(
    chains=1,
    kills=1,
    pause=0.2,
    shorter=0.02,
    seed=1,
    at_once=1,
    plan=SHOCKS,
    busy=0.0,
    calm=0.5,
    rebuilt=(),
)


class Furnished(NamedTuple):
    supervised: Supervised
    post: PostOffice
    bench: bench.Bench


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Furnished]:
    """As `make bench` and `make compare` make theirs, with few people."""
    with PostOffice().open() as post:
        settings = {
            "PEERWAY_RATE_LIMITS": "false",
            "PEERWAY_FRESH_FOR": "PT10H",
            "PEERWAY_DEMONSTRATION": "true",
            "PEERWAY_SMTP_URL": f"smtp://127.0.0.1:{post.port}",
        }
        supervised = Supervised(tmp_path_factory.mktemp("house") / "var", free_row(), **settings)
        benching = bench.Bench(supervised, BENCH)
        try:
            benching.furnish("few")
            supervised.start()
            yield Furnished(supervised, post, benching)
        finally:
            supervised.stop()


def test_the_benchmark_is_gone_through_and_nobody_is_refused(furnished: Furnished) -> None:
    asyncio.run(furnished.bench.go())

    assert set(furnished.bench.statuses) == {200}


def test_a_side_of_a_comparison_answers_each_load(furnished: Furnished) -> None:
    side = comparing.Side(furnished.supervised, sitting=SITTING_BESIDE)
    asyncio.run(side.sit())

    figures = [asyncio.run(side.load(what, 0.2)) for what in compare.LOADS]

    assert all(compare.lower_bound([one["per_second"], one["cpu"]]) > 0 for one in figures)
    assert side.memory() > 0
    assert asyncio.run(side.first_answers()) > 0


def test_a_stranger_makes_their_whole_list_and_others_are_not_refused(furnished: Furnished) -> None:
    supervised, post = furnished.supervised, furnished.post
    people = [one for one in strangers.everybody(supervised) if one["email"].startswith(AT_HOME)]

    alone, noted, made = asyncio.run(strangers.live_through(supervised, post, people, VISIT))

    kept = bounds(noted, made, post, VISIT.wishes)
    report(alone, noted, made, post, kept)
    assert kept["the stranger made their whole list"]
    assert kept["nobody else was refused anything"]
    assert [refused for refused in noted.refused.values() if refused] == []
    assert max(mails(noted, post).values()) < float("inf")
    assert len(noted.asked_for_mail) == len({one["email"] for one in people}) == len(AT_HOME)


def test_the_drill_goes_to_its_end_and_nothing_is_lost(furnished: Furnished, tmp_path: Path) -> None:
    """All books are on files here; the crowd that sits the written part is on both databases."""
    supervised = furnished.supervised
    kept = databases.Files(supervised.var)
    try:
        assert asyncio.run(drilling.Drill(supervised, kept, DRILL).go()) == 0
    finally:
        with suppress(OSError):
            print((supervised.var / "drill.log").read_text()[-3000:])
